package dev.whence.english.sources;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a noun alone can stand for a name: "the agency" for a bureau, "the company" for most. */
final class BodyNouns {

    private static final Pattern STATE_BODY = Pattern.compile(
            "\\b(?:department|ministry|agency|bureau|administration|service|commission|board|patrol)\\b");

    private static final Pattern NO_COMPANY =
            Pattern.compile("\\b(?:house|senate|congress|court|party|campaign|council)\\b");

    private static final Pattern PAPER = Pattern.compile(
            "\\b(?:times|post|mail|telegraph|journal|herald|guardian|independent|mirror|sun|express|star|tribune|globe|gazette|chronicle"
                    + "|examiner|observer|standard|daily|today|record|register|news|inquirer|courier|sentinel|bee)$");

    private static final Pattern CHANNEL = Pattern.compile(
            "\\b(?:[a-z]bc|cnn|cbs|msnbc|fox|itv|sky|channel|radio|television|tv|broadcasting|espn|npr|pbs)\\b");

    private BodyNouns() {}

    static boolean isCalled(String name, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (noun) {
            case "agency" -> !lower.contains(" ") || STATE_BODY.matcher(lower).find();
            case "group", "organization", "organisation" ->
                !lower.equals("white house") && !STATE_BODY.matcher(lower).find();
            case "company", "firm" ->
                !STATE_BODY.matcher(lower).find() && !NO_COMPANY.matcher(lower).find();
            case "paper", "newspaper", "daily", "broadsheet", "tabloid" ->
                PAPER.matcher(lower).find();
            case "outlet", "publication" -> !lower.contains("channel");
            case "site", "website" -> lower.indexOf('.') > 0 || lower.endsWith("news") || !lower.contains(" ");
            case "network", "broadcaster", "channel", "station" ->
                CHANNEL.matcher(lower).find();
            default -> (" " + lower + " ").contains(" " + noun + " ");
        };
    }
}
