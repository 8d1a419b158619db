package dev.whence.tracker;

import java.util.List;
import java.util.stream.Stream;

/**
 * The append-only record that a tracker keeps. To keep it somewhere of your own, implement this and run the contract of
 * {@code whence-ledger-testkit} over it.
 *
 * <p>Thread-safe. A ledger stores what it is given, in the order it is given, as often as it is given; what the entries
 * mean is the tracker's business.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Appends entries, all of them or none, and returns when they are durable.
     *
     * @param entries the entries, in order; none is no work
     * @throws LedgerException if they cannot be kept
     * @throws IllegalStateException if the ledger is closed
     */
    void append(List<? extends Entry> entries);

    /**
     * Reads all entries in the order they were appended, as they stood at the call. The stream is to be closed.
     *
     * @return the entries
     * @throws LedgerException if they cannot be read; the stream throws it too
     * @throws IllegalStateException if the ledger is closed
     */
    Stream<Entry> read();

    /**
     * Finds attributions as they count when it is called: each once, as it was recorded last, with its source as corrected, and
     * none that was retracted or whose article was, or of which the ledger does not hold the article. They come in the order
     * of the entries that count; the stream is read as it goes, and is to be closed.
     *
     * <p>Unless a ledger has an index, it reads all its entries for an answer.
     *
     * @param query what is wanted
     * @return what is found
     * @throws LedgerException if the entries cannot be read; the stream throws it too
     * @throws IllegalStateException if the ledger is closed
     */
    default Stream<Found> find(Query query) {
        return FindByFolding.find(this, query);
    }

    /** Closes the ledger; what was appended stays. Closing twice is harmless. */
    @Override
    void close();
}
