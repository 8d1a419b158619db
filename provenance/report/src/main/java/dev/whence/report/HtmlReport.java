package dev.whence.report;

import dev.whence.tracker.Tracker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A tracker's record as one HTML page that needs nothing else: no script, no network, no other file. It shows what was said
 * in several articles, who is reported to have said it first, who repeated it and what changed on the way; then what stands
 * in one article only; then every article with its attributions marked.
 *
 * <p>Article text is shown, never interpreted: it cannot bring in markup, script, styles or links, and the page's content
 * security policy lets in nothing but the page's own style sheet. The same record gives the same bytes.
 *
 * <pre>{@code
 * HtmlReport.of(tracker).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Immutable and thread-safe. What is recorded while the page is written may be on it in part.
 */
public final class HtmlReport {

    private final Tracker tracker;
    private final String title;
    private final int mostTexts;

    private HtmlReport(Tracker tracker, String title, int mostTexts) {
        this.tracker = tracker;
        this.title = title;
        this.mostTexts = mostTexts;
    }

    /**
     * Makes a report of everything a tracker has on record.
     *
     * @param tracker the tracker, open for as long as the report is written
     * @return the report
     */
    public static HtmlReport of(Tracker tracker) {
        return new HtmlReport(
                Objects.requireNonNull(tracker, "tracker"), "Who said what, and how it travelled", Integer.MAX_VALUE);
    }

    /**
     * Returns the same report under another title.
     *
     * @param value the title, as plain text
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public HtmlReport withTitle(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
        return new HtmlReport(tracker, value, mostTexts);
    }

    /**
     * Returns the same report with the texts of only some articles, for a page that a browser can still open. Those come first
     * whose statements stand in most outlets. The page names the others, and still has every statement of theirs.
     *
     * @param most of how many articles the text is on the page at most
     * @return the report
     * @throws IllegalArgumentException if it is negative
     */
    public HtmlReport withMostTexts(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative: " + most);
        }
        return new HtmlReport(tracker, title, most);
    }

    /**
     * Writes the page. It must be kept as UTF-8.
     *
     * @param out where it goes; neither flushed nor closed
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        new Page(new Html(out), new Story(tracker, mostTexts), title).write();
    }

    /**
     * Writes the page into a file, in the place of what is there.
     *
     * @param file the file; its folder must exist
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out);
        }
    }
}
