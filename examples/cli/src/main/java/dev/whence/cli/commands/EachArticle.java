package dev.whence.cli.commands;

import dev.whence.cli.console.OutputClosedException;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.UsageException;
import dev.whence.core.Article;

/**
 * Does something with one article after the other: where one is too much for it, or makes it fail, one line says so, and the
 * others are done. What was allocated for that one can be reclaimed when its turn is over.
 */
final class EachArticle {

    private final Printer printer;
    private boolean allDone = true;

    /**
     * Begins.
     *
     * @param printer takes a line for each article that could not be done
     */
    EachArticle(Printer printer) {
        this.printer = printer;
    }

    /**
     * Does it for an article.
     *
     * @return whether it could be done
     */
    boolean attempt(Article article, Runnable work) {
        try {
            work.run();
            return true;
        } catch (OutputClosedException | UsageException e) {
            // no other article would fare better
            throw e;
        } catch (OutOfMemoryError e) {
            printer.warn(article.name() + ": takes more memory than there is (" + e.getMessage()
                    + "); left out; give Java more with -Xmx, or divide the article");
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            printer.warn(article.name() + ": left out: " + new Failures(printer).told(e));
        }
        allDone = false;
        return false;
    }

    /** Tells whether it could be done for every article. */
    boolean allDone() {
        return allDone;
    }
}
