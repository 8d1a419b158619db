package dev.whence.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A ledger that lasts as long as it is held. Thread-safe. */
public final class InMemoryLedger implements Ledger {

    private final Object lock = new Object();
    private final List<Entry> entries = new ArrayList<>();
    private boolean closed;

    /** Makes an empty ledger. */
    public InMemoryLedger() {}

    @Override
    public void append(List<? extends Entry> added) {
        List<Entry> copied = List.copyOf(added);
        synchronized (lock) {
            checkOpen();
            entries.addAll(copied);
        }
    }

    @Override
    public Stream<Entry> read() {
        synchronized (lock) {
            checkOpen();
            return List.copyOf(entries).stream();
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
