package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads and writes the fields of JSON objects; what is missing is named. */
public final class Fields {

    private Fields() {}

    public static JsonNode of(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
        return value;
    }

    public static String text(JsonNode object, String name) {
        return string(of(object, name), name);
    }

    private static String string(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("field " + name + " is no text");
        }
        return value.textValue();
    }

    public static int number(JsonNode object, String name) {
        JsonNode value = of(object, name);
        if (!value.isInt()) {
            throw new IllegalArgumentException("field " + name + " is no whole number");
        }
        return value.intValue();
    }

    /** Reads a number that may be larger than an int holds. */
    public static long wholeNumber(JsonNode object, String name) {
        JsonNode value = of(object, name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("field " + name + " is no whole number");
        }
        return value.longValue();
    }

    public static Optional<JsonNode> optional(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name));
    }

    public static void ifPresent(JsonNode object, String name, Consumer<String> use) {
        optional(object, name).ifPresent(value -> use.accept(string(value, name)));
    }

    public static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> one) {
        List<T> all = new ArrayList<>();
        of(object, name).forEach(value -> all.add(one.apply(value)));
        return all;
    }

    public static List<String> texts(JsonNode object, String name) {
        return list(object, name, value -> string(value, name));
    }

    public static List<Span> spans(JsonNode object, String name) {
        return list(object, name, pair -> {
            if (!pair.path(0).isInt() || !pair.path(1).isInt()) {
                throw new IllegalArgumentException("field " + name + " is no list of spans");
            }
            return new Span(pair.get(0).intValue(), pair.get(1).intValue());
        });
    }

    public static void putSpans(ObjectNode object, String name, List<Span> spans) {
        ArrayNode list = object.putArray(name);
        spans.forEach(span -> list.addArray().add(span.start()).add(span.end()));
    }
}
