package dev.whence.examples;

/** Says on a terminal how far a long run is, in one line that is written over; elsewhere it says nothing. */
final class Progress implements AutoCloseable {

    /** Takes away what stands in the line, as a terminal understands it. */
    static final String CLEARED_LINE = "\r\u001b[K";

    private final Printer printer;
    private final String what;
    private final String ofAll;
    private int done;

    /**
     * Begins.
     *
     * @param printer where to
     * @param what what is counted: "articles"
     * @param all how many there are
     */
    Progress(Printer printer, String what, int all) {
        this(printer, what, " of " + all);
    }

    /**
     * Begins where nobody knows how many there are.
     *
     * @param printer where to
     * @param what what is counted: "articles"
     */
    Progress(Printer printer, String what) {
        this(printer, what, "");
    }

    private Progress(Printer printer, String what, String ofAll) {
        this.printer = printer;
        this.what = what;
        this.ofAll = ofAll;
        show();
    }

    /** One more is done. */
    void step() {
        done++;
        show();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        write(CLEARED_LINE);
    }

    private void show() {
        write("\r" + done + ofAll + " " + what);
    }

    private void write(String line) {
        if (printer.progress()) {
            printer.messages().print(line);
            printer.messages().flush();
        }
    }
}
