package dev.whence.english.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the words of one number. One instance reads one number; not thread-safe. */
final class NumberScan {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final List<String> words;
    private final boolean isMoney;
    private int next;
    private BigDecimal value = BigDecimal.ZERO;
    private @Nullable String unit;
    private boolean isMany;

    NumberScan(List<String> words, int next, boolean isMoney) {
        this.words = words;
        this.next = next;
        this.isMoney = isMoney;
    }

    /** The word behind the number. */
    int next() {
        return next;
    }

    BigDecimal value() {
        return value;
    }

    /** The unit that is written in one word with the number, as in "5km" or "three-day". */
    @Nullable String unit() {
        return unit;
    }

    /** Whether it is a round plural: "thousands". */
    boolean isMany() {
        return isMany;
    }

    boolean read() {
        boolean negative = word(next).equals("minus");
        if (negative) {
            next++;
        }
        boolean read = readDigits() || readMany() || readFraction() || readWords();
        if (read && negative) {
            value = value.negate();
        }
        return read;
    }

    private boolean readDigits() {
        String word = word(next);
        int end = NumberReader.digits(word);
        if (end == 0) {
            return false;
        }
        BigDecimal number = new BigDecimal(word.substring(0, end).replace(",", ""));
        String rest = word.substring(end);
        if (!rest.isEmpty()) {
            return readJoined(number, rest);
        }
        value = number;
        next++;
        readHalf();
        readScales();
        return true;
    }

    /** Reads "100m", "1.5bn", "5km", "10-year-old", "2-million", "45%". */
    private boolean readJoined(BigDecimal number, String rest) {
        String tail = rest.startsWith("-") ? rest.substring(1) : rest;
        BigDecimal scale = tail.equals("m") && !rest.startsWith("-") ? MILLION : NumberReader.scale(tail);
        if (tail.equals("b") && isMoney) {
            scale = NumberReader.scale("billion");
        }
        String joined = Units.joined(tail);
        if (scale == null && joined == null) {
            return false;
        }
        value = scale == null ? number : number.multiply(scale);
        unit = joined;
        next++;
        return true;
    }

    /** Reads "hundreds" and "tens of thousands". */
    private boolean readMany() {
        BigDecimal many = NumberReader.many(word(next));
        if (many == null || word(next).equals("tens") && !word(next + 1).equals("of")) {
            return false;
        }
        value = many;
        isMany = true;
        next++;
        for (int i = 0; i < 2 && word(next).equals("of"); i++) {
            BigDecimal more = NumberReader.many(word(next + 1));
            // "thousands of thousands" is no million, but said twice
            if (more == null || more.compareTo(value) <= 0) {
                break;
            }
            value = value.multiply(more);
            next += 2;
        }
        if (word(next).equals("of") && Units.unitAt(words, next + 1) != null) {
            next++;
        }
        return true;
    }

    /** Reads "half a million", "a quarter of", "two-thirds". */
    private boolean readFraction() {
        int at = word(next).equals("a") || word(next).equals("one") ? next + 1 : next;
        String word = word(at);
        BigDecimal halved = word.startsWith("half-") ? NumberReader.scale(word.substring(5)) : null;
        if (halved != null) {
            value = halved.multiply(HALF);
            next = at + 1;
            return true;
        }
        BigDecimal fraction = NumberReader.fraction(word);
        if (fraction == null) {
            return readFractionInTwoWords();
        }
        int scaleAt = word(at + 1).equals("of") ? at + 2 : at + 1;
        scaleAt = word(scaleAt).equals("a") ? scaleAt + 1 : scaleAt;
        BigDecimal scale = scaleAt == at + 1 ? null : NumberReader.scale(word(scaleAt));
        if (scale != null && !word(at).endsWith("th")) {
            value = fraction.multiply(scale);
            next = scaleAt + 1;
            return true;
        }
        // "a third man" is counted, "the second half" is no number
        boolean ordinalToo = !word.contains("-") && !word.equals("half");
        boolean stands = ordinalToo
                ? word(at + 1).equals("of") && at > next
                : word.contains("-")
                        || word(at + 1).equals("of")
                        || word(at + 1).equals("the");
        if (!stands) {
            return false;
        }
        value = fraction;
        next = at + 1;
        return true;
    }

    private boolean readFractionInTwoWords() {
        if (word(next + 1).length() < 4 || !NumberReader.beginsFraction(word(next))) {
            return false;
        }
        BigDecimal fraction = NumberReader.fraction(word(next) + "-" + word(next + 1));
        if (fraction == null) {
            return false;
        }
        value = fraction;
        next += 2;
        return true;
    }

    /** Reads "a hundred and five thousand", "twenty-five", "two dozen", "three-day". */
    private boolean readWords() {
        int begin = next;
        String first = word(next);
        if (first.equals("a") || first.equals("an")) {
            if (NumberReader.scale(word(next + 1)) == null || word(next + 1).equals("k")) {
                return false;
            }
            value = BigDecimal.ONE;
            next++;
        } else if (first.equals("one") && NumberReader.isPronoun(words, next)) {
            return false;
        } else if (!readBelowHundred()) {
            next = begin;
            return false;
        }
        if (unit == null) {
            readHalf();
            readScales();
        }
        return true;
    }

    private boolean readBelowHundred() {
        String word = word(next);
        int head = word.indexOf('-');
        // most words are no number: they are not cut
        Integer number = word.length() > 40 ? null : NumberReader.small(head < 0 ? word : word.substring(0, head));
        if (number == null) {
            return false;
        }
        String[] parts = word.split("-", 4);
        int used = 1;
        int sum = number;
        if (parts.length > used && sum >= 20) {
            Integer unitDigit = NumberReader.small(parts[used]);
            if (unitDigit != null && unitDigit > 0 && unitDigit < 10) {
                sum += unitDigit;
                used++;
            }
        }
        BigDecimal joined = BigDecimal.valueOf(sum);
        BigDecimal scale = parts.length > used ? NumberReader.scale(parts[used]) : null;
        if (scale != null) {
            joined = joined.multiply(scale);
            used++;
        }
        if (parts.length > used) {
            String rest = String.join("-", List.of(parts).subList(used, parts.length));
            unit = Units.joined(rest);
            if (unit == null) {
                return false;
            }
        }
        next++;
        value = joined;
        if (parts.length == 1 && sum >= 20) {
            Integer unitDigit = NumberReader.small(word(next));
            if (unitDigit != null && unitDigit > 0 && unitDigit < 10) {
                value = value.add(BigDecimal.valueOf(unitDigit));
                next++;
            }
        }
        return true;
    }

    /** Reads "and a half", which stands before the scale: "two and a half million". */
    private void readHalf() {
        if (word(next).equals("and")
                && word(next + 1).equals("a")
                && word(next + 2).equals("half")) {
            value = value.add(HALF);
            next += 3;
        }
    }

    /** Reads the scales behind a number, and the smaller number behind each: "hundred and five thousand". */
    private void readScales() {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal current = value;
        BigDecimal lastScale = null;
        while (true) {
            BigDecimal scale = NumberReader.scale(word(next));
            if (scale == null || word(next).length() == 1 || lastScale != null && scale.compareTo(lastScale) >= 0) {
                break;
            }
            next++;
            current = current.multiply(scale);
            boolean below = scale.compareTo(HUNDRED) == 0;
            current = below ? current.add(rest()) : current;
            if (below && isBig(word(next))) {
                BigDecimal big = NumberReader.scale(word(next));
                if (big == null || lastScale != null && big.compareTo(lastScale) >= 0) {
                    break;
                }
                current = current.multiply(big);
                scale = big;
                next++;
            }
            whole = whole.add(current);
            lastScale = scale;
            current = scale.compareTo(HUNDRED) > 0 ? rest() : BigDecimal.ZERO;
            if (current.signum() == 0) {
                break;
            }
        }
        value = lastScale == null ? value : whole.add(current);
    }

    private static boolean isBig(String word) {
        BigDecimal scale = NumberReader.scale(word);
        return scale != null && word.length() > 1 && scale.compareTo(HUNDRED) > 0;
    }

    /** Reads "and five" or "twenty-two" behind a scale; 0 if there is none. */
    private BigDecimal rest() {
        int begin = next;
        BigDecimal before = value;
        next += word(next).equals("and") ? 1 : 0;
        boolean read = !word(next).equals("one") && readBelowHundred() || readOne();
        BigDecimal rest = value;
        value = before;
        if (!read || unit != null && next > begin + 1) {
            unit = null;
            next = begin;
            return BigDecimal.ZERO;
        }
        return rest;
    }

    private boolean readOne() {
        return word(next).equals("one") && !NumberReader.isPronoun(words, next) && readBelowHundred();
    }

    private String word(int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
