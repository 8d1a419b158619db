package dev.whence.benchmarks.breaker;

/**
 * How a kind of ledger calls its tables.
 *
 * @param prefix what the names of all tables begin with
 * @param text the column that holds the text of a piece
 * @param bodyIsText whether bodies are kept as text, not as bytes
 */
record Layout(String prefix, String text, boolean bodyIsText) {

    static final Layout SQLITE = new Layout("", "text", false);
    static final Layout POSTGRESQL = new Layout("whence_", "content", true);

    String entry() {
        return prefix + "entry";
    }

    String piece() {
        return prefix + "piece";
    }

    String tile() {
        return prefix + "tile";
    }

    boolean isServer() {
        return bodyIsText;
    }
}
