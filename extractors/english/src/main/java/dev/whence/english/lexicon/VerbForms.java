package dev.whence.english.lexicon;

/** Makes the regular forms of English verbs. */
final class VerbForms {

    private VerbForms() {}

    /** Returns the form with "he": "says", "stresses", "denies". */
    static String thirdPerson(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = base.endsWith("s")
                || base.endsWith("sh")
                || base.endsWith("ch")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("o");
        return base + (hissing ? "es" : "s");
    }

    /** Returns the past tense: "claimed", "denied", "admitted". */
    static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    /** Returns the form in -ing: "claiming", "admitting", "lying". */
    static String ing(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("ye") && !base.endsWith("oe")) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubled(base) + "ing";
    }

    private static boolean endsInConsonantY(String base) {
        return base.length() > 1 && base.endsWith("y") && !isVowel(base.charAt(base.length() - 2));
    }

    /** Doubles the last consonant where the stressed last syllable is short; -er, -en and the like are not stressed. */
    private static String doubled(String base) {
        int n = base.length();
        if (n < 3) {
            return base;
        }
        char last = base.charAt(n - 1);
        boolean shortEnd = !isVowel(last)
                && "wxy".indexOf(last) < 0
                && isVowel(base.charAt(n - 2))
                && !isVowel(base.charAt(n - 3));
        boolean oneSyllable = base.substring(0, n - 2).chars().noneMatch(c -> isVowel((char) c));
        boolean stressed = base.endsWith("mit")
                || base.endsWith("fer") && !base.endsWith("ffer")
                || base.endsWith("gret")
                || base.endsWith("pel")
                || base.endsWith("bel")
                || base.endsWith("cur")
                || base.endsWith("but")
                || base.endsWith("quip");
        return shortEnd && (oneSyllable || stressed) || base.endsWith("quip") ? base + last : base;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
