package dev.whence.english.sources;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Roles;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person whom one article names, as far as it has been read. */
final class Person {

    /** The fullest name so far, without title or role. */
    String name;
    /** The words of the fullest name, folded. */
    List<String> words;
    /** A nickname that stood in quotation marks inside the name, folded; empty if there is none. */
    String nickname = "";

    Gender gender = Gender.UNKNOWN;
    /** Titles and roles the article gives: "congressman", "director". */
    final Set<String> roles = new TreeSet<>();
    /** Words beside the roles: "california", "dhs". */
    final Set<String> modifiers = new TreeSet<>();
    /** How old the text says that the person is; 0 if it does not. */
    int age;
    /** How often the text names the person. */
    int mentions;
    /** What stands for the person as a source, once it was asked for. */
    @Nullable Referent referent;
    /** How often the text uses the first name alone. */
    int firstNames;
    /** How often somebody is a source by this name. */
    int speaks;
    /** Whether something beside the capital letters tells that this is a person. */
    boolean sure;
    /** The token of the first mention. */
    final int first;

    Person(String name, List<String> words, int first) {
        this.name = name;
        this.words = words;
        this.first = first;
    }

    String surname() {
        return surnameOf(words);
    }

    String givenName() {
        return words.get(0);
    }

    boolean hasFullName() {
        return words.size() > 1 && !surname().equals(givenName());
    }

    /** Tells whether a role is one of this person's, or another word for one. */
    boolean hasRole(String role) {
        if (roles.contains(role)) {
            return true;
        }
        for (String own : roles) {
            if (Roles.same(own, role)) {
                return true;
            }
        }
        return false;
    }

    void addRole(String role) {
        if (roles.size() < 24) {
            roles.add(role);
        }
        if (gender == Gender.UNKNOWN) {
            gender = Roles.genderOf(role);
        }
        sure = true;
    }

    void addModifier(String word) {
        if (modifiers.size() < 48) {
            modifiers.add(word);
        }
    }

    /** Tells whether another full name is this person's. */
    boolean isAlso(List<String> other) {
        List<String> longer = words.size() >= other.size() ? words : other;
        List<String> shorter = words.size() >= other.size() ? other : words;
        if (longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter)) {
            return true;
        }
        String last = surnameOf(other);
        return sameSurname(surname(), last) && sameGivenName(givenName(), other.get(0));
    }

    private boolean sameGivenName(String one, String other) {
        return one.equals(other)
                || isInitialOf(one, other)
                || isInitialOf(other, one)
                || Gazetteer.isShortFor(one, other)
                || nickname.equals(other);
    }

    private static boolean sameSurname(String one, String other) {
        return one.equals(other) || isInitialOf(one, other) || isInitialOf(other, one);
    }

    private static boolean isInitialOf(String initial, String word) {
        return initial.length() == 2 && initial.charAt(1) == '.' && initial.charAt(0) == word.charAt(0);
    }

    /** Returns the last word that is no "Jr.". */
    static String surnameOf(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (!Gazetteer.isNameSuffix(words.get(i))) {
                return words.get(i);
            }
        }
        return words.get(0);
    }

    /** Returns a word as names are compared: in lower case, without accents. */
    static String fold(String word) {
        return withoutAccents(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** Returns a word in lower case as names are compared. */
    static String withoutAccents(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            }
        }
        return lower;
    }
}
