package dev.whence.english.sources;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a noun alone can stand for a name: "the agency" for a bureau, "the company" for most. */
final class BodyNouns {

    private static final Pattern STATE_BODY = Pattern.compile(
            "\\b(?:department|ministry|agency|bureau|administration|service|commission|board|patrol)\\b");

    private static final Pattern NO_COMPANY =
            Pattern.compile("\\b(?:house|senate|congress|court|party|campaign|council)\\b");

    private BodyNouns() {}

    static boolean isCalled(String name, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (noun) {
            case "agency" -> !lower.contains(" ") || STATE_BODY.matcher(lower).find();
            case "group", "organization", "organisation" ->
                !lower.equals("white house") && !STATE_BODY.matcher(lower).find();
            case "company", "firm" ->
                !STATE_BODY.matcher(lower).find() && !NO_COMPANY.matcher(lower).find();
            case "paper", "newspaper" ->
                lower.endsWith("times")
                        || lower.endsWith("post")
                        || lower.endsWith("mail")
                        || lower.endsWith("telegraph")
                        || lower.endsWith("journal")
                        || lower.endsWith("herald");
            default -> (" " + lower + " ").contains(" " + noun + " ");
        };
    }
}
