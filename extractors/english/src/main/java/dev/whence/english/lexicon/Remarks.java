package dev.whence.english.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of {@code remarks.txt}, which tell where a reporter goes on in his own words behind what he attributes. */
public final class Remarks {

    private static final Map<String, Set<String>> SECTIONS = new HashMap<>();

    static {
        WordFile.read(
                "remarks.txt",
                (section, line) -> SECTIONS.computeIfAbsent(section, name -> new HashSet<>())
                        .addAll(Set.of(line.split(" +"))));
    }

    private Remarks() {}

    /** Tells whether a word in lower case begins a remark behind a comma: "citing". */
    public static boolean begin(String word) {
        return holds("remark", word);
    }

    /** Tells whether a noun in lower case can name as a whole what was told: "decision". */
    public static boolean sumUp(String noun) {
        return holds("summary", noun);
    }

    /** Tells whether a word in lower case no longer belongs to a phrase that is a content: "during". */
    public static boolean tellSetting(String word) {
        return holds("setting", word);
    }

    /** Tells whether a word in lower case begins a remark behind a quotation that ends with a comma: "though". */
    public static boolean beginBehindQuotation(String word) {
        return holds("behind-quotation", word);
    }

    /** Tells whether a verb in lower case says with "not" that a source kept something back: "elaborate". */
    public static boolean tellUntold(String verb) {
        return holds("untold", verb);
    }

    private static boolean holds(String section, String word) {
        return SECTIONS.getOrDefault(section, Set.of()).contains(word);
    }
}
