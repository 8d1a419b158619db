package dev.whence.tracker.words;

import dev.whence.core.spi.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's name in words, the last name last; "Jr." and the like are left off. */
public record PersonName(List<String> words) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    public static PersonName of(String name) {
        List<String> words = Arrays.stream(fold(name).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean suffix = words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1));
        return new PersonName(suffix ? words.subList(0, words.size() - 1) : words);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("'s", "")
                .replace(".", " ")
                .replace(",", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    public String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Tells whether there is a given name that is more than an initial. */
    public boolean isFull() {
        return words.size() > 1 && words.get(0).length() > 1;
    }

    /** "Cole" and "Miriam Cole" can be one, "M. Cole" too; "Miriam Cole" and "Adam Cole" cannot. */
    public boolean canBe(PersonName other, Language language) {
        boolean isLonger = words.size() > other.words.size();
        PersonName shorter = isLonger ? other : this;
        PersonName longer = isLonger ? this : other;
        if (shorter.words.isEmpty() || !shorter.last().equals(longer.last())) {
            return false;
        }
        if (longer.words.containsAll(shorter.words)) {
            return true;
        }
        if (shorter.words.size() < 2 || !given(shorter.words.get(0), longer.words.get(0), language)) {
            return false;
        }
        return middleNamesFit(shorter, longer);
    }

    private static boolean middleNamesFit(PersonName shorter, PersonName longer) {
        List<String> one = shorter.words.subList(1, shorter.words.size() - 1);
        List<String> other = longer.words.subList(1, longer.words.size() - 1);
        return one.stream().allMatch(name -> other.stream().anyMatch(it -> it.startsWith(name) || name.startsWith(it)));
    }

    private static boolean given(String one, String other, Language language) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? one.charAt(0) == other.charAt(0) : one.equals(other) || language.sameGivenName(one, other);
    }
}
