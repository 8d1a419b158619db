package dev.whence.tracker.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import java.util.Optional;

/**
 * The JSON of sources. The name is a piece. So would the id have to be, since it is made from the name without a salt: who
 * knows it can try names. The body says how it was made, and it is made again when the entry is read.
 */
final class SourceJson {

    static final String FIELD = "speaker";

    /** The id of a source that was made in another way. */
    static final String ID = "speaker.id";

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
            pieces.add(ID, source.id());
        }
    }

    static Optional<Source> read(JsonNode object, KeptPieces pieces, Optional<String> articleId) {
        Optional<JsonNode> speaker = Fields.optional(object, FIELD);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        SourceKind kind = SourceKind.ofLabel(Fields.text(speaker.get(), "kind"));
        String made = Fields.text(speaker.get(), "id");
        return pieces.find(FIELD).flatMap(name -> switch (made) {
            case "named" -> Optional.of(Source.named(name, kind));
            case "described" -> articleId.map(article -> Source.described(name, kind, article));
            case "given" -> pieces.find(ID).map(id -> new Source(id, name, kind));
            default -> throw new IllegalArgumentException("field id is no way to make the id of a source: " + made);
        });
    }
}
