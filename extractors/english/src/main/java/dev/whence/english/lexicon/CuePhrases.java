package dev.whence.english.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The phrases of {@code cue-phrases.txt}, which name whom the words beside them are from: "according to". */
public final class CuePhrases {

    private static final String FILE = "cue-phrases.txt";

    /**
     * A phrase.
     *
     * @param words its words in lower case
     * @param named whether only a name, or "the" with someone who speaks, makes it a cue
     */
    public record Phrase(List<String> words, boolean named) {}

    private static final Map<String, List<Phrase>> BY_FIRST = new HashMap<>();

    static {
        WordFile.read(FILE, (section, line) -> add(line));
    }

    private CuePhrases() {}

    /** Returns the phrases that begin with a word in lower case, the longest first. */
    public static List<Phrase> beginningWith(String word) {
        return BY_FIRST.getOrDefault(word, List.of());
    }

    /** Tells whether words in lower case are such a phrase. */
    public static boolean holds(List<String> words) {
        return !words.isEmpty()
                && beginningWith(words.get(0)).stream()
                        .anyMatch(phrase -> phrase.words().equals(words));
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        String condition = colon < 0 ? "" : line.substring(colon + 1).trim();
        if (!condition.isEmpty() && !condition.equals("named")) {
            throw new IllegalStateException(FILE + " has an unknown condition: " + line);
        }
        // words of a text that the lexicon knows are compared as words of this program are
        List<String> words = Stream.of((colon < 0 ? line : line.substring(0, colon)).split(" +"))
                .map(String::intern)
                .toList();
        List<Phrase> beside = BY_FIRST.computeIfAbsent(words.get(0), word -> new ArrayList<>());
        beside.add(new Phrase(words, !condition.isEmpty()));
        beside.sort((a, b) -> b.words().size() - a.words().size());
    }
}
