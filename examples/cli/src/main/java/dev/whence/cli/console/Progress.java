package dev.whence.cli.console;

/**
 * Says on a terminal how far a long run is, in one line that is written over, with a bar where it is known how much there is
 * to do; elsewhere it says nothing.
 */
public final class Progress implements AutoCloseable {

    /** Takes away what stands in the line, as a terminal understands it. */
    static final String CLEARED_LINE = "\r\u001b[K";

    private static final int WIDTH = 20;

    private final Printer printer;
    private final String what;

    /** What there is a known number of, if not what is counted. */
    private final String of;

    /** How many there are; 0 where nobody knows. */
    private final long all;

    private long done;
    private long reached;

    /**
     * Begins.
     *
     * @param printer where to
     * @param what what is counted: "articles"
     * @param all how many there are
     */
    public Progress(Printer printer, String what, long all) {
        this(printer, what, "", all);
    }

    /**
     * Begins where nobody knows how many there are.
     *
     * @param printer where to
     * @param what what is counted: "articles"
     */
    public Progress(Printer printer, String what) {
        this(printer, what, "", 0);
    }

    /**
     * Begins where it is known of something else how many there are, such as of the files that hold what is counted.
     *
     * @param printer where to
     * @param what what is counted: "articles"
     * @param of what there is a known number of: "files"
     * @param all how many of those there are
     */
    public Progress(Printer printer, String what, String of, long all) {
        this.printer = printer;
        this.what = what;
        this.of = of;
        this.all = all;
        show();
    }

    /** One more is done. */
    public void step() {
        done++;
        show();
    }

    /** One more of what there is a known number of is behind us. */
    public void reach() {
        reached++;
        show();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        write(CLEARED_LINE);
    }

    private void show() {
        if (all == 0) {
            write("\r" + done + " " + what);
        } else if (of.isEmpty()) {
            write("\r" + bar(done) + done + " of " + all + " " + what);
        } else {
            write("\r" + bar(reached) + reached + " of " + all + " " + of + ", " + done + " " + what);
        }
    }

    private String bar(long part) {
        int filled = (int) Math.min(WIDTH, part * WIDTH / all);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
    }

    private void write(String line) {
        if (printer.progress()) {
            printer.messages().print(line);
            printer.messages().flush();
        }
    }
}
