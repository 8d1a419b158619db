package dev.whence.tracker.linking;

import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.Text;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.sources.SpeakerAgreement;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.Quoted;
import dev.whence.tracker.words.StatementTerms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names how one statement differs from another, from the alignment of their words. */
public final class Variants {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern CLOSING_STOPS = Pattern.compile("[.,;:!?]+$");

    private final Alignment alignment;
    private final StatementTerms a;
    private final StatementTerms b;
    private final Text textA;
    private final Text textB;
    private final List<Step> steps = new ArrayList<>();

    /** Terms of a and of b that stand where the other has others; either may be empty. */
    private record Step(List<Integer> before, List<Integer> after, boolean moved) {}

    private Variants(Alignment alignment, Text textA, Text textB) {
        this.alignment = alignment;
        this.textA = textA;
        this.textB = textB;
        this.a = alignment.a();
        this.b = alignment.b();
        findSteps();
    }

    public static Variant of(
            Alignment alignment, Optional<Source> one, Optional<Source> other, Text textA, Text textB) {
        Variants variants = new Variants(alignment, textA, textB);
        Set<Variant.Kind> kinds = variants.kinds();
        List<Variant.Edit> edits = variants.edits();
        if (SpeakerAgreement.reAttributed(one, other)) {
            kinds.add(Variant.Kind.RE_ATTRIBUTED);
        }
        if (kinds.isEmpty()) {
            boolean identical = glyphs(variants.a, textA).equals(glyphs(variants.b, textB));
            kinds.add(identical ? Variant.Kind.IDENTICAL : Variant.Kind.BENIGN);
        }
        return new Variant(kinds, edits);
    }

    /** The text of a statement, with blanks for line breaks and without its closing stop. */
    private static String glyphs(StatementTerms profile, Text text) {
        StringBuilder all = new StringBuilder();
        for (Span span : profile.statement().spans()) {
            all.append(text.slice(span)).append(' ');
        }
        String even = WHITE_SPACE.matcher(all.toString().strip()).replaceAll(" ");
        return CLOSING_STOPS.matcher(even).replaceAll("");
    }

    private void findSteps() {
        int j = 0;
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int i = 0; i <= a.size(); i++) {
            int answer = i < a.size() ? alignment.answer(i) : b.size();
            if (i < a.size() && (answer < 0 || alignment.moved(i))) {
                if (answer < 0) {
                    before.add(i);
                }
                continue;
            }
            for (; j < answer; j++) {
                if (!alignment.answered(j)) {
                    after.add(j);
                }
            }
            j = answer + 1;
            boolean inflected = i < a.size() && a.form(i) != b.form(answer);
            if (inflected) {
                before.add(i);
                after.add(answer);
            } else {
                flush(before, after);
            }
        }
        flush(before, after);
        for (int i = 0; i < a.size(); i++) {
            if (alignment.moved(i)) {
                steps.add(new Step(List.of(i), List.of(alignment.answer(i)), true));
            }
        }
    }

    private void flush(List<Integer> before, List<Integer> after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            steps.add(new Step(List.copyOf(before), List.copyOf(after), false));
        }
        before.clear();
        after.clear();
    }

    private Set<Variant.Kind> kinds() {
        Set<Variant.Kind> kinds = EnumSet.noneOf(Variant.Kind.class);
        boolean dropped = false;
        boolean added = false;
        boolean altered = false;
        boolean reworded = false;
        boolean hedged = false;
        boolean numberChanged = steps.stream().anyMatch(step -> anyNumber(a, step.before))
                && steps.stream().anyMatch(step -> anyNumber(b, step.after));
        for (Step step : steps) {
            List<Integer> before = telling(a, step.before, numberChanged, edited(b, step.after));
            List<Integer> after = telling(b, step.after, numberChanged, edited(a, step.before));
            hedged |= hedges(step);
            if (step.moved) {
                altered |= a.is(step.before.get(0), StatementTerms.QUOTED)
                        && b.is(step.after.get(0), StatementTerms.QUOTED);
                reworded = true;
                continue;
            }
            if (!before.isEmpty() && step.after.isEmpty() && droppedInside(step.before)
                    || !after.isEmpty() && step.before.isEmpty() && addedInside(step.after)) {
                altered = true;
                continue;
            }
            dropped |= !before.isEmpty();
            added |= !after.isEmpty();
            boolean replaced =
                    !step.before.isEmpty() && !step.after.isEmpty() && !(before.isEmpty() && after.isEmpty());
            altered |= replaced && anyQuoted(a, before) && anyQuoted(b, after);
            reworded |= replaced;
        }
        if (numberChanged) {
            kinds.add(Variant.Kind.NUMBER_CHANGED);
        }
        if (hedged) {
            kinds.add(Variant.Kind.HEDGED);
        }
        if (altered) {
            kinds.add(Variant.Kind.ALTERED);
        } else if (reworded || dropped && added) {
            kinds.add(Variant.Kind.PARAPHRASED);
        }
        if (dropped && !added && !reworded) {
            kinds.add(Variant.Kind.TRUNCATED);
        } else if (added && !dropped && !reworded) {
            kinds.add(Variant.Kind.EXTENDED);
        }
        return kinds;
    }

    /**
     * Leaves out what kinds of their own are for: hedges, and a number that another takes the place of; and what an editor put
     * into brackets, with the small words whose place it takes.
     */
    private static List<Integer> telling(
            StatementTerms profile, List<Integer> terms, boolean numberChanged, boolean editedInTheOther) {
        return terms.stream()
                .filter(i -> !profile.is(i, StatementTerms.HEDGE | StatementTerms.BRACKETED))
                .filter(i -> !(numberChanged && profile.is(i, StatementTerms.NUMBER)))
                .filter(i -> !(editedInTheOther && profile.is(i, StatementTerms.STOP)))
                .toList();
    }

    private static boolean edited(StatementTerms profile, List<Integer> terms) {
        return !terms.isEmpty() && terms.stream().allMatch(i -> profile.is(i, StatementTerms.BRACKETED));
    }

    private static boolean anyNumber(StatementTerms profile, List<Integer> terms) {
        return terms.stream().anyMatch(i -> profile.is(i, StatementTerms.NUMBER));
    }

    /** Tells whether words of a are gone between two that both quote, and no ellipsis or mark shows it. */
    private boolean droppedInside(List<Integer> before) {
        int left = before.get(0) - 1;
        int right = before.get(before.size() - 1) + 1;
        return quotedInBoth(left)
                && quotedInBoth(right)
                && !Quoted.showsGap(
                        textB.slice(Quoted.between(b.span(alignment.answer(left)), b.span(alignment.answer(right)))));
    }

    /** Tells whether words of b have come between two that both quote, and no ellipsis or mark shows it in a. */
    private boolean addedInside(List<Integer> after) {
        int left = answeredBy(after.get(0) - 1);
        int right = answeredBy(after.get(after.size() - 1) + 1);
        return quotedInBoth(left)
                && quotedInBoth(right)
                && !Quoted.showsGap(textA.slice(Quoted.between(a.span(left), a.span(right))));
    }

    private boolean quotedInBoth(int i) {
        return i >= 0
                && i < a.size()
                && a.is(i, StatementTerms.QUOTED)
                && alignment.answer(i) >= 0
                && !alignment.moved(i)
                && b.is(alignment.answer(i), StatementTerms.QUOTED);
    }

    /** Returns the term of a that a term of b answers; -1 if it answers none. */
    private int answeredBy(int j) {
        for (int i = 0; i < a.size(); i++) {
            if (j >= 0 && alignment.answer(i) == j) {
                return i;
            }
        }
        return -1;
    }

    private boolean hedges(Step step) {
        return !step.moved
                && (step.before.stream().anyMatch(i -> a.is(i, StatementTerms.HEDGE))
                        || step.after.stream().anyMatch(j -> b.is(j, StatementTerms.HEDGE)));
    }

    private static boolean anyQuoted(StatementTerms profile, List<Integer> terms) {
        return terms.stream().anyMatch(i -> profile.is(i, StatementTerms.QUOTED));
    }

    private List<Variant.Edit> edits() {
        List<Variant.Edit> edits = new ArrayList<>();
        for (Step step : steps) {
            List<Span> before = spans(a, step.before);
            List<Span> after = spans(b, step.after);
            Variant.Edit.Operation operation = step.moved
                    ? Variant.Edit.Operation.MOVED
                    : after.isEmpty()
                            ? Variant.Edit.Operation.DROPPED
                            : before.isEmpty() ? Variant.Edit.Operation.ADDED : Variant.Edit.Operation.REPLACED;
            edits.add(new Variant.Edit(operation, before, after));
        }
        return edits;
    }

    /** Joins the places of words that follow one another. */
    private static List<Span> spans(StatementTerms profile, List<Integer> terms) {
        List<Span> spans = new ArrayList<>();
        int last = -2;
        for (int i : terms) {
            Span span = profile.span(i);
            boolean goesOn = i == last + 1 && sameSpan(profile, last, i);
            if (goesOn) {
                span = new Span(spans.remove(spans.size() - 1).start(), span.end());
            }
            spans.add(span);
            last = i;
        }
        return spans;
    }

    private static boolean sameSpan(StatementTerms profile, int i, int j) {
        return profile.statement().spans().stream()
                .anyMatch(whole -> whole.contains(profile.span(i)) && whole.contains(profile.span(j)));
    }
}
