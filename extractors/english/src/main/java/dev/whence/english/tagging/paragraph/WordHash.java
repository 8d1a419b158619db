package dev.whence.english.tagging.paragraph;

/** The hashes that stand for words in a model, which holds no word in clear. */
public final class WordHash {

    public static final int COMMA = of(",");
    public static final int QUOTE = of("\"");
    public static final int DASH = of("--");
    public static final int COLON = of(":");
    public static final int SEMICOLON = of(";");
    public static final int OPEN = of("(");
    public static final int CLOSE = of(")");
    public static final int THAT = of("that");

    private WordHash() {}

    /** Returns the hash of a word in lower case. */
    public static int of(String word) {
        return mix(word.hashCode());
    }

    /** Returns the hash of a number that stands for what a word looks like. */
    public static int of(long bits) {
        return mix(Long.hashCode(bits));
    }

    /** Returns the hash of the end of a word, apart from the hashes of words. */
    public static int ofEnding(String word, int letters) {
        int hash = letters + 's';
        for (int i = Math.max(0, word.length() - letters); i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return mix(hash);
    }

    private static int mix(int hash) {
        int x = hash ^ hash >>> 15;
        x *= 0x2C1B3C6D;
        return x ^ x >>> 12;
    }
}
