package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import java.util.Set;

/** The JSON of links. */
final class LinkJson {

    private LinkJson() {}

    static void write(ObjectNode object, ObjectNode derived, Link link) {
        object.put("relation", link.relation().label());
        derived.put("first", link.first()).put("second", link.second()).put("score", link.score());
        ArrayNode kinds = object.putArray("variant");
        link.variant().kinds().forEach(kind -> kinds.add(kind.label()));
        ArrayNode edits = derived.putArray("edits");
        for (Variant.Edit edit : link.variant().edits()) {
            ObjectNode one = edits.addObject().put("operation", edit.operation().label());
            Fields.putSpans(one, "before", edit.before());
            Fields.putSpans(one, "after", edit.after());
        }
    }

    static Link read(JsonNode object, JsonNode derived) {
        Variant variant = new Variant(
                Set.copyOf(Fields.texts(object, "variant").stream()
                        .map(Variant.Kind::ofLabel)
                        .toList()),
                Fields.list(
                        derived,
                        "edits",
                        one -> new Variant.Edit(
                                Variant.Edit.Operation.ofLabel(Fields.text(one, "operation")),
                                Fields.spans(one, "before"),
                                Fields.spans(one, "after"))));
        return new Link(
                Fields.text(derived, "first"),
                Fields.text(derived, "second"),
                Link.Relation.ofLabel(Fields.text(object, "relation")),
                variant,
                Fields.of(derived, "score").doubleValue());
    }
}
