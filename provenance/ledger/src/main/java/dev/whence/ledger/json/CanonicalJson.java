package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Writes JSON in its one canonical form (RFC 8785): no blanks, names in order of their UTF-16 code units, strings with the
 * fewest escapes, numbers as ECMAScript writes them. A lone surrogate, which the RFC refuses, is written as an escape as
 * ECMAScript's {@code JSON.stringify} does, so that the form is valid UTF-8 for every string that Java can hold.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    public static byte[] write(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        json.add(node);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            addObject(node);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                separate(i);
                add(node.get(i));
            }
            out.append(']');
        } else if (node.isTextual()) {
            addString(node.textValue());
        } else if (node.isInt()) {
            out.append(node.intValue());
        } else if (node.isNumber()) {
            out.append(EcmaNumber.write(node.doubleValue()));
        } else {
            // true, false and null
            out.append(node.asText());
        }
    }

    private void addObject(JsonNode object) {
        String[] names = new String[object.size()];
        int count = 0;
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names[count++] = all.next();
        }
        Arrays.sort(names);
        out.append('{');
        for (int i = 0; i < count; i++) {
            separate(i);
            addString(names[i]);
            out.append(':');
            add(object.get(names[i]));
        }
        out.append('}');
    }

    private void separate(int number) {
        if (number > 0) {
            out.append(',');
        }
    }

    private void addString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                escape(c);
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        int known = "\"\\\b\f\n\r\t".indexOf(c);
        if (known >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(known));
        } else {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX[c >> shift & 0xF]);
            }
        }
    }
}
