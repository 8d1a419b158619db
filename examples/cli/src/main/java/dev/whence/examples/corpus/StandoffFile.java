package dev.whence.examples.corpus;

import dev.whence.articles.ArticleFiles;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one annotator marked in one text, in <a href="https://brat.nlplab.org/standoff.html">brat's standoff form</a>:
 * lines {@code T} mark stretches, lines {@code E} join them to attributions, in roles such as {@code Source},
 * {@code Cue}, {@code Content} and {@code Content2}. Lines of other kinds say nothing of attributions and are passed
 * over. Not thread-safe.
 */
final class StandoffFile {

    private static final Pattern ID = Pattern.compile("[TERAMNF#]\\d+|\\*");

    private final Path file;
    private final Article article;
    private final ExtractorId annotator;
    private final Consumer<String> issues;
    private final CodePoints codePoints;
    private final Map<String, Marked> marked = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<StandoffLines.Line> events = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private int withoutContent;

    private StandoffFile(Path file, Article article, ExtractorId annotator, Consumer<String> issues) {
        this.file = file;
        this.article = article;
        this.annotator = annotator;
        this.issues = issues;
        this.codePoints = new CodePoints(article.text().value());
    }

    /**
     * Reads a file.
     *
     * @param file the annotations
     * @param article the article they speak of
     * @param annotator who marked it
     * @param issues takes a line for each line that cannot be used
     * @return what is marked; nothing if the file could not be read at all
     */
    static Optional<StandoffFile> read(Path file, Article article, ExtractorId annotator, Consumer<String> issues) {
        StandoffFile read = new StandoffFile(file, article, annotator, issues);
        try {
            read.divide(StandoffLines.read(file, read::refuse));
        } catch (IOException e) {
            issues.accept(ArticleFiles.name(file) + ": could not be read; left out; check its permissions");
            return Optional.empty();
        }
        read.marked.values().stream()
                .filter(each -> !each.standsThere())
                .sorted(Comparator.comparingInt(Marked::line))
                .forEach(read::refuseMisplaced);
        read.events.forEach(read::addAttribution);
        return Optional.of(read);
    }

    /** Returns the attributions, in the order of their lines. */
    List<Attribution> attributions() {
        return attributions;
    }

    /** Returns how many events mark no content. */
    int withoutContent() {
        return withoutContent;
    }

    private void divide(List<StandoffLines.Line> lines) {
        @Nullable Marked last = null;
        for (StandoffLines.Line line : lines) {
            String[] fields = line.text().split("\t", 3);
            if (fields.length >= 2 && ID.matcher(fields[0]).matches()) {
                last = fields[0].startsWith("T") ? addMarked(line, fields) : null;
                if (fields[0].startsWith("E")) {
                    events.add(line);
                }
            } else if (last == null || !last.continuesWith(line.text())) {
                refuse(line.number(), "is no line of brat's standoff form; left out; take it away or correct it");
            }
        }
    }

    private @Nullable Marked addMarked(StandoffLines.Line line, String[] fields) {
        try {
            Marked parsed = Marked.parse(line.number(), fields, article.text(), codePoints);
            if (marked.putIfAbsent(parsed.id(), parsed) == null) {
                return parsed;
            }
            refuse(line.number(), parsed.id() + " is there already; the first counts; number it anew");
        } catch (IllegalArgumentException e) {
            refused.add(fields[0]);
            refuse(line.number(), e.getMessage() + "; left out with the events that use it");
        }
        return null;
    }

    private void refuseMisplaced(Marked misplaced) {
        refused.add(misplaced.id());
        refuse(
                misplaced.line(),
                misplaced.id() + " gives other words than stand there, \""
                        + article.text().slice(misplaced.spans()).replaceAll("\\s+", " ")
                        + "\"; left out with the events that use it; correct the offsets, which count code points");
    }

    private void addAttribution(StandoffLines.Line line) {
        try {
            Event event = Event.parse(line.text());
            if (!event.usesAnyOf(refused)) {
                List<Span> content = spans(event, Event.Role.CONTENT);
                if (content.isEmpty()) {
                    withoutContent++;
                } else {
                    attributions.add(attribution(event, content));
                }
            }
        } catch (IllegalArgumentException e) {
            refuse(line.number(), e.getMessage() + "; left out");
        }
    }

    private Attribution attribution(Event event, List<Span> content) {
        return Attribution.builder(article.id(), annotator)
                .source(spans(event, Event.Role.SOURCE))
                .cue(spans(event, Event.Role.CUE))
                .content(content, QuotationMarks.of(article.text(), content))
                .build();
    }

    private List<Span> spans(Event event, Event.Role role) {
        List<Span> spans = new ArrayList<>();
        for (String id : event.ids(role)) {
            spans.addAll(Optional.ofNullable(marked.get(id))
                    .orElseThrow(() -> new IllegalArgumentException(event.id() + " uses " + id
                            + ", which marks nothing in this file; add it or correct the id"))
                    .spans());
        }
        return spans;
    }

    private void refuse(int line, String why) {
        issues.accept(ArticleFiles.name(file) + ":" + line + ": " + why);
    }
}
