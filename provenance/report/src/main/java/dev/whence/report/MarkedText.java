package dev.whence.report;

import dev.whence.core.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Draws marks into a text. Marks may nest and cross in any way; HTML elements only nest, so a mark that crosses another
 * ends where the other ends and goes on behind it. The words are exactly the text's (as {@link InertText} shows them):
 * beside them only insertions are written, each once.
 *
 * <p>The windows of one text are to be drawn in order; the time for all of them together is linear in the length of the text
 * and the number of marks, which are sorted once; {@link #finish} ends the drawing. Not thread-safe.
 */
final class MarkedText {

    /**
     * How many marks may lie on one word. Real attributions nest four or five deep; without a limit, n marks that all
     * cross would be split n² times. What lies deeper is not marked, but its insertion is written.
     */
    static final int DEEPEST = 12;

    /** What is inserted between words comes before the mark on the words behind it, and so is not inside of it. */
    private static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(
                    (Mark mark) -> mark.span().start())
            .thenComparing(mark -> !mark.span().isEmpty())
            .thenComparing(mark -> -mark.span().end())
            .thenComparing(Mark::role);

    private final Html html;
    private final String text;
    private final List<Mark> marks;
    private final List<Mark> open = new ArrayList<>();
    private int next;

    MarkedText(Html html, String text, List<Mark> marks) {
        this.html = html;
        this.text = text;
        List<Mark> sorted = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            Span span = mark.span();
            int start = InertText.whole(text, span.start());
            int end = InertText.whole(text, span.end());
            sorted.add(new Mark(new Span(start, end), mark.role(), mark.insertion()));
        }
        sorted.sort(OUTER_FIRST);
        this.marks = sorted;
    }

    /** Draws the whole text. */
    void draw() throws IOException {
        draw(new Span(0, text.length()));
        finish();
    }

    /** Draws a part of the text that begins no earlier than the last one drawn ended. */
    void draw(Span window) throws IOException {
        int from = InertText.whole(text, window.start());
        int to = InertText.whole(text, window.end());
        Deque<Mark> drawn = new ArrayDeque<>();
        open.removeIf(mark -> mark.span().end() <= from);
        for (Mark mark : open) {
            push(drawn, mark);
        }
        int at = from;
        while (true) {
            openAt(drawn, at, to);
            int until = nextBoundary(at, to);
            if (until > at) {
                html.text(text, at, until);
            }
            at = until;
            if (at >= to) {
                break;
            }
            closeAt(drawn, at);
        }
        while (!drawn.isEmpty()) {
            drawn.pop();
            html.close();
        }
        open.removeIf(mark -> mark.span().end() <= to);
    }

    /** Writes the insertions that stand at or behind the end of the last window. */
    void finish() throws IOException {
        for (; next < marks.size(); next++) {
            writeInsertion(marks.get(next));
        }
    }

    private int nextBoundary(int at, int to) {
        int until = to;
        if (next < marks.size()) {
            until = Math.min(until, marks.get(next).span().start());
        }
        for (Mark mark : open) {
            until = Math.min(until, mark.span().end());
        }
        return Math.max(at, until);
    }

    /** Opens what begins at or before an offset; one that begins at the end of a window waits for the next. */
    private void openAt(Deque<Mark> drawn, int at, int to) throws IOException {
        while (next < marks.size() && marks.get(next).span().start() <= at) {
            Mark mark = marks.get(next);
            if (mark.span().start() >= to) {
                return;
            }
            next++;
            boolean marked = mark.span().end() > at && open.size() < DEEPEST;
            if (marked) {
                open.add(mark);
                push(drawn, mark);
            }
            writeInsertion(mark);
        }
    }

    /** Closes what ends at an offset, and opens again what had to be closed with it. */
    private void closeAt(Deque<Mark> drawn, int at) throws IOException {
        int keep = 0;
        while (keep < open.size() && open.get(keep).span().end() > at) {
            keep++;
        }
        while (drawn.size() > keep) {
            drawn.pop();
            html.close();
        }
        open.removeIf(mark -> mark.span().end() <= at);
        for (Mark mark : open.subList(keep, open.size())) {
            push(drawn, mark);
        }
    }

    private void push(Deque<Mark> drawn, Mark mark) throws IOException {
        html.open(mark.role().tag());
        if (!mark.role().styleClass().isEmpty()) {
            html.attribute("class", mark.role().styleClass());
        }
        drawn.push(mark);
    }

    private void writeInsertion(Mark mark) throws IOException {
        if (mark.insertion().isPresent()) {
            mark.insertion().get().write(html);
        }
    }
}
