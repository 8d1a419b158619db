package dev.whence.articles.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Divides a byline into names: "By Ines Calloway and Jon Brandt, Staff Writers" is two people. */
public final class Bylines {

    private static final Pattern START = Pattern.compile(
            "^(?:(?:written|reported|posted|published|story|words|text|report)\\s+)?by:?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,;|•·/]|\\s&\\s|\\sand\\s|\\swith\\s|\\n)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)https?://.*|.*@.*|.*\\d{4}.*|and\\s.*|(?:.*\\s)?(?:writers?|reporters?|editors?|correspondents?|columnists?|staff"
                    + "|contributors?|bureau|desk|chief|producer|min read|admin|jr\\.?|ph\\.?d\\.?)");
    /** Pages print the time behind the name: "Ana Lund 2 hours ago", "Ana Lund Monday". */
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\s+(?:\\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2})$");

    private static final int LONGEST = 80;

    private Bylines() {}

    /**
     * Returns the names in a byline.
     *
     * @param byline as printed
     */
    public static List<String> names(String byline) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(START.matcher(byline.strip()).replaceFirst(""))) {
            String name = TIME.matcher(part.strip()).replaceFirst("").strip();
            boolean role = NO_NAME.matcher(name).matches() && (!names.isEmpty() || !name.contains(" "));
            if (!name.isEmpty() && name.length() <= LONGEST && !role && !isAddress(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isAddress(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.startsWith("http")
                || folded.startsWith("www.")
                || folded.indexOf('@') >= 0
                || folded.indexOf('<') >= 0;
    }
}
