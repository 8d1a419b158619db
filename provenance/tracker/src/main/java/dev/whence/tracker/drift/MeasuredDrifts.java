package dev.whence.tracker.drift;

import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.core.spi.Language.Bound;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds which numbers and hedges changed between two statements. Numbers are compared as values: those that are equal answer each
 * other first, then those of one unit, in their order.
 */
final class MeasuredDrifts {

    private final Language language;
    private final String beforeId;
    private final String afterId;

    MeasuredDrifts(Language language, String beforeId, String afterId) {
        this.language = language;
        this.beforeId = beforeId;
        this.afterId = afterId;
    }

    private record Found(Optional<Drift.Amount> amount, Optional<Bound> hedge, List<Span> words) {}

    private record Pair(Optional<Found> before, Optional<Found> after) {}

    List<Drift> find(String before, List<Span> beforeSpans, String after, List<Span> afterSpans) {
        List<Found> earlier = read(before, beforeSpans);
        List<Found> later = read(after, afterSpans);
        List<Drift> drifts = new ArrayList<>();
        for (Pair pair : pairs(
                only(earlier, true),
                only(later, true),
                List.of(MeasuredDrifts::equalValues, MeasuredDrifts::sameUnit))) {
            number(pair).ifPresent(drifts::add);
        }
        for (Pair pair : pairs(
                only(earlier, false),
                only(later, false),
                List.of((one, other) -> one.hedge.equals(other.hedge), (one, other) -> true))) {
            hedge(pair).ifPresent(drifts::add);
        }
        return drifts;
    }

    private List<Found> read(String text, List<Span> spans) {
        List<Found> found = new ArrayList<>();
        for (Span span : spans) {
            List<Words.Word> words = Words.of(text, span.start(), span.end());
            List<String> forms = words.stream().map(Words.Word::form).toList();
            int i = 0;
            while (i < forms.size()) {
                Optional<Language.Hedge> hedge = language.hedgeAt(forms, i);
                int number = i + hedge.map(Language.Hedge::words).orElse(0);
                Optional<Language.Quantity> quantity =
                        number < forms.size() ? language.quantityAt(forms, number) : Optional.empty();
                int end = number + quantity.map(Language.Quantity::words).orElse(0);
                if (end == i) {
                    i++;
                    continue;
                }
                Optional<Bound> bound = hedge.map(Language.Hedge::bound);
                Span place = new Span(words.get(i).start(), words.get(end - 1).end());
                found.add(new Found(
                        quantity.map(it -> new Drift.Amount(it.value(), it.unit(), bound)),
                        quantity.isPresent() ? Optional.empty() : bound,
                        List.of(place)));
                i = end;
            }
        }
        return found;
    }

    private static List<Found> only(List<Found> found, boolean numbers) {
        return new ArrayList<>(
                found.stream().filter(one -> one.amount.isPresent() == numbers).toList());
    }

    private static List<Pair> pairs(
            List<Found> earlier, List<Found> later, List<BiPredicate<Found, Found>> waysToAnswer) {
        List<Pair> pairs = new ArrayList<>();
        for (BiPredicate<Found, Found> answers : waysToAnswer) {
            for (Found one : List.copyOf(earlier)) {
                Optional<Found> answer =
                        later.stream().filter(other -> answers.test(one, other)).findFirst();
                if (answer.isPresent()) {
                    earlier.remove(one);
                    later.remove(answer.get());
                    pairs.add(new Pair(Optional.of(one), answer));
                }
            }
        }
        earlier.forEach(one -> pairs.add(new Pair(Optional.of(one), Optional.empty())));
        later.forEach(one -> pairs.add(new Pair(Optional.empty(), Optional.of(one))));
        return pairs;
    }

    private static boolean equalValues(Found one, Found other) {
        return sameUnit(one, other) && value(one).compareTo(value(other)) == 0;
    }

    private static boolean sameUnit(Found one, Found other) {
        return one.amount.orElseThrow().unit().equals(other.amount.orElseThrow().unit());
    }

    private static BigDecimal value(Found one) {
        return one.amount.orElseThrow().value();
    }

    private Optional<Drift> number(Pair pair) {
        Optional<Drift.Amount> earlier = pair.before.flatMap(Found::amount);
        Optional<Drift.Amount> later = pair.after.flatMap(Found::amount);
        boolean same = earlier.isPresent()
                && later.isPresent()
                && equalValues(pair.before.get(), pair.after.get())
                && earlier.get().bound().equals(later.get().bound());
        // "one of them" is no number that anyone would miss
        boolean trifle = (earlier.isEmpty() || later.isEmpty())
                && earlier.or(() -> later)
                        .filter(it -> it.unit().isEmpty() && it.value().compareTo(BigDecimal.ONE) == 0)
                        .isPresent();
        return same || trifle
                ? Optional.empty()
                : Optional.of(new Drift.Figure(earlier, later, before(pair), after(pair)));
    }

    private Optional<Drift> hedge(Pair pair) {
        Optional<Bound> earlier = pair.before.flatMap(Found::hedge);
        Optional<Bound> later = pair.after.flatMap(Found::hedge);
        return earlier.equals(later)
                ? Optional.empty()
                : Optional.of(new Drift.Hedge(earlier, later, before(pair), after(pair)));
    }

    private Optional<Origin.Evidence> before(Pair pair) {
        return pair.before.map(found -> new Origin.Evidence(beforeId, found.words));
    }

    private Optional<Origin.Evidence> after(Pair pair) {
        return pair.after.map(found -> new Origin.Evidence(afterId, found.words));
    }
}
