package dev.whence.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Printer;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads attributions that someone else found, in the form that {@code extract} prints; ids and confidence may be missing.
 * A line belongs to the article of the same path or, where there is none, to the one of the same file name. A line that
 * cannot be used is named in one line, and the rest is done.
 */
public final class GivenAttributions {

    private static final ExtractorId GIVEN = new ExtractorId("given", "1");

    private final Path file;
    private final List<Article> articles;
    private final Printer printer;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, List<Attribution>> attributions = new HashMap<>();
    private final Set<String> namesRefused = new HashSet<>();
    private boolean allUsed = true;

    /** A usable line: where it stands, what it calls itself and its outer attribution, and what it says. */
    private record Row(int line, Optional<String> id, Optional<String> outer, Attribution attribution) {}

    private GivenAttributions(Path file, List<Article> articles, Printer printer) {
        this.file = file;
        this.articles = articles;
        this.printer = printer;
    }

    /**
     * Reads a file of lines.
     *
     * @param file the lines
     * @param articles the articles that they speak of
     * @param printer takes a line for each line that cannot be used
     * @return what was given
     * @throws IOException if the file cannot be read
     */
    public static GivenAttributions read(Path file, List<Article> articles, Printer printer) throws IOException {
        GivenAttributions given = new GivenAttributions(file, articles, printer);
        JsonLines.read(file, given::addRow, given::refuse);
        given.rows.forEach((articleId, found) -> given.attributions.put(articleId, given.nested(found)));
        return given;
    }

    /** Returns the attributions of an article, in the order of their lines. */
    public List<Attribution> of(Article article) {
        return attributions.getOrDefault(article.id(), List.of());
    }

    /** Tells whether every line could be used. */
    public boolean allUsed() {
        return allUsed;
    }

    private void addRow(int line, JsonNode json) {
        String name = JsonLines.text(json, "article")
                .orElseThrow(() -> new IllegalArgumentException("\"article\" is missing; it is the article's path"));
        Optional<Article> article = find(line, name);
        if (article.isPresent()) {
            Attribution attribution = attribution(article.get(), json);
            rows.computeIfAbsent(article.get().id(), id -> new ArrayList<>())
                    .add(new Row(line, JsonLines.text(json, "id"), JsonLines.text(json, "within"), attribution));
        }
    }

    private Optional<Article> find(int line, String name) {
        List<Article> named =
                articles.stream().filter(article -> article.name().equals(name)).toList();
        if (named.isEmpty()) {
            named = articles.stream()
                    .filter(article -> fileName(article.name()).equals(fileName(name)))
                    .toList();
        }
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        if (namesRefused.add(name)) {
            refuse(
                    line,
                    named.isEmpty()
                            ? "no article that was given is named " + name + "; this and all its lines are left out"
                            : named.size() + " articles that were given are named " + name
                                    + "; write the whole path; this and all its lines are left out");
        }
        return Optional.empty();
    }

    private static Attribution attribution(Article article, JsonNode json) {
        Quotation quotation = JsonLines.text(json, "kind")
                .map(Quotation::ofLabel)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"kind\" is missing; it is direct, indirect or mixed"));
        Attribution.Builder builder = Attribution.builder(article.id(), GIVEN)
                .content(spans(article, json, "content"), quotation)
                .cue(spans(article, json, "cue"))
                .source(spans(article, json, "source"));
        JsonLines.text(json, "stance").map(Stance::ofLabel).ifPresent(builder::stance);
        JsonLines.text(json, "to").map(GivenAttributions::mention).ifPresent(builder::addressee);
        JsonLines.text(json, "via").map(GivenAttributions::mention).ifPresent(builder::relay);
        speaker(article, json.path("speaker")).ifPresent(builder::speaker);
        JsonNode confidence = json.path("confidence");
        if (confidence.isNumber()) {
            builder.confidence(confidence.doubleValue());
        }
        return builder.build();
    }

    private static Mention mention(String name) {
        return new Mention(name, List.of());
    }

    private static Optional<Source> speaker(Article article, JsonNode json) {
        Optional<String> name = JsonLines.text(json, "name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        SourceKind kind = JsonLines.text(json, "kind")
                .map(SourceKind::ofLabel)
                .orElseThrow(() -> new IllegalArgumentException("the speaker's \"kind\" is missing"));
        return Optional.of(
                kind.named() ? Source.named(name.get(), kind) : Source.described(name.get(), kind, article.id()));
    }

    private static List<Span> spans(Article article, JsonNode json, String field) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : json.path(field)) {
            if (pair.size() != 2
                    || !pair.path(0).canConvertToInt()
                    || !pair.path(1).canConvertToInt()) {
                throw new IllegalArgumentException("\"" + field + "\" must be a list of [begin,end]: " + pair);
            }
            Span span = new Span(pair.path(0).intValue(), pair.path(1).intValue());
            if (span.end() > article.text().length()) {
                throw new IllegalArgumentException("\"" + field + "\" " + span + " ends behind the text of "
                        + article.name() + ", which has " + article.text().length() + " UTF-16 code units");
            }
            spans.add(span);
        }
        return spans;
    }

    /** The ids are ours, whatever the lines call themselves; "within" follows. */
    private List<Attribution> nested(List<Row> found) {
        Map<String, Row> byGivenId = new HashMap<>();
        for (Row row : found) {
            row.id().ifPresent(id -> byGivenId.putIfAbsent(id, row));
        }
        List<Attribution> attributions = new ArrayList<>();
        for (Row row : found) {
            Optional<Row> outer = row.outer().map(byGivenId::get);
            if (row.outer().isPresent() && !leadsOut(row, byGivenId)) {
                refuse(
                        row.line(),
                        "\"within\" names no line of the article that stands outside this one: "
                                + row.outer().get() + "; it is left out");
                outer = Optional.empty();
            }
            attributions.add(outer.map(whole -> row.attribution().toBuilder()
                            .outerId(whole.attribution().id())
                            .build())
                    .orElse(row.attribution()));
        }
        return attributions;
    }

    /** Whether "within" names another line from which no way leads back to this one. */
    private static boolean leadsOut(Row row, Map<String, Row> byGivenId) {
        String own = row.attribution().id();
        Set<String> seen = new HashSet<>();
        Optional<Row> outer = row.outer().map(byGivenId::get);
        if (outer.isEmpty()) {
            return false;
        }
        while (outer.isPresent() && seen.add(outer.get().attribution().id())) {
            outer = outer.flatMap(Row::outer).map(byGivenId::get);
        }
        return !seen.contains(own);
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private void refuse(int line, String why) {
        allUsed = false;
        printer.warn(ArticleFiles.name(file) + ":" + line + ": " + why);
    }
}
