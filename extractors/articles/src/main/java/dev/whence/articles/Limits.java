package dev.whence.articles;

/**
 * How much a reader takes, so that one wrong file does not use up the memory. What is over a limit is left out, and an
 * issue names the limit.
 *
 * @param articleBytes the most bytes that one article may have in its file
 */
public record Limits(int articleBytes) {

    /** For anything a newsroom prints: 32 MiB an article. */
    public static final Limits DEFAULT = new Limits(32 * 1024 * 1024);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is not at least 1, or does not fit into an array
     */
    public Limits {
        if (articleBytes < 1 || articleBytes > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException("articleBytes must lie between 1 and 2 GiB: " + articleBytes);
        }
    }
}
