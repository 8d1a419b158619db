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
        if (entry instanceof Entry.OfArticle added) {
            ArticleJson.write(body.put("kind", "article"), pieces, added);
        } else if (entry instanceof Entry.OfAttribution added) {
            AttributionJson.write(body.put("kind", "attribution"), pieces, added);
        } else if (entry instanceof Entry.OfExtraction added) {
            ExtractionJson.write(body.put("kind", "extraction"), pieces.derived(), added);
        } else if (entry instanceof Entry.OfLink added) {
            LinkJson.write(body.put("kind", "link"), pieces.derived(), added.link());
        } else {
            writeDecision(body, pieces, entry);
        }
        List<Piece> all = pieces.finish(body);
        return new Written(CanonicalJson.write(body), all);
    }

    private static void writeDecision(ObjectNode body, PieceWriter pieces, Entry entry) {
        if (entry instanceof Entry.Confirmation it) {
            putVerdict(body.put("kind", "confirmation"), it.verdict());
            pieces.derived().put("first", it.first()).put("second", it.second());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.SourceConfirmation it) {
            putVerdict(body.put("kind", "source-confirmation"), it.verdict());
            pieces.derived().put("first", it.first()).put("second", it.second());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Correction it) {
            body.put("kind", "correction");
            pieces.derived().put("attribution", it.attributionId());
            SourceJson.write(body, pieces, it.speaker(), Optional.empty());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Retraction it) {
            body.put("kind", "retraction");
            pieces.derived().put("id", it.id());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Forgetting it) {
            writeForgetting(body.put("kind", "forgetting"), pieces.derived(), it);
        } else if (entry instanceof Entry.Tombstone it) {
            body.put("kind", "tombstone");
            pieces.derived().put("attribution", it.attributionId());
        }
    }

    private static void putVerdict(ObjectNode body, Entry.Verdict verdict) {
        body.put("verdict", verdict.label());
    }

    private static void addReason(PieceWriter pieces, String reason) {
        if (!reason.isEmpty()) {
            pieces.add("reason", reason);
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
