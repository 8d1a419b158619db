package dev.whence.articles.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document of JSON into a tree. Takes what pages get wrong: comments, trailing commas, line breaks in strings. */
public final class JsonTree {

    private JsonTree() {}

    /** A value under construction. */
    private record Open(JsonNode node, Map<String, JsonNode> fields, List<JsonNode> items) {

        static Open object() {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            return new Open(new JsonNode.Fields(fields), fields, List.of());
        }

        static Open array() {
            List<JsonNode> items = new ArrayList<>();
            return new Open(new JsonNode.Items(items), Map.of(), items);
        }
    }

    /**
     * Reads a document.
     *
     * @param depth how many levels it may have
     * @throws IOException if it is no JSON, or deeper
     */
    public static JsonNode read(String document, int depth) throws IOException {
        try (JsonParser parser = factory(depth, document.length()).createParser(document)) {
            return parser.nextToken() == null ? new JsonNode.Items(List.of()) : readFrom(parser);
        }
    }

    /**
     * Documents that follow each other.
     *
     * @param nodes as far as they could be read
     * @param problem what ended the reading, with line and column before it
     */
    public record Documents(List<JsonNode> nodes, Optional<String> problem) {}

    /**
     * Reads one document after the other.
     *
     * @param text the documents
     * @param depth how many levels one may have
     */
    public static Documents documents(String text, int depth) {
        List<JsonNode> nodes = new ArrayList<>();
        try (JsonParser parser = factory(depth, text.length()).createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    nodes.add(readFrom(parser));
                }
            } catch (IOException e) {
                return new Documents(nodes, Optional.of(problem(e, parser, depth)));
            }
        } catch (IOException e) {
            return new Documents(nodes, Optional.of("1:1: no JSON: " + e.getMessage()));
        }
        return new Documents(nodes, Optional.empty());
    }

    private static String problem(IOException e, JsonParser parser, int depth) {
        String place = Math.max(1, parser.currentLocation().getLineNr()) + ":"
                + Math.max(1, parser.currentLocation().getColumnNr());
        if (e instanceof StreamConstraintsException
                && parser.getParsingContext().getNestingDepth() >= depth) {
            return place + ": nested deeper than the limit depth, " + depth;
        }
        String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return place + ": no JSON: " + reason;
    }

    private static JsonFactory factory(int depth, int length) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(Math.max(1, length))
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                // hostile field names must not fill a table that outlives the file
                .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                .build();
    }

    /** Reads the value whose first token the parser is at. */
    private static JsonNode readFrom(JsonParser parser) throws IOException {
        Deque<Open> open = new ArrayDeque<>();
        JsonNode root = new JsonNode.Items(List.of());
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> open.addLast(add(Open.object(), parser, open));
                case START_ARRAY -> open.addLast(add(Open.array(), parser, open));
                case END_OBJECT, END_ARRAY -> {
                    root = open.removeLast().node();
                    if (open.isEmpty()) {
                        return root;
                    }
                }
                case FIELD_NAME, VALUE_NULL, VALUE_TRUE, VALUE_FALSE -> {
                    // a field's name is asked for with its value; no metadata is a truth value
                }
                default -> {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    JsonNode scalar = new JsonNode.Scalar(parser.getText(), start);
                    if (open.isEmpty()) {
                        return scalar;
                    }
                    add(scalar, parser, open);
                }
            }
        }
        return root;
    }

    private static Open add(Open value, JsonParser parser, Deque<Open> open) throws IOException {
        if (!open.isEmpty()) {
            // the parser has gone into the value: its name is that of the level above
            String name = parser.getParsingContext().getParent().getCurrentName();
            add(value.node(), name, open.getLast());
        }
        return value;
    }

    private static void add(JsonNode value, JsonParser parser, Deque<Open> open) throws IOException {
        add(value, parser.currentName(), open.getLast());
    }

    private static void add(JsonNode value, @org.jspecify.annotations.Nullable String name, Open to) {
        if (to.node() instanceof JsonNode.Fields && name != null) {
            to.fields().put(name, value);
        } else if (to.node() instanceof JsonNode.Items) {
            to.items().add(value);
        }
    }
}
