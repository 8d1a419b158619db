package dev.whence.articles.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The news agencies whose copy others print, as bylines and source lines name them. */
public final class Agencies {

    private static final List<String> NAMES = List.of(
            "Associated Press",
            "AP",
            "Reuters",
            "Thomson Reuters",
            "Agence France-Presse",
            "AFP",
            "United Press International",
            "UPI",
            "Deutsche Presse-Agentur",
            "dpa",
            "Press Association",
            "PA Media",
            "Canadian Press",
            "Australian Associated Press",
            "AAP",
            "Press Trust of India",
            "PTI",
            "ANI",
            "IANS",
            "Asian News International",
            "Xinhua",
            "Kyodo News",
            "Kyodo",
            "Yonhap",
            "ANSA",
            "EFE",
            "Interfax",
            "TASS",
            "RIA Novosti",
            "Ukrinform",
            "Anadolu Agency",
            "Bloomberg News",
            "Tribune News Service",
            "Tribune Content Agency",
            "Inter Press Service",
            "Bernama",
            "Antara",
            "Belga",
            "APA",
            "NTB",
            "TT News Agency",
            "Ritzau",
            "STT",
            "PAP",
            "CTK",
            "MTI",
            "Keystone-SDA",
            "Lusa",
            "Jiji Press",
            "States Newsroom",
            "StatePoint",
            "Stacker",
            "NewsUSA",
            "Creators Syndicate",
            "GlobeNewswire",
            "PR Newswire",
            "Business Wire");

    private static final Pattern NAMED = Pattern.compile("(?:^|.*[\\s(/–—-])(?:the )?("
            + String.join("|", NAMES.stream().map(Pattern::quote).toList())
            + ")(?:[\\s),./–—-].{0,40}|$)");

    private Agencies() {}

    /** The agency that a byline or source line names, as it is written there. */
    public static Optional<String> in(String line) {
        Matcher matcher = NAMED.matcher(line.length() > 120 ? line.substring(0, 120) : line);
        if (matcher.matches()) {
            return Optional.of(matcher.group(1));
        }
        return NAMES.stream()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT).equals(line.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
