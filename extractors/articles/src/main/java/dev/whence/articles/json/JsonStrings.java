package dev.whence.articles.json;

import dev.whence.articles.source.Located;

/** Finds the place of each character of a JSON string: itself, or the escape that stands for it. */
public final class JsonStrings {

    private JsonStrings() {}

    /**
     * Locates a string.
     *
     * @param value what the string says
     * @param document the JSON that it stands in
     * @param start where its quotation mark is
     * @param offset where the document begins in the file
     */
    public static Located locate(String value, String document, int start, int offset) {
        Located.Builder located = new Located.Builder();
        int at = start + 1;
        for (int i = 0; i < value.length(); i++) {
            int length = at < document.length() && document.charAt(at) == '\\' ? escapeLength(document, at) : 1;
            if (at + length > document.length()) {
                located.addWithoutPlace(value.charAt(i));
            } else {
                located.add(value.charAt(i), offset + at, offset + at + length);
            }
            at += length;
        }
        return located.build();
    }

    private static int escapeLength(String document, int at) {
        return at + 1 < document.length() && document.charAt(at + 1) == 'u' ? 6 : 2;
    }
}
