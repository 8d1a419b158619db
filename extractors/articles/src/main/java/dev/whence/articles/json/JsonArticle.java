package dev.whence.articles.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of one line of JSON, or what is wrong with them. One instance reads one line; not thread-safe. */
public final class JsonArticle {

    private static final Set<String> FIELDS = Set.of("id", "text", "title", "outlet", "url", "published");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private String problem = "";
    private long column = 1;

    public void from(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            note(parser, "no JSON object; write one a line, such as {\"id\":\"1\",\"text\":\"...\"}");
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (FIELDS.contains(field)) {
                take(parser, field, value);
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            note(parser, "more behind the object; write one object a line");
        }
        if (value("text").isBlank() && problem.isEmpty()) {
            note(
                    parser,
                    values.containsKey("text")
                            ? "text is blank; left out"
                            : "no field \"text\"; add the article's text");
            column = 1;
        }
    }

    private void take(JsonParser parser, String field, JsonToken value) throws IOException {
        boolean number = field.equals("id") && value.isNumeric();
        if (value == JsonToken.VALUE_STRING || number) {
            values.put(field, parser.getText());
            starts.put(field, (int) parser.currentTokenLocation().getCharOffset());
        } else if (value != JsonToken.VALUE_NULL) {
            note(parser, "field \"" + field + "\" must be a string");
        }
    }

    /** The first problem is told. */
    private void note(JsonParser parser, String what) {
        if (problem.isEmpty()) {
            problem = what;
            column = Math.max(1, parser.currentTokenLocation().getColumnNr());
        }
    }

    /** Empty if the field is absent. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Where the field's value begins in the line, with its quotation mark; 0 if the field is absent. */
    public int start(String field) {
        return starts.getOrDefault(field, 0);
    }

    /** Empty if there is none. */
    public String problem() {
        return problem;
    }

    public long column() {
        return column;
    }
}
