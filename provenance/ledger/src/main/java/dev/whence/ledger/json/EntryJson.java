package dev.whence.ledger.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes entries as a body and pieces, and reads them back. What a body looks like is fixed here and tested. */
public final class EntryJson {

    /** The version of what a body looks like; it stands in every body and in every id. */
    public static final int VERSION = 3;

    /** The oldest version that is read. */
    private static final int OLDEST = 2;

    private static final String TIME = "time";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private EntryJson() {}

    /** What is stored of an entry: the body that stays, and the pieces that can be erased. */
    public record Written(byte[] body, List<Piece> pieces) {}

    public static Written write(Entry entry, Salts salts, Optional<Instant> time) {
        ObjectNode body = JSON.createObjectNode().put("version", VERSION);
        time.ifPresent(
                value -> body.put(TIME, value.truncatedTo(ChronoUnit.MILLIS).toString()));
        PieceWriter pieces = new PieceWriter(body, salts);
        entry.choose(new Writing(body, pieces));
        List<Piece> all = pieces.finish(body);
        return new Written(CanonicalJson.write(body), all);
    }

    /** Writes an entry's fields into its body and its pieces. */
    private record Writing(ObjectNode body, PieceWriter pieces) implements Entry.Cases<ObjectNode, RuntimeException> {

        private ObjectNode kind(String kind) {
            return body.put("kind", kind);
        }

        @Override
        public ObjectNode article(Entry.OfArticle entry) {
            ArticleJson.write(kind("article"), pieces, entry);
            return body;
        }

        @Override
        public ObjectNode attribution(Entry.OfAttribution entry) {
            AttributionJson.write(kind("attribution"), pieces, entry);
            return body;
        }

        @Override
        public ObjectNode extraction(Entry.OfExtraction entry) {
            ExtractionJson.write(kind("extraction"), pieces.derived(), entry);
            return body;
        }

        @Override
        public ObjectNode link(Entry.OfLink entry) {
            LinkJson.write(kind("link"), pieces.derived(), entry.link());
            return body;
        }

        @Override
        public ObjectNode confirmation(Entry.Confirmation entry) {
            return decision("confirmation", entry.first(), entry.second(), entry.verdict(), entry.reason());
        }

        @Override
        public ObjectNode sourceConfirmation(Entry.SourceConfirmation entry) {
            return decision("source-confirmation", entry.first(), entry.second(), entry.verdict(), entry.reason());
        }

        private ObjectNode decision(String kind, String first, String second, Entry.Verdict verdict, String reason) {
            kind(kind).put("verdict", verdict.label());
            pieces.derived().put("first", first).put("second", second);
            return because(reason);
        }

        @Override
        public ObjectNode correction(Entry.Correction entry) {
            ofAttribution("correction", entry.attributionId());
            SourceJson.write(body, pieces, entry.speaker(), Optional.empty());
            return because(entry.reason());
        }

        @Override
        public ObjectNode superseded(Entry.Superseded entry) {
            return ofAttribution("superseded", entry.attributionId());
        }

        @Override
        public ObjectNode retraction(Entry.Retraction entry) {
            kind("retraction");
            pieces.derived().put("id", entry.id());
            return because(entry.reason());
        }

        @Override
        public ObjectNode forgetting(Entry.Forgetting entry) {
            writeForgetting(kind("forgetting"), pieces.derived(), entry);
            return body;
        }

        @Override
        public ObjectNode tombstone(Entry.Tombstone entry) {
            return ofAttribution("tombstone", entry.attributionId());
        }

        private ObjectNode ofAttribution(String kind, String attributionId) {
            kind(kind);
            pieces.derived().put("attribution", attributionId);
            return body;
        }

        private ObjectNode because(String reason) {
            if (!reason.isEmpty()) {
                pieces.add("reason", reason);
            }
            return body;
        }
    }

    private static void writeForgetting(ObjectNode body, ObjectNode derived, Entry.Forgetting forgetting) {
        ArrayNode erased = body.putArray("erased");
        for (Entry.Erasure erasure : forgetting.erased()) {
            ObjectNode one = erased.addObject().put("entry", erasure.entry());
            ArrayNode pieces = one.putArray("pieces");
            erasure.pieces().forEach(pieces::add);
            erasure.replacement().ifPresent(commitment -> one.put("replacement", commitment.hex()));
        }
        ArrayNode attributions = derived.putArray("attributions");
        forgetting.attributionIds().forEach(attributions::add);
    }

    public static JsonNode parse(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (!node.isObject()) {
                throw new IllegalArgumentException("the body is no JSON object");
            }
            return node;
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }

    /** Returns the version of a body. */
    public static int version(JsonNode body) {
        int version = Fields.number(body, "version");
        if (version < OLDEST || version > VERSION) {
            throw new IllegalArgumentException("the body is of another version: " + version);
        }
        return version;
    }

    /** Returns when an entry was recorded, as the host's clock had it. */
    public static Optional<Instant> time(JsonNode body) {
        return Fields.optional(body, TIME).map(value -> {
            try {
                return Instant.parse(value.asText());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("field time is no time: " + value.asText(), e);
            }
        });
    }

    public static Entry read(JsonNode body, List<Piece> kept) {
        int version = version(body);
        time(body);
        JsonNode derived = Derived.of(body, kept);
        KeptPieces pieces = new KeptPieces(kept);
        String kind = Fields.text(body, "kind");
        return switch (kind) {
            case "article" -> ArticleJson.read(body, derived, pieces);
            case "attribution" -> AttributionJson.read(body, derived, pieces, version);
            case "extraction" -> ExtractionJson.read(body, derived);
            case "link" -> new Entry.OfLink(LinkJson.read(body, derived));
            case "confirmation" ->
                new Entry.Confirmation(
                        Fields.text(derived, "first"), Fields.text(derived, "second"), verdict(body), reason(pieces));
            case "source-confirmation" ->
                new Entry.SourceConfirmation(
                        Fields.text(derived, "first"), Fields.text(derived, "second"), verdict(body), reason(pieces));
            case "correction" -> correction(body, derived, pieces);
            case "retraction" -> new Entry.Retraction(Fields.text(derived, "id"), reason(pieces));
            case "forgetting" -> forgetting(body, derived);
            case "superseded" -> new Entry.Superseded(Fields.text(derived, "attribution"));
            case "tombstone" -> new Entry.Tombstone(Fields.text(derived, "attribution"));
            default -> throw new IllegalArgumentException("no entry is of this kind: " + kind);
        };
    }

    private static Entry.Verdict verdict(JsonNode body) {
        return Entry.Verdict.ofLabel(Fields.text(body, "verdict"));
    }

    private static String reason(KeptPieces pieces) {
        return pieces.find("reason").orElse("");
    }

    /** A correction to a source that was forgotten corrects nothing any more. */
    private static Entry correction(JsonNode body, JsonNode derived, KeptPieces pieces) {
        String attribution = Fields.text(derived, "attribution");
        return SourceJson.read(body, derived, pieces, Optional.empty())
                .<Entry>map(speaker -> new Entry.Correction(attribution, speaker, reason(pieces)))
                .orElseGet(() -> new Entry.Tombstone(attribution));
    }

    private static Entry forgetting(JsonNode body, JsonNode derived) {
        return new Entry.Forgetting(erasures(body), Fields.texts(derived, "attributions"));
    }

    /** Reads what a forgetting entry says of pieces, which stands in its body. */
    public static List<Entry.Erasure> erasures(JsonNode body) {
        return Fields.list(
                body,
                "erased",
                one -> new Entry.Erasure(
                        Fields.wholeNumber(one, "entry"),
                        Fields.texts(one, "pieces"),
                        Fields.optional(one, "replacement").map(hex -> Hash.ofHex(hex.asText()))));
    }
}
