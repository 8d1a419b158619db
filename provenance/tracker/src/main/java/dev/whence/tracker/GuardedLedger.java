package dev.whence.tracker;

import dev.whence.tracker.FoldedLedger.Decided;
import dev.whence.tracker.fold.State;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Guards what is folded of a ledger: several threads may read it at a time, only one changes it, and nobody does either once
 * it is closed. Thread-safe.
 */
final class GuardedLedger {

    private final FoldedLedger folded;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    GuardedLedger(FoldedLedger folded) {
        this.folded = folded;
    }

    /** Decides by looking at the state, and adds what is decided. */
    <T> T decide(Function<State, Decided<T>> question) {
        return write(() -> folded.decide(question));
    }

    /** Changes what is folded. */
    <T> T write(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            checkOpen();
            return change.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Asks the state as the ledger gives it. */
    <T> T read(Function<State, T> question) {
        lockForReading();
        try {
            return question.apply(folded.state());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Locks what the ledger gives against changes. */
    private void lockForReading() {
        while (true) {
            lock.readLock().lock();
            boolean ready = false;
            try {
                checkOpen();
                ready = folded.isLevel();
                if (ready) {
                    return;
                }
            } finally {
                if (!ready) {
                    lock.readLock().unlock();
                }
            }
            write(() -> {
                folded.level();
                return true;
            });
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the tracker is closed");
        }
    }

    void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            folded.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
