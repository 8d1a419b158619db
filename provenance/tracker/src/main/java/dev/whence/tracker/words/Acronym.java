package dev.whence.tracker.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of bodies that are made of the first letters of longer ones: "CHB" for "Corvane Harbour Board". */
public final class Acronym {

    /** Two letters stand for too many bodies. */
    private static final int LEAST_LETTERS = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}/&]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{3,8}");

    private Acronym() {}

    /** Tells whether a name is nothing but some capital letters, with or without stops. */
    public static boolean is(String name) {
        return LETTERS.matcher(name.replace(".", "")).matches();
    }

    /** Returns a name without what does not count when it is compared with {@link #initials}. */
    public static String folded(String name) {
        return name.replace(".", "");
    }

    /**
     * Returns the first letters that a name can be shortened to: those of its words with a capital, and those of all its
     * words; nothing if they are too few.
     */
    public static Set<String> initials(String name) {
        List<String> words =
                BETWEEN.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        StringBuilder capitals = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            all.appendCodePoint(Character.toUpperCase(first));
            if (Character.isUpperCase(first)) {
                capitals.appendCodePoint(first);
            }
        }
        Set<String> initials = new LinkedHashSet<>();
        for (StringBuilder letters : List.of(capitals, all)) {
            if (letters.length() >= LEAST_LETTERS) {
                initials.add(letters.toString());
            }
        }
        return initials;
    }
}
