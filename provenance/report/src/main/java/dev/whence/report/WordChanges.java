package dev.whence.report;

import dev.whence.core.Span;
import dev.whence.ledger.entry.Variant;
import dev.whence.report.Mark.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the edits between two statements into marks in the later one's text: added and moved words are marked where they
 * stand, dropped and replaced ones are inserted where they stood. An edit does not say where in the later text dropped words
 * would stand; as many words that both have in common come before them there as in the earlier text. Where the two do not
 * agree on how many words they have in common, dropped words are inserted at the end. Where less than half of the words are
 * common, dropped words are not inserted at all: two sentences woven into each other can be read by nobody.
 */
final class WordChanges {

    private final String before;
    private final List<Span> keptBefore;
    private final List<Span> keptAfter;
    private final List<Span> afterSpans;
    private final boolean mostlyOther;
    private boolean hidden;
    private final List<Mark> marks = new ArrayList<>();

    private WordChanges(
            String before, List<Span> beforeSpans, String after, List<Span> afterSpans, List<Variant.Edit> edits) {
        this.before = before;
        this.afterSpans = afterSpans;
        keptBefore = kept(
                before,
                beforeSpans,
                edits.stream().flatMap(edit -> edit.before().stream()).toList());
        keptAfter = kept(
                after,
                afterSpans,
                edits.stream().flatMap(edit -> edit.after().stream()).toList());
        mostlyOther = keptAfter.size() * 2 < kept(after, afterSpans, List.of()).size();
    }

    /**
     * Finds the changes.
     *
     * @param before the earlier article's text
     * @param beforeSpans where the earlier statement stands in it
     * @param after the later article's text
     * @param afterSpans where the later statement stands in it
     * @param edits what turns the one into the other
     * @return the changes
     */
    static WordChanges of(
            String before, List<Span> beforeSpans, String after, List<Span> afterSpans, List<Variant.Edit> edits) {
        WordChanges changes = new WordChanges(before, beforeSpans, after, afterSpans, edits);
        edits.forEach(changes::add);
        return changes;
    }

    /** Returns marks in the later article's text. */
    List<Mark> marks() {
        return marks;
    }

    /** Tells whether words were left out that are not on show. */
    boolean hidesWhatWasLeftOut() {
        return hidden;
    }

    private void add(Variant.Edit edit) {
        switch (edit.operation()) {
            case DROPPED -> addDropped(edit.before());
            case REPLACED -> {
                int at = edit.after().get(0).start();
                insert(at, words(edit.before()), "", " ");
                edit.after().forEach(span -> mark(span, Role.ADDED, "[put in: "));
            }
            case ADDED -> edit.after().forEach(span -> mark(span, Role.ADDED, "[put in: "));
            case MOVED -> edit.after().forEach(span -> mark(span, Role.MOVED, "[moved here: "));
        }
    }

    private void addDropped(List<Span> dropped) {
        boolean comparable = keptBefore.size() == keptAfter.size();
        int wordsBefore = 0;
        while (wordsBefore < keptBefore.size()
                && keptBefore.get(wordsBefore).start() < dropped.get(0).start()) {
            wordsBefore++;
        }
        if (!comparable) {
            insert(afterSpans.get(afterSpans.size() - 1).end(), words(dropped), " ", "");
        } else if (wordsBefore == 0) {
            insert(afterSpans.get(0).start(), words(dropped), "", " ");
        } else {
            insert(keptAfter.get(wordsBefore - 1).end(), words(dropped), " ", "");
        }
    }

    private String words(List<Span> spans) {
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            words.add(before.substring(span.start(), Math.min(span.end(), before.length())));
        }
        return String.join(" … ", words);
    }

    private void insert(int at, String words, String space, String spaceAfter) {
        if (mostlyOther) {
            hidden = true;
            return;
        }
        marks.add(new Mark(
                new Span(at, at),
                Role.DROPPED,
                Optional.of(html -> html.text(space)
                        .open("del")
                        .element("span", "spoken", "[left out: ")
                        .text(words)
                        .element("span", "spoken", "]")
                        .close()
                        .text(spaceAfter))));
    }

    private void mark(Span span, Role role, String spoken) {
        marks.add(new Mark(span, role, Optional.of(html -> html.element("span", "spoken", spoken))));
        marks.add(new Mark(
                new Span(span.end(), span.end()), role, Optional.of(html -> html.element("span", "spoken", "]"))));
    }

    /** Returns the words of a statement that no edit touches. */
    private static List<Span> kept(String text, List<Span> statement, List<Span> edited) {
        List<Span> sorted = new ArrayList<>(edited);
        sorted.sort(null);
        List<Span> kept = new ArrayList<>();
        int next = 0;
        for (Span span : statement) {
            int at = span.start();
            while (at < span.end()) {
                int end = at + 1;
                if (Character.isLetterOrDigit(text.charAt(at))) {
                    while (end < span.end() && inWord(text.charAt(end))) {
                        end++;
                    }
                    Span word = new Span(at, end);
                    while (next < sorted.size() && sorted.get(next).end() <= at) {
                        next++;
                    }
                    if (next == sorted.size() || !sorted.get(next).overlaps(word)) {
                        kept.add(word);
                    }
                }
                at = end;
            }
        }
        return kept;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '.' || c == ',' || c == '-';
    }
}
