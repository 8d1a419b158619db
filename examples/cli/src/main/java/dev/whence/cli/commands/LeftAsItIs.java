package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.Tracker;
import java.util.Optional;

/** Tells of articles that the record had before: what {@code --suppress} and {@code --standoff} keep out stays in them. */
final class LeftAsItIs {

    private final Tracker tracker;
    private final Printer printer;
    private final Optional<Suppression> suppression;
    private final boolean standoff;
    private int whole;

    LeftAsItIs(Tracker tracker, Printer printer, Optional<Suppression> suppression, boolean standoff) {
        this.tracker = tracker;
        this.printer = printer;
        this.suppression = suppression;
        this.standoff = standoff;
    }

    /** Takes an article that is not recorded again. */
    void note(Article article, Extraction known) {
        Optional<Article> recorded = tracker.article(article.id());
        if (recorded.isEmpty()) {
            return;
        }
        if (suppression.flatMap(list -> list.keepOut(recorded.get(), known)).isPresent()) {
            printer.warn(
                    article.name() + ": was recorded before, with those whom the list of --suppress names; only forget"
                            + " erases them");
        }
        if (standoff && recorded.get().text().value().equals(article.text().value())) {
            whole++;
        }
    }

    /** Tells what is told once for all articles. */
    void tellCount() {
        if (whole > 0) {
            printer.warn(Paragraphs.count(whole, "article") + (whole == 1 ? " was" : " were")
                    + " recorded before with all of the text, which stays; --standoff holds for new ones");
        }
    }
}
