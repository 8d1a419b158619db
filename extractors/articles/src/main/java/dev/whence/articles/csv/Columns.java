package dev.whence.articles.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a table holds which field of an article, as its names say or as the caller does. */
public final class Columns {

    /** The names that dumps of news use, without blanks and underscores, the surer first. */
    private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(
                "text",
                List.of(
                        "text",
                        "articlebody",
                        "articletext",
                        "fulltext",
                        "maintext",
                        "bodytext",
                        "body",
                        "article",
                        "content",
                        "story"));
        KNOWN.put("title", List.of("title", "headline", "heading"));
        KNOWN.put(
                "outlet",
                List.of(
                        "outlet",
                        "publication",
                        "publisher",
                        "newspaper",
                        "sourcename",
                        "source",
                        "site",
                        "sourcedomain",
                        "domain"));
        KNOWN.put("url", List.of("url", "link", "address", "uri"));
        KNOWN.put(
                "published",
                List.of(
                        "published",
                        "publishedat",
                        "datepublished",
                        "datepublish",
                        "publishdate",
                        "publicationdate",
                        "publisheddate",
                        "pubdate",
                        "date",
                        "time",
                        "timestamp"));
        KNOWN.put("id", List.of("id", "articleid", "uid", "guid"));
        KNOWN.put("byline", List.of("byline", "bylines", "author", "authors", "writer"));
        KNOWN.put("language", List.of("language", "lang"));
    }

    private final Map<String, Integer> index;

    private Columns(Map<String, Integer> index) {
        this.index = index;
    }

    public static boolean isField(String name) {
        return KNOWN.containsKey(name);
    }

    public static List<String> fields() {
        return List.copyOf(KNOWN.keySet());
    }

    /**
     * Finds the columns.
     *
     * @param header the names of the columns
     * @param given field by field, the name of its column
     */
    public static Columns of(List<String> header, Map<String, String> given) {
        List<String> folded = new ArrayList<>();
        header.forEach(name -> folded.add(fold(name)));
        Map<String, Integer> index = new LinkedHashMap<>();
        KNOWN.forEach((field, names) -> {
            List<String> wanted = given.containsKey(field) ? List.of(fold(given.getOrDefault(field, ""))) : names;
            wanted.stream()
                    .map(folded::indexOf)
                    .filter(column -> column >= 0 && !index.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> index.put(field, column));
        });
        return new Columns(index);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\uFEFF-]", "");
    }

    public Optional<Integer> column(String field) {
        return Optional.ofNullable(index.get(field));
    }

    public Optional<String> value(String field, List<String> row) {
        return column(field)
                .filter(column -> column < row.size())
                .map(column -> row.get(column).strip())
                .filter(value -> !value.isEmpty());
    }
}
