package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import java.util.Optional;

/**
 * The JSON of sources. The name is a piece. The id is made from the name without a salt, so that whoever knows it can try
 * names: the body only says how it was made, and it is made again when the entry is read. One that was made in another way
 * is among what is derived of texts.
 */
public final class SourceJson {

    public static final String FIELD = "speaker";

    /** The piece of version 2 with the id of a source that was made in another way. */
    public static final String ID = "speaker.id";

    private SourceJson() {}

    static void write(ObjectNode object, PieceWriter pieces, Source source, Optional<String> articleId) {
        ObjectNode speaker = object.putObject(FIELD).put("kind", source.kind().label());
        pieces.add(FIELD, source.name());
        if (source.kind().named() && Source.named(source.name(), source.kind()).equals(source)) {
            speaker.put("id", "named");
        } else if (articleId
                .filter(article ->
                        Source.described(source.name(), source.kind(), article).equals(source))
                .isPresent()) {
            speaker.put("id", "described");
        } else {
            speaker.put("id", "given");
            pieces.derived().put(FIELD, source.id());
        }
    }

    static Optional<Source> read(JsonNode object, JsonNode derived, KeptPieces pieces, Optional<String> articleId) {
        Optional<JsonNode> speaker = Fields.optional(object, FIELD);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        SourceKind kind = SourceKind.ofLabel(Fields.text(speaker.get(), "kind"));
        String made = Fields.text(speaker.get(), "id");
        return pieces.find(FIELD).flatMap(name -> switch (made) {
            case "named" -> Optional.of(Source.named(name, kind));
            case "described" -> articleId.map(article -> Source.described(name, kind, article));
            case "given" -> givenId(derived, pieces).map(id -> new Source(id, name, kind));
            default -> throw new IllegalArgumentException("field id is no way to make the id of a source: " + made);
        });
    }

    private static Optional<String> givenId(JsonNode derived, KeptPieces pieces) {
        Optional<String> ofVersion2 = pieces.find(ID);
        return ofVersion2.isPresent()
                ? ofVersion2
                : Fields.optional(derived, FIELD).map(JsonNode::textValue);
    }
}
