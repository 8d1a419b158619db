package dev.whence.english.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What single words tell of a cue's type: what {@code cue-types.txt} lists, then what the classes of {@link Lexicon} tell, then
 * the word that a form is made of ("refusal" of "refuse"). They stand apart from the lexicon, so that a word listed for its type
 * is no verb to the rules that read.
 */
public final class CueWords {

    /** Endings that make nouns and adjectives of verbs, with what the verb may end in instead. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of("ification", "ify"),
            List.of("ation", "", "e", "ate"),
            List.of("ition", "e", "ose", "ite"),
            List.of("ption", "pt", "be"),
            List.of("sion", "d", "de", "t", "se", "s"),
            List.of("ion", "", "e"),
            List.of("ment", ""),
            List.of("ure", "e"),
            List.of("ance", "", "e"),
            List.of("ence", "", "e"),
            List.of("ial", "y"),
            List.of("al", "", "e"),
            List.of("ing", "", "e"),
            List.of("er", "", "e"),
            List.of("or", "", "e"),
            List.of("ive", "", "e"),
            List.of("able", "", "e"),
            List.of("y", "", "e"));

    private static final List<String> PREFIXES = List.of("counter", "under", "over", "mis", "re", "un");
    private static final int SHORTEST = 3;

    private static final Map<String, CueType> TYPES = new HashMap<>();
    private static final Set<String> RAISED = new HashSet<>();
    private static final Set<String> WISHED = new HashSet<>();
    private static final Set<String> DEMANDED = new HashSet<>();

    static {
        load();
    }

    private CueWords() {}

    /** Returns the type that a lower-case word is known to have; null if none is known. */
    public static @Nullable CueType known(String word) {
        CueType listed = TYPES.get(word);
        if (listed != null) {
            return listed;
        }
        long bits = Lexicon.bits(word);
        if ((bits & (Lexicon.SAY | Lexicon.TELL | Lexicon.ASK)) != 0) {
            return CueType.UTTERANCE;
        }
        if ((bits & Lexicon.WISH) != 0) {
            return CueType.INTENTION;
        }
        long holding = Lexicon.BELIEVE
                | Lexicon.SHOW
                | Lexicon.ACCUSE
                | Lexicon.NOMINAL
                | Lexicon.FEELING_NOUN
                | Lexicon.FEELING_ADJECTIVE;
        return (bits & holding) != 0 ? CueType.STATEMENT : null;
    }

    /** Returns the type of the known word that an unknown one is made of; null if there is none. */
    public static @Nullable CueType ofForm(String word) {
        int hyphen = word.lastIndexOf('-');
        if (hyphen >= 0) {
            String rest = word.substring(hyphen + 1);
            CueType known = known(rest);
            return known != null ? known : ofForm(rest);
        }
        for (String prefix : PREFIXES) {
            CueType type = word.startsWith(prefix) && word.length() > prefix.length() + SHORTEST + 1
                    ? known(word.substring(prefix.length()))
                    : null;
            if (type != null) {
                return type;
            }
        }
        CueType noun = ofEnding(word);
        return noun == null && word.endsWith("s") ? ofEnding(word.substring(0, word.length() - 1)) : noun;
    }

    private static @Nullable CueType ofEnding(String word) {
        for (List<String> ending : ENDINGS) {
            String stem = word.endsWith(ending.get(0))
                    ? word.substring(0, word.length() - ending.get(0).length())
                    : "";
            for (int i = 1; i < ending.size() && stem.length() >= SHORTEST; i++) {
                String base = stem + ending.get(i);
                CueType type = known(base);
                if (type != null && isBase(base)) {
                    return type;
                }
            }
        }
        return null;
    }

    /** A noun is made of a verb's base form: "comer" is not of "comes". */
    private static boolean isBase(String word) {
        return TYPES.containsKey(VerbForms.ing(word)) || (Lexicon.bits(word) & Lexicon.BASE) != 0;
    }

    /** Tells whether the type stays where an infinitive is the content: "is said to have left". */
    public static boolean isRaised(String word) {
        return RAISED.contains(word);
    }

    /** Tells whether a word is a wish even where a clause is the content: "hopes that". */
    public static boolean isWished(String word) {
        return WISHED.contains(word);
    }

    /** Tells whether what is demanded stands in words of its own, where a clause or a quotation is the content. */
    public static boolean isDemanded(String word) {
        return DEMANDED.contains(word);
    }

    private static void load() {
        WordFile.read("cue-types.txt", (section, line) -> {
            for (String entry : line.split(" +")) {
                add(section, entry);
            }
        });
    }

    private static void add(String section, String entry) {
        boolean verbs = section.startsWith("verbs ");
        String name = verbs ? section.substring("verbs ".length()) : section;
        for (String form : verbs ? forms(entry.split("/")) : Set.of(entry)) {
            switch (name) {
                case "utterance" -> put(form, CueType.UTTERANCE);
                case "statement" -> put(form, CueType.STATEMENT);
                case "intention" -> put(form, CueType.INTENTION);
                case "raised" -> RAISED.add(form);
                case "wished" -> WISHED.add(form);
                case "demanded" -> DEMANDED.add(form);
                default -> throw new IllegalStateException("cue-types.txt names an unknown section: " + section);
            }
        }
    }

    private static void put(String form, CueType type) {
        CueType before = TYPES.put(form, type);
        if (before != null && before != type) {
            throw new IllegalStateException("cue-types.txt gives two types to " + form);
        }
    }

    /** Returns the forms listed, with the lexicon's or the regular ones for those that are not. */
    private static Set<String> forms(String[] listed) {
        if (listed.length == 1) {
            return Lexicon.forms(listed[0]);
        }
        Set<String> forms = new HashSet<>(List.of(listed));
        forms.add(VerbForms.ing(listed[0]));
        return forms;
    }
}
