package dev.whence.tracker;

import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As much English as the tests of this module need, so that they depend on no extractor. */
public final class SmallEnglish implements Language {

    public SmallEnglish() {}

    private static final Set<String> STOP_WORDS = Set.of(
            ("a an and are as at be been but by for from had has have he her his i in is it its of on or she that the their"
                            + " they this to us was we were will with would you")
                    .split(" "));
    private static final Set<String> NEGATORS =
            Set.of("not", "no", "never", "without", "n't", "won't", "didn't", "isn't");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("forty", 40));
    private static final Map<String, Bound> HEDGES = Map.of(
            "about", Bound.ABOUT,
            "roughly", Bound.ABOUT,
            "nearly", Bound.LESS_THAN,
            "possibly", Bound.UNSURE,
            "allegedly", Bound.UNSURE);

    private static final Map<String, CueForce> CUES = Map.of(
            "said", CueForce.NEUTRAL,
            "claimed", CueForce.DISTANCED,
            "admitted", CueForce.CONCEDED,
            "confirmed", CueForce.ENDORSED);

    @Override
    public String tag() {
        return "en";
    }

    @Override
    public boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    @Override
    public boolean isNegator(String word) {
        return NEGATORS.contains(word);
    }

    @Override
    public String canonical(String word) {
        return word.equals("harbour") ? "harbor" : word.equals("u.s") ? "united-states" : word;
    }

    @Override
    public String stem(String word) {
        for (String ending : List.of("ies", "ing", "ed", "es", "s")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    @Override
    public String concept(String word) {
        return word.equals("seized") || word.equals("captured") ? "caught" : stem(word);
    }

    @Override
    public Discourse discourse(String word) {
        return switch (word) {
            case "claim", "account", "suggestion", "comment" -> Discourse.SAYING;
            case "false", "denied" -> Discourse.DENIAL;
            case "flatly" -> Discourse.EMPHASIS;
            default -> Discourse.NONE;
        };
    }

    @Override
    public Optional<CueForce> cueForce(List<String> words) {
        return words.stream()
                .flatMap(word -> Optional.ofNullable(CUES.get(word)).stream())
                .findFirst();
    }

    @Override
    public Optional<String> outlet(String name) {
        return name.equals("NP") || name.endsWith("Norland Press") ? Optional.of("Norland Press") : Optional.empty();
    }

    @Override
    public boolean sameGivenName(String one, String other) {
        return one.equals(other) || Set.of("miri", "miriam").containsAll(List.of(one, other));
    }

    @Override
    public Optional<Quantity> quantityAt(List<String> words, int index) {
        String word = words.get(index);
        boolean dollars = word.equals("$") && index + 1 < words.size();
        String digits = dollars ? words.get(index + 1) : word;
        int used = dollars ? 2 : 1;
        BigDecimal value;
        if (digits.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            value = new BigDecimal(digits);
        } else if (NUMBERS.containsKey(digits)) {
            value = BigDecimal.valueOf(NUMBERS.get(digits));
        } else {
            return Optional.empty();
        }
        if (index + used < words.size() && words.get(index + used).equals("million")) {
            value = value.multiply(BigDecimal.valueOf(1_000_000));
            used++;
        }
        return Optional.of(new Quantity(used, value, dollars ? "$" : ""));
    }

    @Override
    public Optional<Hedge> hedgeAt(List<String> words, int index) {
        String word = words.get(index);
        String next = index + 1 < words.size() ? words.get(index + 1) : "";
        if (word.equals("at") && next.equals("least")) {
            return Optional.of(new Hedge(2, Bound.AT_LEAST));
        }
        if (word.equals("more") && next.equals("than")) {
            return Optional.of(new Hedge(2, Bound.MORE_THAN));
        }
        return Optional.ofNullable(HEDGES.get(word)).map(bound -> new Hedge(1, bound));
    }

    @Override
    public List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length()
                    || text.charAt(i) == '\n'
                    || i > 0 && ".?!".indexOf(text.charAt(i - 1)) >= 0 && text.charAt(i) == ' ';
            if (ends) {
                add(sentences, text, start, i);
                start = i;
            }
        }
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
