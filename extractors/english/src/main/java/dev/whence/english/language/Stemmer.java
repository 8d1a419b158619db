package dev.whence.english.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Porter's steps 1 and 5 (Program 14(3), 1980), with the irregular words of the news before them. */
public final class Stemmer {

    /** Each line: a stem, then the irregular forms that belong to it. */
    private static final Map<String, String> IRREGULAR = lines("""
            say says said saying
            tell told
            go goes went gone
            give gave given gives giving
            take took taken takes taking
            find found
            buy bought
            fight fought
            bring brought
            think thought
            seek sought
            teach taught
            catch caught
            hold held
            make made makes making
            know knew known
            see saw seen sees
            come came
            become became
            begin began begun
            run ran
            rise rose risen rises rising
            speak spoke spoken
            write wrote written writes writing
            drive drove driven drives driving
            break broke broken
            choose chose chosen chooses choosing
            fall fell fallen
            grow grew grown
            throw threw thrown
            fly flew flown flies flying
            draw drew drawn
            shoot shot
            sell sold
            send sent
            spend spent
            lend lent
            build built
            keep kept
            sleep slept
            feel felt
            meet met
            lead led
            feed fed
            leave left leaves leaving
            lose lost loses losing
            pay paid
            lay laid
            hear heard
            stand stood
            understand understood
            win won
            sit sat
            get got gotten
            eat ate eaten
            steal stole stolen
            swear swore sworn
            tear tore torn
            wear wore worn
            forget forgot forgotten
            hide hid hidden hides hiding
            shake shook shaken shakes shaking
            mean meant
            deal dealt
            strike struck stricken strikes striking
            withdraw withdrew withdrawn
            undergo underwent undergone undergoes
            overthrow overthrew overthrown
            flee fled flees fleeing
            freeze froze frozen freezes freezing
            sing sang sung
            sink sank sunk
            swim swam swum
            drink drank drunk
            ring rang rung
            hang hung
            stick stuck
            do does did done
            have has had having
            be is are was were been being am
            man men
            woman women
            child children
            person people persons
            foot feet
            tooth teeth
            mouse mice
            life lives
            wife wives
            knife knives
            half halves
            leaf
            wolf wolves
            thief thieves
            crisis crises
            analysis analyses analyzes
            hypothesis hypotheses
            criterion criteria
            phenomenon phenomena
            die dies died dying
            lie lies lied lying
            tie ties tied tying
            news
            united-states
            species
            series
            bus buses
            gas gases
            """);

    /** Words in -ly that are no adverbs. */
    private static final Set<String> NO_ADVERB = SmallWords.set("""
            family reply apply supply rally ally early only july italy assembly anomaly monopoly multiply imply comply bully
            belly jelly tally rely ugly holy fly butterfly folly wooly daily likely unlikely friendly elderly
            """);

    private Stemmer() {}

    public static String stem(String word) {
        String listed = IRREGULAR.get(word);
        if (listed != null) {
            return listed;
        }
        int hyphen = word.lastIndexOf('-');
        String head = word.substring(0, hyphen + 1);
        String tail = word.substring(hyphen + 1);
        if (tail.length() < 3 || !isPlain(tail)) {
            return word;
        }
        String stem = withoutPlural(tail);
        stem = withoutPast(stem);
        stem = withoutAdverb(stem);
        stem = withoutEry(stem);
        stem = withoutLastE(stem);
        return head + stem;
    }

    private static boolean isPlain(String word) {
        return word.length() <= 40 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("sses")) {
            return cut(word, 2);
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? cut(word, 3) + "y" : cut(word, 1);
        }
        // not in Porter: "us" and "is" are no plurals in "virus", "status", "basis"
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        if (plural
                && (word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("zzes"))) {
            return cut(word, 2);
        }
        return plural && word.length() > 3 ? cut(word, 1) : word;
    }

    private static String withoutPast(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            return repaired(cut(word, 2));
        }
        if (word.endsWith("ing") && hasVowel(cut(word, 3))) {
            return repaired(cut(word, 3));
        }
        return word;
    }

    private static String repaired(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsDouble(stem) && !stem.endsWith("l") && !stem.endsWith("s") && !stem.endsWith("z")) {
            return cut(stem, 1);
        }
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    private static String withoutAdverb(String word) {
        if (!word.endsWith("ly") || word.length() < 6 || NO_ADVERB.contains(word)) {
            return word;
        }
        if (word.endsWith("ably") || word.endsWith("ibly")) {
            return cut(word, 1) + "e";
        }
        if (word.endsWith("ily")) {
            return cut(word, 3) + "y";
        }
        // "allegedly" belongs to "alleged"
        return word.endsWith("edly") ? withoutPast(cut(word, 2)) : cut(word, 2);
    }

    /** Brings "delivery" and "discovery" to their verbs. Porter's step 1c is not needed, as -ies becomes -y above. */
    private static String withoutEry(String word) {
        return word.endsWith("ery") && measure(cut(word, 1)) > 1 ? cut(word, 1) : word;
    }

    private static String withoutLastE(String word) {
        if (word.endsWith("e")) {
            String stem = cut(word, 1);
            int measure = measure(stem);
            // "use" must not become the pronoun
            return stem.length() > 2 && (measure > 1 || measure == 1 && !endsShort(stem)) ? stem : word;
        }
        return word.endsWith("ll") && measure(word) > 1 ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    /** Porter's m: how often a vowel is followed by a consonant. */
    private static int measure(String stem) {
        int count = 0;
        boolean vowelBefore = false;
        for (int i = 0; i < stem.length(); i++) {
            boolean consonant = isConsonant(stem, i);
            if (consonant && vowelBefore) {
                count++;
            }
            vowelBefore = !consonant;
        }
        return count;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (!isConsonant(stem, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || "aeiou".indexOf(word.charAt(at - 1)) >= 0;
            default -> true;
        };
    }

    private static boolean endsDouble(String stem) {
        int last = stem.length() - 1;
        return last >= 1 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last);
    }

    /** Porter's *o: consonant, vowel, consonant that is not w, x or y. */
    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && isConsonant(stem, last)
                && !isConsonant(stem, last - 1)
                && isConsonant(stem, last - 2)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> stems = new HashMap<>();
        for (String line : text.strip().split("\n")) {
            String[] forms = line.strip().split(" ");
            for (String form : forms) {
                stems.put(form, forms[0]);
            }
        }
        return Map.copyOf(stems);
    }
}
