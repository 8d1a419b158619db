package dev.whence.tracker.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.tracker.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes entries as a body and pieces, and reads them back. What a body looks like is fixed here and tested. */
final class EntryJson {

    /** The version of what a body looks like; it stands in every body and in every id. */
    static final int VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private EntryJson() {}

    static SealedEntry write(Entry entry, Salts salts) {
        ObjectNode body = JSON.createObjectNode().put("version", VERSION);
        PieceWriter pieces = new PieceWriter(body, salts);
        if (entry instanceof Entry.OfArticle added) {
            ArticleJson.write(body.put("kind", "article"), pieces, added);
        } else if (entry instanceof Entry.OfAttribution added) {
            AttributionJson.write(body.put("kind", "attribution"), pieces, added);
        } else if (entry instanceof Entry.OfExtraction added) {
            ExtractionJson.write(body.put("kind", "extraction"), added);
        } else if (entry instanceof Entry.OfLink added) {
            LinkJson.write(body.put("kind", "link"), added.link());
        } else {
            writeDecision(body, pieces, entry);
        }
        List<Piece> all = pieces.finish(body);
        return SealedEntry.taking(CanonicalJson.write(body), all);
    }

    private static void writeDecision(ObjectNode body, PieceWriter pieces, Entry entry) {
        if (entry instanceof Entry.Confirmation it) {
            putVerdict(body.put("kind", "confirmation"), it.first(), it.second(), it.verdict());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.SourceConfirmation it) {
            putVerdict(body.put("kind", "source-confirmation"), it.first(), it.second(), it.verdict());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Correction it) {
            body.put("kind", "correction").put("attribution", it.attributionId());
            SourceJson.write(body, pieces, it.speaker(), Optional.empty());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Retraction it) {
            body.put("kind", "retraction").put("id", it.id());
            addReason(pieces, it.reason());
        } else if (entry instanceof Entry.Forgetting it) {
            writeForgetting(body.put("kind", "forgetting"), it);
        } else if (entry instanceof Entry.Tombstone it) {
            body.put("kind", "tombstone").put("attribution", it.attributionId());
        }
    }

    private static void putVerdict(ObjectNode body, String first, String second, Entry.Verdict verdict) {
        body.put("first", first).put("second", second).put("verdict", verdict.label());
    }

    private static void addReason(PieceWriter pieces, String reason) {
        if (!reason.isEmpty()) {
            pieces.add("reason", reason);
        }
    }

    private static void writeForgetting(ObjectNode body, Entry.Forgetting forgetting) {
        ArrayNode erased = body.putArray("erased");
        for (Entry.Erasure erasure : forgetting.erased()) {
            ArrayNode pieces = erased.addObject().put("entry", erasure.entry()).putArray("pieces");
            erasure.pieces().forEach(pieces::add);
        }
        ArrayNode attributions = body.putArray("attributions");
        forgetting.attributionIds().forEach(attributions::add);
    }

    static JsonNode parse(byte[] body) {
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

    static Entry read(JsonNode body, List<Piece> kept) {
        if (Fields.number(body, "version") != VERSION) {
            throw new IllegalArgumentException("the body is of another version: " + body.get("version"));
        }
        KeptPieces pieces = new KeptPieces(kept);
        String kind = Fields.text(body, "kind");
        return switch (kind) {
            case "article" -> ArticleJson.read(body, pieces);
            case "attribution" -> AttributionJson.read(body, pieces);
            case "extraction" -> ExtractionJson.read(body);
            case "link" -> new Entry.OfLink(LinkJson.read(body));
            case "confirmation" ->
                new Entry.Confirmation(
                        Fields.text(body, "first"), Fields.text(body, "second"), verdict(body), reason(pieces));
            case "source-confirmation" ->
                new Entry.SourceConfirmation(
                        Fields.text(body, "first"), Fields.text(body, "second"), verdict(body), reason(pieces));
            case "correction" -> correction(body, pieces);
            case "retraction" -> new Entry.Retraction(Fields.text(body, "id"), reason(pieces));
            case "forgetting" -> forgetting(body);
            case "tombstone" -> new Entry.Tombstone(Fields.text(body, "attribution"));
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
    private static Entry correction(JsonNode body, KeptPieces pieces) {
        String attribution = Fields.text(body, "attribution");
        return SourceJson.read(body, pieces, Optional.empty())
                .<Entry>map(speaker -> new Entry.Correction(attribution, speaker, reason(pieces)))
                .orElseGet(() -> new Entry.Tombstone(attribution));
    }

    private static Entry forgetting(JsonNode body) {
        return new Entry.Forgetting(
                Fields.list(
                        body,
                        "erased",
                        one -> new Entry.Erasure(Fields.of(one, "entry").asLong(), Fields.texts(one, "pieces"))),
                Fields.texts(body, "attributions"));
    }
}
