package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.Issue;
import dev.whence.core.Metadatum;
import dev.whence.core.Passage;
import dev.whence.core.Places;
import dev.whence.core.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Writes articles as JSON Lines, one a line. Offsets count UTF-16 code units, of the text and of the file as decoded; an
 * absent part is {@code []} or left out.
 */
public final class ArticleLines {

    private static final JsonFactory JSON = JsonOutput.FACTORY;

    private ArticleLines() {}

    /**
     * Writes the line of an article as it goes, since it can be longer than the file: no copy of it is held. A line that fails
     * half-way is no JSON, so that nobody takes it for the article.
     */
    public static void write(Article article, List<Issue> issues, Writer line) {
        try (JsonGenerator json = JSON.createGenerator(line)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.writeStartObject();
            json.writeStringField("file", article.name());
            json.writeStringField("id", article.id());
            writeIfPresent(json, "title", article.title());
            writeIfPresent(json, "outlet", article.outlet());
            writeStrings(json, "bylines", article.bylines());
            writeIfPresent(json, "published", article.published().map(Object::toString));
            writeIfPresent(json, "url", article.url());
            writeIfPresent(json, "language", article.language());
            json.writeStringField("text", article.text().value());
            writeMap(json, article);
            writePassages(json, article.passages());
            writeCredits(json, article.credits());
            writeMetadata(json, article.metadata());
            writeStrings(json, "issues", issues.stream().map(Issue::message).toList());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("standard output could not be written: " + e.getMessage(), e);
        }
    }

    private static void writeMap(JsonGenerator json, Article article) throws IOException {
        json.writeArrayFieldStart("map");
        for (Places.Piece piece : article.places().map(Places::pieces).orElse(List.of())) {
            Span text = piece.text();
            Span file = piece.file();
            json.writeArray(new int[] {text.start(), text.end(), file.start(), file.end()}, 0, 4);
        }
        json.writeEndArray();
    }

    private static void writePassages(JsonGenerator json, List<Passage> passages) throws IOException {
        json.writeArrayFieldStart("passages");
        for (Passage passage : passages) {
            json.writeStartObject();
            json.writeStringField("kind", passage.kind().label());
            writeSpan(json, "span", passage.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCredits(JsonGenerator json, List<Credit> credits) throws IOException {
        json.writeArrayFieldStart("credits");
        for (Credit credit : credits) {
            json.writeStartObject();
            json.writeStringField("kind", credit.kind().label());
            json.writeStringField("name", credit.name());
            json.writeArrayFieldStart("spans");
            for (Span span : credit.spans()) {
                json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeMetadata(JsonGenerator json, List<Metadatum> metadata) throws IOException {
        json.writeArrayFieldStart("metadata");
        for (Metadatum metadatum : metadata) {
            json.writeStartObject();
            json.writeStringField("field", metadatum.field().label());
            json.writeStringField("value", metadatum.value());
            json.writeStringField("in", metadatum.foundIn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSpan(JsonGenerator json, String field, Span span) throws IOException {
        json.writeFieldName(field);
        json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }

    private static void writeStrings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeFieldName(field);
        json.writeArray(values.toArray(String[]::new), 0, values.size());
    }

    private static void writeIfPresent(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }
}
