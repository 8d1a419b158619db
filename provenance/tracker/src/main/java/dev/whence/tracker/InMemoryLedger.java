package dev.whence.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ledger that lasts as long as it is held. Attributions and links, of which there may be millions, are kept as bytes and
 * made anew when they are read: an attribution takes about a hundred bytes, a link about seventy. Thread-safe.
 */
public final class InMemoryLedger implements Ledger {

    /** The kind of an entry stands in the lowest bits of its place. */
    private static final int KIND_BITS = 2;

    private static final int ATTRIBUTION = 1;
    private static final int LINK = 2;
    private static final int OTHER = 3;

    private final Object lock = new Object();
    private final PackedAttributions attributions = new PackedAttributions();
    private final PackedLinks links = new PackedLinks();
    private final List<Entry> others = new ArrayList<>();
    private long[] places = new long[16];
    private int size;
    private boolean closed;

    /** Makes an empty ledger. */
    public InMemoryLedger() {}

    @Override
    public void append(List<? extends Entry> added) {
        List<Entry> copied = List.copyOf(added);
        synchronized (lock) {
            checkOpen();
            if (size + copied.size() > places.length) {
                places = Arrays.copyOf(places, Math.max(size + copied.size(), size + (size >> 1)));
            }
            int end = size;
            for (Entry entry : copied) {
                places[end++] = place(entry);
            }
            // last, so that all of them are in the record or none
            size = end;
        }
    }

    private long place(Entry entry) {
        if (entry instanceof Entry.OfAttribution attribution) {
            return attributions.add(attribution) << KIND_BITS | ATTRIBUTION;
        }
        if (entry instanceof Entry.OfLink link) {
            return links.add(link.link()) << KIND_BITS | LINK;
        }
        others.add(entry);
        return (long) (others.size() - 1) << KIND_BITS | OTHER;
    }

    @Override
    public Stream<Entry> read() {
        synchronized (lock) {
            checkOpen();
            return IntStream.range(0, size).mapToObj(this::entry);
        }
    }

    private Entry entry(int number) {
        synchronized (lock) {
            long place = places[number];
            long address = place >>> KIND_BITS;
            return switch ((int) place & (1 << KIND_BITS) - 1) {
                case ATTRIBUTION -> attributions.at(address);
                case LINK -> new Entry.OfLink(links.at(address));
                default -> others.get((int) address);
            };
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the ledger is closed");
        }
    }
}
