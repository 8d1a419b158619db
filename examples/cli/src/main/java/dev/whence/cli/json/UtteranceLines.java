package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.input.JsonLines;
import dev.whence.core.Link;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Variant;
import dev.whence.tracker.StatementMatch;
import dev.whence.tracker.Utterance;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads utterances from JSON Lines, {@code {"id","text","speaker"?,"transcript"?,"date"?,"quoted"?}}, and writes where each
 * was found. A line that cannot be used is named in one line, and the rest is done.
 */
public final class UtteranceLines {

    private static final JsonFactory JSON = JsonOutput.FACTORY;

    private final Printer printer;
    private boolean allUsed = true;

    public UtteranceLines(Printer printer) {
        this.printer = printer;
    }

    /** Returns the utterances of a file, in its order; nothing if it cannot be read. */
    public Optional<List<Utterance>> read(Path file) {
        List<Utterance> utterances = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try {
            JsonLines.read(
                    file,
                    (number, json) -> {
                        Utterance utterance = utterance(json);
                        if (!ids.add(utterance.id())) {
                            throw new IllegalArgumentException(
                                    "\"id\" " + utterance.id() + " stands on an earlier line too; the first is used");
                        }
                        utterances.add(utterance);
                    },
                    (number, why) -> {
                        allUsed = false;
                        printer.warn(ArticleFiles.name(file) + ":" + number + ": " + why);
                    });
            return Optional.of(utterances);
        } catch (IOException e) {
            printer.warn(Inputs.reason(file, e));
            return Optional.empty();
        }
    }

    /** Tells whether every line could be used. */
    public boolean allUsed() {
        return allUsed;
    }

    private static Utterance utterance(JsonNode json) {
        return new Utterance(
                JsonLines.text(json, "id").orElseThrow(() -> missing("id")),
                words(json),
                JsonLines.text(json, "speaker")
                        .filter(name -> !name.isBlank())
                        .map(name -> Source.named(name, SourceKind.PERSON)),
                JsonLines.text(json, "transcript"),
                JsonLines.text(json, "date").map(PublicationTime::parse),
                json.path("quoted").booleanValue());
    }

    /** A statement without a word is one, too: it is found nowhere. */
    private static String words(JsonNode json) {
        if (!json.path("text").isTextual()) {
            throw missing("text");
        }
        return json.path("text").textValue();
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException("\"" + field + "\" is missing; it must be a string");
    }

    /** Returns the line that tells where a statement was found. */
    public static String line(Utterance reported, List<StatementMatch> matches) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", reported.id());
            json.writeArrayFieldStart("links");
            for (StatementMatch match : matches) {
                json.writeStartObject();
                json.writeStringField("id", match.id());
                json.writeStringField("variant", variant(match.variant()));
                if (match.relation() == Link.Relation.CONTRADICTS) {
                    json.writeStringField("relation", match.relation().label());
                }
                json.writeNumberField("score", Math.round(match.score() * 1000) / 1000.0);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string could not be written", e);
        }
        return line.toString();
    }

    /** The most telling kind stands last. */
    private static String variant(Variant variant) {
        return variant.kinds().stream()
                .reduce((one, other) -> other)
                .map(Variant.Kind::label)
                .orElseThrow();
    }
}
