package dev.whence.postgresql;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads from one entry up to another, a page at a time. Since the record only grows, that gives the moment at which its end
 * was asked for, and no transaction stays open while somebody reads. Not thread-safe.
 */
final class PagedEntries implements Iterator<StoredEntry> {

    private final long to;
    private final Pages pages;
    private long read;
    private Iterator<StoredEntry> page = List.<StoredEntry>of().iterator();

    private PagedEntries(long from, long to, Pages pages) {
        this.read = from;
        this.to = to;
        this.pages = pages;
    }

    /** Where pages come from. */
    interface Pages {
        /** Returns the first entries from a number on, up to another; none if there are none. */
        List<StoredEntry> page(long from, long to);
    }

    static Stream<StoredEntry> stream(long from, long to, Pages pages) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PagedEntries(from, to, pages),
                        Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && read < to) {
            page = pages.page(read, to).iterator();
            if (!page.hasNext()) {
                read = to;
            }
        }
        return page.hasNext();
    }

    @Override
    public StoredEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all entries were read");
        }
        StoredEntry next = page.next();
        read = next.number() + 1;
        return next;
    }
}
