package dev.whence.cli.story;

import dev.whence.core.Article;
import dev.whence.core.Edit;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the words of a statement in one line, with those that differ from another statement in brackets. */
public final class ChangedWords {

    /** How many characters of an unchanged stretch are kept beside a change. */
    private static final int CONTEXT = 48;

    private final String text;
    private final List<Span> changed;
    private final StringBuilder line = new StringBuilder();

    private ChangedWords(String text, List<Span> changed) {
        this.text = text;
        this.changed = changed;
    }

    /** The whole statement, nothing marked, without what belongs to the sentence around it. */
    public static String plain(Article article, Statement statement) {
        String words =
                squeeze(statement.spans().stream().map(article.text()::slice).collect(Collectors.joining(" ... ")));
        int end = words.length();
        while (end > 1 && ",;:.".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = words.startsWith("that ") ? "that ".length() : 0;
        return closed(words.substring(Math.min(start, end), end));
    }

    /** A quotation mark that is opened inside is closed. */
    private static String closed(String words) {
        int opened = words.lastIndexOf('\u201c');
        return opened > 0 && words.indexOf('\u201d', opened) < 0 ? words + '\u201d' : words;
    }

    /** The statement with its side of the edits in brackets; long unchanged stretches are left out. */
    static String marked(Article article, Statement statement, List<Edit> edits, Function<Edit, List<Span>> side) {
        return marked(
                article,
                statement,
                edits.stream().map(side).flatMap(List::stream).toList());
    }

    /** The statement with some of its words in brackets; long stretches without are left out. */
    static String marked(Article article, Statement statement, List<Span> changed) {
        String text = article.text().value();
        ChangedWords words =
                new ChangedWords(text, joined(text, changed.stream().sorted().toList()));
        List<String> parts = new ArrayList<>();
        for (Span span : statement.spans()) {
            parts.add(words.mark(span));
        }
        return squeeze(String.join(" ... ", parts));
    }

    /** Joins changes that have no word between them: one pair of brackets reads better than three. */
    private static List<Span> joined(String text, List<Span> changed) {
        List<Span> joined = new ArrayList<>();
        for (Span span : changed) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && text.substring(Math.min(last.end(), span.start()), span.start())
                            .chars()
                            .noneMatch(Character::isLetterOrDigit)) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private String mark(Span whole) {
        line.setLength(0);
        int from = whole.start();
        for (Span span : changed) {
            int start = Math.max(span.start(), from);
            int end = Math.min(span.end(), whole.end());
            if (start < end) {
                unchanged(from, start, from > whole.start(), true);
                line.append('[').append(text, start, end).append(']');
                from = end;
            }
        }
        unchanged(from, whole.end(), from > whole.start(), false);
        return line.toString();
    }

    private void unchanged(int start, int end, boolean afterChange, boolean beforeChange) {
        int head = afterChange ? CONTEXT : 0;
        int tail = beforeChange ? CONTEXT : 0;
        if (changed.isEmpty() || end - start <= head + tail + 5) {
            line.append(text, start, end);
            return;
        }
        int headEnd = head == 0 ? start : text.lastIndexOf(' ', start + head);
        int tailStart = tail == 0 ? end : text.indexOf(' ', end - tail);
        line.append(text, start, Math.max(start, headEnd));
        line.append(" ... ");
        line.append(text, tailStart < 0 ? end : Math.min(end, tailStart), end);
    }

    private static String squeeze(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("\\.\\.\\.[ ,.]*\\.\\.\\.", "...");
    }
}
