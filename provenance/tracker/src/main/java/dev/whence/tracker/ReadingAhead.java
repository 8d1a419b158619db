package dev.whence.tracker;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Articles on their way into the record, of which the next few are read by other threads while one is linked. No more than
 * a few: whoever has read enough helps linking instead of reading what is not yet needed.
 */
final class ReadingAhead implements Iterable<Incoming> {

    /** How many articles are read ahead for each thread that there is to read them. */
    private static final int FOR_EACH = 4;

    private final List<Incoming> articles;
    private final Executor readers;
    private final int ahead;

    /** Begins reading the first ones. */
    ReadingAhead(List<Incoming> articles, Executor readers, int threads) {
        this.articles = articles;
        this.readers = readers;
        this.ahead = FOR_EACH * threads;
        articles.stream().limit(ahead).forEach(readers::execute);
    }

    @Override
    public Iterator<Incoming> iterator() {
        Iterator<Incoming> next = articles.iterator();
        Iterator<Incoming> later = articles.stream().skip(ahead).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next.hasNext();
            }

            @Override
            public Incoming next() {
                if (later.hasNext()) {
                    readers.execute(later.next());
                }
                return next.next();
            }
        };
    }
}
