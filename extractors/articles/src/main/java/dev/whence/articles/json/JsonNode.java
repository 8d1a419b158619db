package dev.whence.articles.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON. What a question does not fit gives an empty answer, as documents from outside have any shape. */
public sealed interface JsonNode {

    /**
     * An object.
     *
     * @param fields in the order of the document; of those with one name, the last
     */
    record Fields(Map<String, JsonNode> fields) implements JsonNode {}

    /** An array. */
    record Items(List<JsonNode> items) implements JsonNode {}

    /**
     * A string or a number, as it is written.
     *
     * @param value what it says
     * @param start where it begins in the document, in UTF-16 code units, with its quotation mark
     */
    record Scalar(String value, int start) implements JsonNode {}

    /** The value of a field. */
    default Optional<JsonNode> get(String field) {
        return this instanceof Fields object ? Optional.ofNullable(object.fields.get(field)) : Optional.empty();
    }

    /** The text of a field that is a string or a number and not blank. */
    default Optional<String> text(String field) {
        return get(field).flatMap(JsonNode::text);
    }

    /** The text of a string or number that is not blank. */
    default Optional<String> text() {
        return this instanceof Scalar scalar && !scalar.value.isBlank()
                ? Optional.of(scalar.value.strip())
                : Optional.empty();
    }

    /** The items of an array; of anything else, itself alone. */
    default List<JsonNode> items() {
        return this instanceof Items array ? array.items : List.of(this);
    }

    /** The items of a field; none if it is absent. */
    default List<JsonNode> items(String field) {
        return get(field).map(JsonNode::items).orElse(List.of());
    }
}
