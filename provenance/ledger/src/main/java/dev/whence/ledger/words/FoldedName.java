package dev.whence.ledger.words;

import java.util.Locale;

/** The form in which names of outlets and sources are compared: lower case, without a leading article. */
public final class FoldedName {

    private FoldedName() {}

    /** Returns the form of a name. */
    public static String of(String name) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
