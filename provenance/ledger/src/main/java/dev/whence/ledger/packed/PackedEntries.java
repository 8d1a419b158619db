package dev.whence.ledger.packed;

import dev.whence.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Entries in their order, those of which there may be millions as bytes. Not thread-safe. */
public final class PackedEntries {

    /** The kind of an entry stands in the lowest bits of its place. */
    private static final int KIND_BITS = 2;

    private static final int NONE = 0;
    private static final int ATTRIBUTION = 1;
    private static final int LINK = 2;
    private static final int OTHER = 3;

    private final PackedAttributions attributions = new PackedAttributions();
    private final PackedLinks links = new PackedLinks();
    private final List<Entry> others = new ArrayList<>();
    private long[] places = new long[16];
    private int size;

    public int size() {
        return size;
    }

    /** Adds entries, all of them or none. */
    public void addAll(List<Entry> added) {
        if (size + added.size() > places.length) {
            places = Arrays.copyOf(places, Math.max(size + added.size(), size + (size >> 1)));
        }
        int end = size;
        for (Entry entry : added) {
            places[end++] = place(entry);
        }
        // last, so that all of them are in the record or none
        size = end;
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

    public Entry at(int number) {
        long place = places[number];
        long address = place >>> KIND_BITS;
        return switch ((int) place & (1 << KIND_BITS) - 1) {
            case ATTRIBUTION -> attributions.at(address);
            case LINK -> new Entry.OfLink(links.at(address));
            case OTHER -> others.get((int) address);
            default -> throw new IllegalStateException("entry " + number + " was left out");
        };
    }

    /** Copies all but some entries, of which nothing is left but that their numbers are taken. */
    public PackedEntries without(IntPredicate leftOut) {
        PackedEntries copy = new PackedEntries();
        copy.places = new long[size + 1];
        for (int number = 0; number < size; number++) {
            copy.places[number] = leftOut.test(number) ? NONE : copy.place(at(number));
        }
        copy.size = size;
        return copy;
    }
}
