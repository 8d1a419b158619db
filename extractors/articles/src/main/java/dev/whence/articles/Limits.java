package dev.whence.articles;

/**
 * How much a reader takes, so that one wrong or hostile file does not use up memory or time. What is over a limit is left
 * out, and an issue names the limit. Immutable; begin with {@link #DEFAULT} and change what must be changed.
 *
 * @param articleBytes the most bytes that one article, page or feed may have
 * @param depth how deep elements of markup and values of JSON may be nested
 * @param entries how many entries one feed or archive may have
 * @param expansion how many times larger than itself a compressed file, or a part of one, may become
 */
public record Limits(int articleBytes, int depth, int entries, int expansion) {

    /**
     * For anything a newsroom prints: 32 MiB an article, 512 levels as in browsers, 10 million entries, 200 times.
     */
    public static final Limits DEFAULT = new Limits(32 * 1024 * 1024, 512, 10_000_000, 200);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is not at least 1, or {@code articleBytes} does not fit into an array
     */
    public Limits {
        if (articleBytes < 1 || articleBytes > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException("articleBytes must lie between 1 and 2 GiB: " + articleBytes);
        }
        check("depth", depth);
        check("entries", entries);
        check("expansion", expansion);
    }

    private static void check(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }

    /**
     * Returns these limits with another.
     *
     * @param value the most bytes that one article, page or feed may have
     * @return the limits
     * @throws IllegalArgumentException if it is not at least 1 or does not fit into an array
     */
    public Limits withArticleBytes(int value) {
        return new Limits(value, depth, entries, expansion);
    }

    /**
     * Returns these limits with another.
     *
     * @param value how deep elements of markup and values of JSON may be nested
     * @return the limits
     * @throws IllegalArgumentException if it is not at least 1
     */
    public Limits withDepth(int value) {
        return new Limits(articleBytes, value, entries, expansion);
    }

    /**
     * Returns these limits with another.
     *
     * @param value how many entries one feed or archive may have
     * @return the limits
     * @throws IllegalArgumentException if it is not at least 1
     */
    public Limits withEntries(int value) {
        return new Limits(articleBytes, depth, value, expansion);
    }

    /**
     * Returns these limits with another.
     *
     * @param value how many times larger than itself a compressed file may become
     * @return the limits
     * @throws IllegalArgumentException if it is not at least 1
     */
    public Limits withExpansion(int value) {
        return new Limits(articleBytes, depth, entries, value);
    }
}
