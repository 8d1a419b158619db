package dev.whence.training.corpus;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the names of speakers: without articles, courtesy titles, stops and capital letters. */
final class SpeakerNames {

    private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final Pattern LEADING = Pattern.compile("^(?:the|a|an|mr|mrs|ms|dr)\\b *");

    private SpeakerNames() {}

    static String key(String name) {
        String plain = POSSESSIVE
                .matcher(name.replace('’', '\''))
                .replaceAll("")
                .replace(".", "")
                .strip();
        String lower = SPACES.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
        return LEADING.matcher(lower).replaceFirst("");
    }

    /**
     * Tells whether a name is that of a speaker.
     *
     * @param name the name that is asked for
     * @param whole the speaker's name
     * @param others what else it may be called
     * @param person whether it is a person: a person's name is the full one, with or without a title
     */
    static boolean same(String name, String whole, Set<String> others, boolean person) {
        String key = key(name);
        String full = key(whole);
        if (key.equals(full)) {
            return true;
        }
        List<String> words = Arrays.asList(full.split(" "));
        boolean known = others.stream().anyMatch(other -> key(other).equals(key));
        boolean needsAll = person && words.size() > 1;
        return known && (!needsAll || new HashSet<>(Arrays.asList(key.split(" "))).containsAll(words));
    }
}
