package dev.whence.tracker.drift;

import dev.whence.core.Span;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.Quoted;
import dev.whence.tracker.words.StatementTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what became of the words inside quotation marks. Words that are gone between two that both articles quote were dropped,
 * unless the later article shows the gap; words that are gone at an end were only not quoted.
 */
final class QuotedDrifts {

    /** More words than this in the place of others, at an end, are rather another part of the speech. */
    private static final int REPLACED_AT_AN_END = 3;

    /** Fewer words than this, not counting the small ones, are no quotation that another article did without. */
    private static final int LEAST_WORDS = 2;

    private final Alignment alignment;
    private final StatementTerms a;
    private final StatementTerms b;
    private final String beforeId;
    private final String afterId;
    private final String after;
    private final boolean[] told;
    private final List<Drift> drifts = new ArrayList<>();

    QuotedDrifts(Alignment alignment, String beforeId, String afterId, String after) {
        this.alignment = alignment;
        this.a = alignment.a();
        this.b = alignment.b();
        this.beforeId = beforeId;
        this.afterId = afterId;
        this.after = after;
        this.told = new boolean[b.size()];
    }

    List<Drift> find() {
        if (quotedIn(a) && quotedIn(b)) {
            findChanges();
            findAdded();
        }
        findMarksOnOneSide(true);
        findMarksOnOneSide(false);
        return drifts;
    }

    private static boolean quotedIn(StatementTerms profile) {
        return IntStream.range(0, profile.size()).anyMatch(i -> profile.is(i, StatementTerms.QUOTED));
    }

    /** Tells whether both quote a word, at the same place among those they share. */
    private boolean shared(int i) {
        int j = alignment.answer(i);
        return a.is(i, StatementTerms.QUOTED) && j >= 0 && !alignment.moved(i) && b.is(j, StatementTerms.QUOTED);
    }

    private void findChanges() {
        List<Integer> gone = new ArrayList<>();
        int left = -1;
        for (int i = 0; i < a.size(); i++) {
            if (!a.is(i, StatementTerms.QUOTED)) {
                gone(gone, left, -1);
                left = -1;
            } else if (shared(i)) {
                gone(gone, left, i);
                int j = alignment.answer(i);
                if (a.form(i) != b.form(j)) {
                    add(Drift.QuotedChange.REPLACED, List.of(i), List.of(j));
                }
                left = i;
            } else if (alignment.answer(i) < 0) {
                gone.add(i);
            } else if (alignment.moved(i) && b.is(alignment.answer(i), StatementTerms.QUOTED)) {
                add(Drift.QuotedChange.MOVED, List.of(i), List.of(alignment.answer(i)));
            }
        }
        gone(gone, left, -1);
    }

    /** Words are gone between two that both quote; -1 stands for none. */
    private void gone(List<Integer> gone, int left, int right) {
        if (gone.isEmpty()) {
            return;
        }
        List<Integer> before = List.copyOf(gone);
        gone.clear();
        List<Integer> instead = inTheirPlace(left, right);
        boolean inside = left >= 0 && right >= 0;
        boolean replaced = inside
                || instead.size() <= REPLACED_AT_AN_END && before.size() <= REPLACED_AT_AN_END && left + right > -2;
        if (!instead.isEmpty() && replaced) {
            add(Drift.QuotedChange.REPLACED, before, instead);
        } else if (!inside) {
            add(Drift.QuotedChange.CUT, before, List.of());
        } else {
            Span between = Quoted.between(b.span(alignment.answer(left)), b.span(alignment.answer(right)));
            boolean shown = Quoted.showsGap(after.substring(between.start(), between.end()));
            add(shown ? Drift.QuotedChange.ELIDED : Drift.QuotedChange.DROPPED, before, List.of());
        }
    }

    /** Returns the quoted words that only the later article has, beside or between two that both quote. */
    private List<Integer> inTheirPlace(int left, int right) {
        List<Integer> instead = new ArrayList<>();
        if (left >= 0) {
            int end = right >= 0 ? alignment.answer(right) : b.size();
            for (int j = alignment.answer(left) + 1; j < end && isNew(j); j++) {
                instead.add(j);
            }
        } else if (right >= 0) {
            for (int j = alignment.answer(right) - 1; j >= 0 && isNew(j); j--) {
                instead.add(0, j);
            }
        }
        return instead;
    }

    private boolean isNew(int j) {
        return b.is(j, StatementTerms.QUOTED) && !alignment.answered(j) && !told[j];
    }

    private void findAdded() {
        for (int j = 0; j < b.size(); j++) {
            if (!isNew(j)) {
                continue;
            }
            List<Integer> added = new ArrayList<>();
            for (int k = j; k < b.size() && isNew(k); k++) {
                added.add(k);
            }
            int last = added.get(added.size() - 1);
            boolean inside = sharedAt(j - 1) && sharedAt(last + 1);
            boolean bracketed = before(b.span(j).start()) == '[';
            add(
                    bracketed
                            ? Drift.QuotedChange.BRACKETED
                            : inside ? Drift.QuotedChange.ADDED : Drift.QuotedChange.EXTENDED,
                    List.of(),
                    added);
            j = last;
        }
    }

    private char before(int place) {
        int at = place - 1;
        while (at > 0 && Character.isWhitespace(after.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : after.charAt(at);
    }

    private boolean sharedAt(int j) {
        return j >= 0
                && j < b.size()
                && IntStream.range(0, a.size()).anyMatch(i -> alignment.answer(i) == j && shared(i));
    }

    /** Finds words that both have and only one quotes. */
    private void findMarksOnOneSide(boolean earlier) {
        List<Integer> before = new ArrayList<>();
        List<Integer> now = new ArrayList<>();
        int telling = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = alignment.answer(i);
            if (j >= 0 && a.is(i, StatementTerms.QUOTED) == earlier && b.is(j, StatementTerms.QUOTED) != earlier) {
                before.add(i);
                now.add(j);
                telling += a.is(i, StatementTerms.STOP) ? 0 : 1;
            }
        }
        if (telling >= LEAST_WORDS) {
            now.sort(null);
            add(earlier ? Drift.QuotedChange.UNQUOTED : Drift.QuotedChange.NOW_QUOTED, before, now);
        }
    }

    private void add(Drift.QuotedChange change, List<Integer> before, List<Integer> now) {
        now.forEach(j -> told[j] = true);
        drifts.add(new Drift.Quoted(
                change, Drifts.words(beforeId, spans(a, before)), Drifts.words(afterId, spans(b, now))));
    }

    /** Joins the places of words that follow one another. */
    private static List<Span> spans(StatementTerms profile, List<Integer> terms) {
        List<Span> spans = new ArrayList<>();
        Optional<Integer> last = Optional.empty();
        for (int i : terms) {
            Span span = profile.span(i);
            boolean goesOn = last.filter(before -> before == i - 1 && inOneSpan(profile, before, i))
                    .isPresent();
            spans.add(goesOn ? new Span(spans.remove(spans.size() - 1).start(), span.end()) : span);
            last = Optional.of(i);
        }
        return spans;
    }

    private static boolean inOneSpan(StatementTerms profile, int i, int j) {
        return profile.statement().spans().stream()
                .anyMatch(whole -> whole.contains(profile.span(i)) && whole.contains(profile.span(j)));
    }
}
