package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Claim;
import dev.whence.core.Mention;
import dev.whence.core.Places;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes attributions as JSON Lines, one a line. Offsets count UTF-16 code units of the article's text; an absent part is
 * {@code []} or left out.
 */
public final class AttributionLines {

    private static final JsonFactory JSON = JsonOutput.FACTORY;

    private AttributionLines() {}

    /** Returns the line of an attribution. */
    public static String line(Article article, Attribution attribution) {
        return write(article, attribution, Optional.empty());
    }

    /** Returns the line of a recorded attribution, with its claims. */
    public static String line(Article article, Attribution attribution, Tracker tracker) {
        return write(article, attribution, Optional.of(tracker));
    }

    private static String write(Article article, Attribution attribution, Optional<Tracker> tracker) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("article", article.name());
            json.writeStringField("id", attribution.id());
            json.writeStringField("kind", attribution.quotation().label());
            writeSpans(json, "content", attribution.content());
            writeSpans(json, "cue", attribution.cue());
            writeSpans(json, "source", attribution.source());
            if (attribution.speaker().isPresent()) {
                writeSpeaker(json, attribution.speaker().get());
            }
            json.writeStringField("stance", attribution.stance().label());
            writeIfPresent(json, "within", attribution.outerId());
            writeIfPresent(json, "to", attribution.addressee().map(Mention::name));
            writeIfPresent(json, "via", attribution.relay().map(Mention::name));
            json.writeNumberField("confidence", attribution.confidence());
            writeInFile(json, article, attribution);
            if (tracker.isPresent()) {
                writeClaims(json, attribution, tracker.get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string could not be written", e);
        }
        return line.toString();
    }

    private static void writeSpans(JsonGenerator json, String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    /** Where the parts stand in the article's file, where that is not the text itself. */
    private static void writeInFile(JsonGenerator json, Article article, Attribution attribution) throws IOException {
        Optional<Places> places = article.places()
                .filter(found -> !found.equals(Places.ofWholeFile(article.text().length())));
        if (places.isPresent()) {
            json.writeObjectFieldStart("inFile");
            writeSpans(json, "content", places.get().inFile(attribution.content()));
            writeSpans(json, "cue", places.get().inFile(attribution.cue()));
            writeSpans(json, "source", places.get().inFile(attribution.source()));
            json.writeEndObject();
        }
    }

    private static void writeSpeaker(JsonGenerator json, Source speaker) throws IOException {
        json.writeObjectFieldStart("speaker");
        json.writeStringField("id", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeStringField("kind", speaker.kind().label());
        json.writeEndObject();
    }

    private static void writeIfPresent(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private static void writeClaims(JsonGenerator json, Attribution attribution, Tracker tracker) throws IOException {
        writeIfPresent(json, "claim", tracker.claimOf(attribution.id()).map(Claim::id));
        json.writeArrayFieldStart("claims");
        for (Claim claim : tracker.claimsOf(attribution.id())) {
            List<Span> spans = claim.statements().stream()
                    .filter(statement -> statement.attributionId().equals(attribution.id()))
                    .map(Statement::spans)
                    .flatMap(List::stream)
                    .toList();
            json.writeStartObject();
            json.writeStringField("id", claim.id());
            writeSpans(json, "content", Span.sorted(spans));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
