package dev.whence.english.language;

import dev.whence.english.lexicon.Gazetteer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of news outlets and agencies, and the one name that stands for all that an outlet has. */
public final class OutletNames {

    /** The whole names of what is known as much by its initials or by a part of its name. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("ap", "Associated Press"),
            Map.entry("afp", "Agence France-Presse"),
            Map.entry("upi", "United Press International"),
            Map.entry("dpa", "Deutsche Presse-Agentur"),
            Map.entry("pti", "Press Trust of India"),
            Map.entry("pa", "Press Association"),
            Map.entry("bloomberg news", "Bloomberg"),
            Map.entry("bbc news", "BBC"),
            Map.entry("nbc", "NBC News"),
            Map.entry("abc", "ABC News"),
            Map.entry("cbs", "CBS News"),
            Map.entry("fox", "Fox News"),
            Map.entry("npr", "National Public Radio"),
            Map.entry("wsj", "Wall Street Journal"),
            Map.entry("nyt", "New York Times"),
            Map.entry("ft", "Financial Times"),
            Map.entry("huffington post", "HuffPost"),
            Map.entry("spiegel", "Der Spiegel"));

    private OutletNames() {}

    public static Optional<String> outlet(String name) {
        String given = name.strip().replaceAll("\\s+", " ");
        String bare = given.regionMatches(true, 0, "the ", 0, 4) ? given.substring(4) : given;
        String lower = bare.toLowerCase(Locale.ROOT).replace(".", "");
        String whole = WHOLE.get(lower);
        if (whole != null) {
            return Optional.of(whole);
        }
        boolean known = Gazetteer.isOutlet(lower) || Gazetteer.isOutlet("the " + lower);
        return known ? Optional.of(bare) : Optional.empty();
    }
}
