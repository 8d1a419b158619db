package dev.whence.english.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of {@code verb-phrases.txt}: verbs that attribute with the words behind them, as "take issue with" does. */
public final class VerbPhrases {

    private static final String FILE = "verb-phrases.txt";
    private static final Set<String> TRAITS = Set.of("noun", "quote", "speaker", "deny", "doubt");

    /**
     * A phrase.
     *
     * @param verb the base form of its verb
     * @param words the words behind the verb, in lower case
     * @param traits what the file says of it, by the names that its head explains
     */
    public record Phrase(String verb, List<String> words, Set<String> traits) {

        /** Whether a noun phrase behind it is its content. */
        public boolean takesNoun() {
            return traits.contains("noun");
        }

        /** Whether a quotation beside it is its content. */
        public boolean takesQuote() {
            return traits.contains("quote");
        }

        /** Whether only one who can speak is its subject. */
        public boolean needsSpeaker() {
            return traits.contains("speaker");
        }

        public boolean denies() {
            return traits.contains("deny");
        }

        public boolean doubts() {
            return traits.contains("doubt");
        }
    }

    private static final Map<String, List<Phrase>> BY_FORM = new HashMap<>();

    static {
        WordFile.read(FILE, (section, line) -> add(line));
    }

    private VerbPhrases() {}

    /** Returns the phrases that begin with a form of a verb, in lower case. */
    public static List<Phrase> beginningWith(String form) {
        return BY_FORM.getOrDefault(form, List.of());
    }

    /** Returns the forms of the verbs that such phrases begin with. */
    static Set<String> forms() {
        return BY_FORM.keySet();
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        String[] words = (colon < 0 ? line : line.substring(0, colon)).split(" +");
        Set<String> traits =
                new HashSet<>(List.of(line.substring(colon + 1).trim().split(" +")));
        if (colon < 0 || words.length < 2 || !TRAITS.containsAll(traits)) {
            throw new IllegalStateException(FILE + " has a line that cannot be read: " + line);
        }
        Verbs.Forms forms = Verbs.formsOf(words[0]);
        // words of a text that the lexicon knows are compared as words of this program are
        List<String> behind = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            behind.add(words[i].intern());
        }
        Phrase phrase = new Phrase(forms.base(), List.copyOf(behind), Set.copyOf(traits));
        for (String form : forms.all()) {
            BY_FORM.computeIfAbsent(form, f -> new ArrayList<>()).add(phrase);
        }
    }
}
