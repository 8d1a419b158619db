package dev.whence.english.lexicon;

import dev.whence.core.spi.Language.CueForce;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What single words tell of a cue's type and force: what {@code verbs.txt} and, of other words, {@code cue-words.txt} say; then,
 * of the type, what the classes of {@link Lexicon} tell, then the word that a form is made of ("refusal" of "refuse").
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
    private static final List<VerbTrait> TYPE_TRAITS =
            List.of(VerbTrait.UTTERANCE, VerbTrait.STATEMENT, VerbTrait.INTENTION);

    static final String FILE = "cue-words.txt";

    private static final Map<String, CueType> TYPES = new HashMap<>();
    private static final Map<String, Set<VerbTrait>> TRAITS = new HashMap<>();

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
        return has(word, VerbTrait.RAISED);
    }

    /** Tells whether a word is a wish even where a clause is the content: "hopes that". */
    public static boolean isWished(String word) {
        return has(word, VerbTrait.EVER_INTENTION);
    }

    /** Tells whether what is demanded stands in words of its own, where a clause or a quotation is the content. */
    public static boolean isDemanded(String word) {
        return has(word, VerbTrait.DEMANDED);
    }

    /** Tells whether a word asks someone to do something: "urged the mayor to resign". */
    public static boolean isRequest(String word) {
        return has(word, VerbTrait.REQUESTS);
    }

    /** Returns the force that a lower-case word is known to have; null if none is known. */
    public static @Nullable CueForce force(String word) {
        for (CueForce force : CueForce.values()) {
            if (has(word, VerbTrait.valueOf(force.name()))) {
                return force;
            }
        }
        return null;
    }

    private static void load() {
        for (Verbs.Verb verb : Verbs.all()) {
            for (String form : verb.forms().all()) {
                putAll(form, Verbs.traits(form), Verbs.FILE);
            }
        }
        WordFile.read(FILE, (section, line) -> {
            Set<VerbTrait> traits = EnumSet.noneOf(VerbTrait.class);
            for (String name : section.split(" ")) {
                if (!Lexicon.isCueNoun(name)) {
                    traits.add(VerbTrait.of(name, FILE));
                }
            }
            for (String word : line.split(" +")) {
                putAll(word, traits, FILE);
            }
        });
    }

    private static void putAll(String word, Set<VerbTrait> traits, String file) {
        TRAITS.computeIfAbsent(word, w -> EnumSet.noneOf(VerbTrait.class)).addAll(traits);
        for (VerbTrait trait : TYPE_TRAITS) {
            if (traits.contains(trait)) {
                CueType type = CueType.valueOf(trait.name());
                CueType before = TYPES.put(word, type);
                if (before != null && before != type) {
                    throw new IllegalStateException(file + " gives a second type to " + word);
                }
            }
        }
    }

    private static boolean has(String word, VerbTrait trait) {
        return TRAITS.getOrDefault(word, Set.of()).contains(trait);
    }
}
