package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws attributions into their text, so that a golden test shows what was found where: <code>{source} &lt;cue&gt;
 * [content]</code>. What stands inside another is drawn inside it; what overlaps another without standing inside it gets its
 * brackets where it begins and ends: <code>[one {two] three}</code>. A bracket or backslash of the text itself is drawn with
 * a backslash before it.
 */
public final class Drawing {

    /** A place in the text, and what is drawn there around it. */
    private record Mark(Span span, String open, String close) {}

    /** A mark's beginning or end. */
    private record Edge(int offset, boolean opens, Mark mark) {}

    /** At one offset, ends come before beginnings, an inner end before an outer one, an outer beginning before an inner one. */
    private static final Comparator<Edge> ORDER = Comparator.comparingInt(Edge::offset)
            .thenComparing(Edge::opens)
            .thenComparing(edge -> edge.opens()
                    ? -edge.mark().span().end()
                    : -edge.mark().span().start())
            .thenComparing(edge -> rank(edge.mark()) * (edge.opens() ? 1 : -1))
            .thenComparing(
                    edge -> edge.opens() ? edge.mark().open() : edge.mark().close());

    private Drawing() {}

    /**
     * Draws an extraction. A span that several attributions share, such as the source of two, is drawn once.
     *
     * @param article the article
     * @param extraction what was found in it
     * @return the text with brackets
     * @throws IllegalArgumentException if a span ends behind the text
     */
    public static String of(Article article, Extraction extraction) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Attribution attribution : extraction.attributions()) {
            add(marks, attribution, "");
        }
        return draw(article, marks);
    }

    /**
     * Draws an extraction with the number of its attribution inside every bracket, counted from 1: <code>{1:He}
     * &lt;1:said&gt; [1:it rained]</code>. Tells to which cue a content belongs where many stand together.
     *
     * @param article the article
     * @param extraction what was found in it
     * @return the text with brackets and numbers
     * @throws IllegalArgumentException if a span ends behind the text
     */
    public static String numbered(Article article, Extraction extraction) {
        Set<Mark> marks = new LinkedHashSet<>();
        int number = 0;
        for (Attribution attribution : extraction.attributions()) {
            number++;
            add(marks, attribution, number + ":");
        }
        return draw(article, marks);
    }

    private static void add(Set<Mark> marks, Attribution attribution, String number) {
        attribution.content().forEach(span -> marks.add(new Mark(span, "[" + number, "]")));
        attribution.source().forEach(span -> marks.add(new Mark(span, "{" + number, "}")));
        attribution.cue().forEach(span -> marks.add(new Mark(span, "<" + number, ">")));
    }

    private static int rank(Mark mark) {
        return "[{<".indexOf(mark.open().charAt(0));
    }

    private static String draw(Article article, Set<Mark> marks) {
        List<Edge> edges = new ArrayList<>();
        for (Mark mark : marks) {
            edges.add(new Edge(mark.span().start(), true, mark));
            edges.add(new Edge(mark.span().end(), false, mark));
        }
        edges.sort(ORDER);
        StringBuilder drawn = new StringBuilder(article.text().length() + 4 * edges.size());
        int from = 0;
        for (Edge edge : edges) {
            drawn.append(escape(article.text().slice(new Span(from, edge.offset()))));
            drawn.append(edge.opens() ? edge.mark().open() : edge.mark().close());
            from = edge.offset();
        }
        return drawn.append(escape(
                        article.text().slice(new Span(from, article.text().length()))))
                .toString();
    }

    private static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ("[]{}<>\\".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
