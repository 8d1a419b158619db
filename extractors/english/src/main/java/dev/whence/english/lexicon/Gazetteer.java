package dev.whence.english.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of names: given names with their gender ({@code names.txt}), and names whose kind their words do not tell
 * ({@code kinds.txt}). Names are asked for in lower case, words joined by one space.
 */
public final class Gazetteer {

    private static final Map<String, Gender> GIVEN = new HashMap<>(4096);
    private static final Map<String, Set<String>> SHORT = new HashMap<>(512);
    private static final Map<String, String> COUNTRIES = new HashMap<>(512);
    private static final Map<String, Set<String>> NAMES = new HashMap<>();
    /** The names that a section gives for another form, as "United Nations" for "UN". */
    private static final Map<String, String> WHOLE = new HashMap<>();

    static {
        WordFile.read("names.txt", Gazetteer::addGivenNames);
        WordFile.read("kinds.txt", Gazetteer::addNames);
    }

    private static final Set<String> CAPITALS = section("capital");
    private static final Set<String> DEMONYMS = section("demonym");
    private static final Set<String> OUTLETS = withoutArticle(section("outlet"));
    private static final Set<String> ORGANIZATIONS = section("organization");
    private static final Set<String> PLACES = section("place");
    private static final Set<String> TAILS = section("tail");
    private static final Set<String> STATES = section("state");

    private Gazetteer() {}

    /** Tells whether a lower-case word is a frequent given name. */
    public static boolean isGivenName(String word) {
        return GIVEN.containsKey(word);
    }

    /** Tells whether a lower-case word follows surnames and is none: "Jr." */
    public static boolean isNameSuffix(String word) {
        return switch (word) {
            case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d", "ph.d.", "m.d.", "md", "esq." -> true;
            default -> false;
        };
    }

    /** Returns whom a given name is given to; {@link Gender#UNKNOWN} if both, or if the name is not known. */
    public static Gender genderOf(String word) {
        Gender gender = GIVEN.get(word);
        return gender == null ? Gender.UNKNOWN : gender;
    }

    /** Tells whether one given name is short for the other: "mike" and "michael". */
    public static boolean isShortFor(String one, String other) {
        return SHORT.getOrDefault(one, Set.of()).contains(other)
                || SHORT.getOrDefault(other, Set.of()).contains(one);
    }

    /** Returns the whole name of a country, as "United States" for "u.s."; null if it is none. */
    public static @Nullable String country(String name) {
        return COUNTRIES.get(name);
    }

    /** Returns the whole name for another form of it, as "United Nations" for "un"; null if none is known. */
    public static @Nullable String whole(String name) {
        return WHOLE.get(name);
    }

    /** Returns the name of an American state for its abbreviation, as "California" for "calif."; null if it is none. */
    public static @Nullable String state(String abbreviation) {
        return STATES.contains(abbreviation) ? WHOLE.get(abbreviation) : null;
    }

    public static boolean isCapital(String name) {
        return CAPITALS.contains(name);
    }

    public static boolean isDemonym(String name) {
        return DEMONYMS.contains(name);
    }

    public static boolean isOutlet(String name) {
        return OUTLETS.contains(name);
    }

    public static boolean isOrganization(String name) {
        return ORGANIZATIONS.contains(name);
    }

    /** Tells whether a name is that of a place: a country, a capital, or another. */
    public static boolean isPlace(String name) {
        return COUNTRIES.containsKey(name) || CAPITALS.contains(name) || PLACES.contains(name);
    }

    /** Tells whether a name that ends in this word is no person's: "Avenue", "Act", "Holdings". */
    public static boolean isTail(String word) {
        return TAILS.contains(word);
    }

    /** Adds what is known of names of one word to the bits of words, and marks what longer names begin with. */
    static void addTo(Map<String, Long> words) {
        GIVEN.keySet().forEach(word -> words.merge(word, Lexicon.GIVEN_NAME, (a, b) -> a | b));
        add(words, DEMONYMS, Lexicon.DEMONYM);
        add(words, OUTLETS, Lexicon.OUTLET_NAME);
        add(words, ORGANIZATIONS, Lexicon.ORGANIZATION_NAME);
        add(words, COUNTRIES.keySet(), Lexicon.PLACE_NAME);
        add(words, CAPITALS, Lexicon.PLACE_NAME);
        add(words, PLACES, Lexicon.PLACE_NAME);
        add(words, TAILS, Lexicon.TAIL);
    }

    private static void add(Map<String, Long> words, Set<String> names, long bit) {
        for (String name : names) {
            words.merge(name, bit, (a, b) -> a | b);
            int space = name.indexOf(' ');
            if (space > 0) {
                words.merge(name.substring(0, space), Lexicon.NAME_START, (a, b) -> a | b);
                // the first token may be less than what stands before the space: "yahoo" of "yahoo! news"
                int end = 0;
                while (end < space && Character.isLetterOrDigit(name.charAt(end))) {
                    end++;
                }
                words.merge(name.substring(0, end), Lexicon.NAME_START, (a, b) -> a | b);
            }
        }
    }

    /** "The Ledger" is the "Ledger" too. */
    private static Set<String> withoutArticle(Set<String> names) {
        Set<String> both = new HashSet<>(names);
        for (String name : names) {
            if (name.startsWith("the ")) {
                both.add(name.substring("the ".length()));
            }
        }
        return both;
    }

    private static Set<String> section(String name) {
        return NAMES.getOrDefault(name, Set.of());
    }

    private static void addGivenNames(String section, String line) {
        for (String word : line.trim().split(" +")) {
            if (section.equals("short")) {
                int slash = word.indexOf('/');
                SHORT.computeIfAbsent(word.substring(0, slash), key -> new HashSet<>())
                        .add(word.substring(slash + 1));
            } else {
                Gender gender = section.equals("male") ? Gender.MALE : Gender.FEMALE;
                GIVEN.merge(word, gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
    }

    private static void addNames(String section, String line) {
        for (String entry : line.split(";")) {
            List<String> forms =
                    Arrays.stream(entry.split("\\|")).map(String::trim).toList();
            for (String form : forms) {
                String key = form.toLowerCase(Locale.ROOT);
                if (section.equals("country")) {
                    COUNTRIES.put(key, forms.get(0));
                }
                if (!form.equals(forms.get(0))) {
                    WHOLE.put(key, forms.get(0));
                }
                NAMES.computeIfAbsent(section, name -> new HashSet<>()).add(key);
            }
        }
    }
}
