package dev.whence.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.SealedEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the ledgers of the first schema, which kept an entry as one JSON object with all its texts. */
final class FirstSchema {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private FirstSchema() {}

    /** Seals all entries into the tables of this version, in a transaction of the caller's. */
    static void migrate(Connection connection, String place) throws SQLException {
        Salts salts = Salts.random();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE entry RENAME TO entry_of_schema_1");
            SqliteFile.create(connection);
            try (EntryRows rows = new EntryRows(connection, place);
                    IndexRows index = new IndexRows(connection, rows);
                    ResultSet old =
                            statement.executeQuery("SELECT number, payload FROM entry_of_schema_1 ORDER BY number")) {
                MerkleLog log = rows.log();
                while (old.next()) {
                    Entry entry = read(old.getString(2), place + ", entry " + old.getLong(1));
                    SealedEntry stored = SealedEntry.seal(entry, salts);
                    rows.append(log, stored, stored.leaf());
                    index.add(log.size() - 1, entry);
                }
            }
            statement.execute("DROP TABLE entry_of_schema_1");
        }
    }

    private static Entry read(String payload, String place) {
        try {
            JsonNode object = JSON.readTree(payload);
            String kind = text(object, "kind");
            return switch (kind) {
                case "article" -> article(object);
                case "attribution" -> attribution(object);
                case "link" -> new Entry.OfLink(link(object));
                case "confirmation" ->
                    new Entry.Confirmation(
                            text(object, "first"), text(object, "second"), verdict(object), text(object, "reason"));
                case "source-confirmation" ->
                    new Entry.SourceConfirmation(
                            text(object, "first"), text(object, "second"), verdict(object), text(object, "reason"));
                case "correction" ->
                    new Entry.Correction(
                            text(object, "attribution"), source(of(object, "speaker")), text(object, "reason"));
                case "retraction" -> new Entry.Retraction(text(object, "id"), text(object, "reason"));
                default -> throw new IllegalArgumentException("no kind of entry is called " + kind);
            };
        } catch (JsonProcessingException e) {
            throw EntryRows.damaged(place, e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            throw EntryRows.damaged(place, String.valueOf(e.getMessage()), e);
        }
    }

    private static Entry article(JsonNode object) {
        Article.Builder builder = Article.builder(text(object, "name"), text(object, "text"));
        optional(object, "title").ifPresent(builder::title);
        optional(object, "outlet").ifPresent(builder::outlet);
        optional(object, "url").ifPresent(builder::url);
        optional(object, "language").ifPresent(builder::language);
        optional(object, "date")
                .ifPresent(value -> builder.published(new PublicationTime.OnDate(LocalDate.parse(value))));
        optional(object, "instant").ifPresent(value -> builder.published(new PublicationTime.At(Instant.parse(value))));
        Article article = builder.bylines(list(object, "bylines", JsonNode::textValue))
                .credits(list(object, "credits", FirstSchema::credit))
                .build();
        // its address was taken as it was given
        requireId(object, article.formerId());
        return new Entry.OfArticle(
                article.recordedAs(article.formerId()), list(object, "creditsInText", FirstSchema::credit));
    }

    private static Credit credit(JsonNode object) {
        return new Credit(Credit.Kind.ofLabel(text(object, "kind")), text(object, "name"), spans(object, "spans"));
    }

    private static Entry attribution(JsonNode object) {
        String articleId = text(object, "article");
        Attribution.Builder builder = Attribution.builder(articleId, extractor(of(object, "extractor")))
                .source(spans(object, "source"))
                .cue(spans(object, "cue"))
                .content(spans(object, "content"), Quotation.ofLabel(text(object, "quotation")))
                .stance(Stance.ofLabel(text(object, "stance")))
                .confidence(of(object, "confidence").doubleValue())
                .alsoFoundBy(list(object, "alsoFoundBy", FirstSchema::extractor));
        optional(object, "within").ifPresent(builder::outerId);
        if (object.has("speaker")) {
            builder.speaker(source(of(object, "speaker")));
        }
        if (object.has("to")) {
            builder.addressee(mention(of(object, "to")));
        }
        if (object.has("via")) {
            builder.relay(mention(of(object, "via")));
        }
        Attribution attribution = builder.build();
        requireId(object, attribution.id());
        return new Entry.OfAttribution(
                attribution,
                list(
                        object,
                        "statements",
                        one -> new dev.whence.ledger.entry.Statement(
                                text(one, "id"), attribution.id(), articleId, spans(one, "spans"))));
    }

    private static void requireId(JsonNode object, String made) {
        if (!made.equals(text(object, "id"))) {
            throw new IllegalArgumentException("it is not what its id was made from");
        }
    }

    private static Source source(JsonNode object) {
        return new Source(text(object, "id"), text(object, "name"), SourceKind.ofLabel(text(object, "kind")));
    }

    private static Mention mention(JsonNode object) {
        return new Mention(text(object, "name"), spans(object, "spans"));
    }

    private static ExtractorId extractor(JsonNode object) {
        return new ExtractorId(text(object, "name"), text(object, "version"));
    }

    private static Link link(JsonNode object) {
        Set<Variant.Kind> kinds = Set.copyOf(list(object, "variant", kind -> Variant.Kind.ofLabel(kind.asText())));
        List<Variant.Edit> edits = list(
                object,
                "edits",
                one -> new Variant.Edit(
                        Variant.Edit.Operation.ofLabel(text(one, "operation")),
                        spans(one, "before"),
                        spans(one, "after")));
        return new Link(
                text(object, "first"),
                text(object, "second"),
                Link.Relation.ofLabel(text(object, "relation")),
                new Variant(kinds, edits),
                of(object, "score").doubleValue());
    }

    private static Entry.Verdict verdict(JsonNode object) {
        return Entry.Verdict.ofLabel(text(object, "verdict"));
    }

    private static JsonNode of(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
        return value;
    }

    private static String text(JsonNode object, String name) {
        return of(object, name).asText();
    }

    private static Optional<String> optional(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> one) {
        List<T> all = new ArrayList<>();
        of(object, name).forEach(value -> all.add(one.apply(value)));
        return all;
    }

    private static List<Span> spans(JsonNode object, String name) {
        return list(
                object,
                name,
                pair -> new Span(pair.get(0).intValue(), pair.get(1).intValue()));
    }
}
