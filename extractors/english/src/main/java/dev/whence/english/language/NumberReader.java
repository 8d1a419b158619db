package dev.whence.english.language;

import dev.whence.core.spi.Language.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words, as news writes them. Looks at a few words only, so its time does not grow. */
public final class NumberReader {

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = new HashMap<>();
    private static final Map<String, BigDecimal> MANY = new HashMap<>();
    private static final Map<String, BigDecimal> FRACTIONS = new HashMap<>();
    private static final Set<String> FRACTION_BEGINNINGS = new HashSet<>();

    /** "one" is no number in "one of the men", nor in "no one". */
    private static final Set<String> NOT_AFTER_ONE = Set.of("of", "another", "who", "day", "that", "which", "can");

    private static final Set<String> NOT_BEFORE_ONE =
            Set.of("no", "this", "that", "any", "every", "each", "some", "another", "which", "the", "only", "new");

    private static final int LONGEST_NUMBER = 40;

    static {
        String[] units =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < units.length; i++) {
            SMALL.put(units[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
        }
        scale(12, "dozen", "doz");
        scale(100, "hundred");
        scale(1_000, "thousand", "k");
        scale(1_000_000, "million", "mn", "mln");
        scale(1_000_000_000L, "billion", "bn", "bln");
        scale(1_000_000_000_000L, "trillion", "tn", "trn");
        MANY.put("tens", BigDecimal.TEN);
        MANY.put("dozens", BigDecimal.valueOf(12));
        MANY.put("hundreds", BigDecimal.valueOf(100));
        MANY.put("thousands", BigDecimal.valueOf(1_000));
        MANY.put("millions", BigDecimal.valueOf(1_000_000));
        MANY.put("billions", BigDecimal.valueOf(1_000_000_000L));
        MANY.put("trillions", BigDecimal.valueOf(1_000_000_000_000L));
        fraction("0.5", "half", "one-half");
        fraction("0.25", "quarter", "one-quarter", "one-fourth");
        fraction("0.75", "three-quarters", "three-fourths");
        fraction("0.3333333333", "third", "one-third");
        fraction("0.6666666667", "two-thirds");
        fraction("0.2", "fifth", "one-fifth");
        fraction("0.4", "two-fifths");
        fraction("0.6", "three-fifths");
        fraction("0.8", "four-fifths");
        fraction("0.1", "tenth", "one-tenth");
    }

    private NumberReader() {}

    public static Optional<Quantity> quantityAt(List<String> words, int index) {
        if (index < 0 || index >= words.size()) {
            return Optional.empty();
        }
        String currency = Units.currencyBefore(words.get(index));
        NumberScan scan = new NumberScan(words, currency == null ? index : index + 1, currency != null);
        if (!scan.read()) {
            return Optional.empty();
        }
        String unit = scan.unit();
        int next = scan.next();
        if (unit == null && currency == null) {
            Units.Unit after = Units.unitAt(words, next);
            unit = after == null ? "" : after.name();
            next += after == null ? 0 : after.words();
        } else if (currency != null) {
            unit = currency;
            next += Units.repeatsCurrency(words, next, currency) ? 1 : 0;
        }
        String whole = scan.isMany() ? ("many " + unit).strip() : unit;
        return Optional.of(new Quantity(next - index, plain(scan.value()), whole == null ? "" : whole));
    }

    /** Equal numbers must be equal values, which {@code BigDecimal} has only for the same number of decimals. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable Integer small(String word) {
        return SMALL.get(word);
    }

    static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    static @Nullable BigDecimal many(String word) {
        return MANY.get(word);
    }

    static @Nullable BigDecimal fraction(String word) {
        return FRACTIONS.get(word);
    }

    /** Tells whether a word is the first of two that are a fraction: "two" of "two thirds". */
    static boolean beginsFraction(String word) {
        return FRACTION_BEGINNINGS.contains(word);
    }

    static boolean isPronoun(List<String> words, int one) {
        boolean before = one > 0 && NOT_BEFORE_ONE.contains(words.get(one - 1));
        return before || one + 1 < words.size() && NOT_AFTER_ONE.contains(words.get(one + 1));
    }

    /**
     * Reads the digits at the beginning of a word.
     *
     * @return how many letters they take, commas and a decimal point included; 0 if they are no number
     */
    static int digits(String word) {
        int end = 0;
        while (end < word.length() && isDigit(word, end)) {
            end++;
        }
        if (end == 0 || end > LONGEST_NUMBER) {
            return 0;
        }
        int groups = end;
        while (groups < word.length() && word.charAt(groups) == ',') {
            boolean three = isDigit(word, groups + 1) && isDigit(word, groups + 2) && isDigit(word, groups + 3);
            if (!three || isDigit(word, groups + 4) || groups > LONGEST_NUMBER || end > 3) {
                return 0;
            }
            groups += 4;
        }
        end = groups;
        if (end < word.length() && word.charAt(end) == '.' && isDigit(word, end + 1)) {
            end++;
            while (end < word.length() && isDigit(word, end)) {
                end++;
            }
        }
        return end > LONGEST_NUMBER ? 0 : end;
    }

    private static boolean isDigit(String word, int at) {
        return at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9';
    }

    private static void scale(long value, String... words) {
        for (String word : words) {
            SCALES.put(word, BigDecimal.valueOf(value));
        }
    }

    private static void fraction(String value, String... words) {
        for (String word : words) {
            FRACTIONS.put(word, new BigDecimal(value));
            if (word.indexOf('-') > 0) {
                FRACTION_BEGINNINGS.add(word.substring(0, word.indexOf('-')));
            }
        }
    }
}
