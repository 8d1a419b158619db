package dev.whence.english.lexicon;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes one of several. */
public final class Plurals {

    /** How many there are of a group, before its noun. */
    private static final Pattern COUNT = Pattern.compile(
            "^(?:two|three|four|five|six|seven|eight|nine|ten|\\d[\\d,]*|several|some|many|most|all|both) ",
            Pattern.CASE_INSENSITIVE);

    private Plurals() {}

    /** Returns a description without its number: "two wildlife experts" to "wildlife experts". */
    public static String uncounted(String description) {
        return COUNT.matcher(description).replaceFirst("");
    }

    /** Makes the noun in a description mean one: "wildlife experts" to "wildlife expert". */
    public static String singular(String description, String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        int at = noun.isEmpty() ? -1 : description.toLowerCase(Locale.ROOT).lastIndexOf(lower);
        if (at < 0) {
            return description;
        }
        String one;
        if (lower.equals("people")) {
            one = "person";
        } else if (lower.endsWith("men")) {
            one = lower.substring(0, lower.length() - 2) + "an";
        } else if (lower.endsWith("ies")) {
            one = lower.substring(0, lower.length() - 3) + "y";
        } else if (lower.endsWith("sses") || lower.endsWith("ches")) {
            one = lower.substring(0, lower.length() - 2);
        } else {
            one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        }
        return description.substring(0, at) + one + description.substring(at + lower.length());
    }
}
