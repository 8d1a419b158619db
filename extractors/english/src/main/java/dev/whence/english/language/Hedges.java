package dev.whence.english.language;

import dev.whence.core.spi.Language.Bound;
import dev.whence.core.spi.Language.Hedge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that make a number less exact or a statement less sure. */
public final class Hedges {

    /** A phrase that hedges; {@code needsNumber} where it has another sense unless a number follows. */
    private record Phrase(List<String> words, Bound bound, boolean needsNumber) {}

    private static final Map<String, List<Phrase>> BY_FIRST_WORD = new HashMap<>();

    static {
        add(
                Bound.ABOUT,
                false,
                "roughly, approximately, approx, an estimated, estimated, in the region of, circa, or so,"
                        + " give or take, more or less, somewhere around, in the neighborhood of, in the neighbourhood of");
        add(Bound.ABOUT, true, "about, around, some, close to, something like, just about");
        add(
                Bound.AT_LEAST,
                false,
                "at least, no fewer than, no less than, not fewer than, not less than, a minimum of, or more");
        add(Bound.AT_LEAST, true, "minimum");
        add(
                Bound.MORE_THAN,
                false,
                "more than, greater than, in excess of, upwards of, upward of, well over, well above,"
                        + " just over, slightly more than, well more than, larger than");
        add(Bound.MORE_THAN, true, "over, above, exceeding, topping, north of, beyond");
        add(
                Bound.AT_MOST,
                false,
                "at most, at the most, no more than, not more than, a maximum of, as many as, as much as,"
                        + " or fewer, or less");
        add(Bound.AT_MOST, true, "up to, maximum");
        add(
                Bound.LESS_THAN,
                false,
                "less than, fewer than, just under, almost, nearly, not quite, just short of, slightly less"
                        + " than, well under, well below");
        add(Bound.LESS_THAN, true, "under, below, short of, south of");
        add(
                Bound.UNSURE,
                false,
                "may, might, could, possibly, perhaps, maybe, probably, likely, allegedly, reportedly,"
                        + " apparently, supposedly, presumably, purportedly, seemingly, potentially, conceivably, arguably, ostensibly,"
                        + " appears to, appear to, appeared to, seems to, seem to, seemed to, believed to, thought to, understood to,"
                        + " suspected to, alleged to, reported to, rumored to, rumoured to, is believed to, are believed to, was"
                        + " believed to, were believed to, is thought to, are thought to, was thought to, were thought to, alleged,"
                        + " suspected, purported, apparent, it is possible that, it seems, it appears, in all likelihood");
        BY_FIRST_WORD.replaceAll((word, phrases) -> phrases.stream()
                .sorted(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed())
                .toList());
    }

    /** Words before "may" that make it the month. */
    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "on", "since", "last", "next", "by", "until", "of", "early", "late", "mid", "this");

    private Hedges() {}

    public static Optional<Hedge> hedgeAt(List<String> words, int index) {
        if (index < 0 || index >= words.size()) {
            return Optional.empty();
        }
        for (Phrase phrase : BY_FIRST_WORD.getOrDefault(words.get(index), List.of())) {
            if (stands(phrase, words, index)) {
                return Optional.of(new Hedge(phrase.words().size(), phrase.bound()));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Phrase phrase, List<String> words, int index) {
        int end = index + phrase.words().size();
        if (end > words.size() || !words.subList(index, end).equals(phrase.words())) {
            return false;
        }
        if (words.get(index).equals("may") && isMonth(words, index)) {
            return false;
        }
        return !phrase.needsNumber() || NumberReader.quantityAt(words, end).isPresent();
    }

    private static boolean isMonth(List<String> words, int may) {
        boolean after = index(words, may + 1).map(Hedges::startsWithDigit).orElse(false);
        return after || index(words, may - 1).map(BEFORE_MONTH::contains).orElse(false);
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static Optional<String> index(List<String> words, int at) {
        return at >= 0 && at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    private static void add(Bound bound, boolean needsNumber, String phrases) {
        for (String phrase : phrases.split(", *")) {
            List<String> words = List.of(phrase.split(" "));
            BY_FIRST_WORD
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Phrase(words, bound, needsNumber));
        }
    }
}
