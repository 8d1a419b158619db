package dev.whence.ledger.writing;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.SealedEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets what several threads append at a time become durable together: for those who implement {@link
 * dev.whence.ledger.Ledger#append}. While one thread writes, the others seal their entries and queue; whoever is next
 * writes all that waits, and none returns before its own entries are durable. Thread-safe.
 */
public final class GroupCommit {

    /** So many entries are sealed by several threads. */
    private static final int WORTH_OTHER_THREADS = 32;

    private final Salts salts;
    private final Clock clock;
    private final ReentrantLock writing;
    private final Store store;

    private final ReentrantLock queueing = new ReentrantLock();
    private final Condition changed = queueing.newCondition();

    /** What waits to be appended; guarded by {@link #queueing}, as is what follows. */
    private final List<Waiting> queue = new ArrayList<>();

    /** Whether a thread writes. The others wait here and not for it to let go of the store, where who is done might wait on. */
    private boolean beingWritten;

    /**
     * Makes one.
     *
     * @param salts where the salts of pieces come from
     * @param clock what the time of entries is taken from
     * @param writing the lock that is held while the store is called; the ledger may hold it for whatever must not happen
     *     meanwhile
     * @param store where entries go
     */
    public GroupCommit(Salts salts, Clock clock, ReentrantLock writing, Store store) {
        this.salts = Objects.requireNonNull(salts, "salts");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.writing = Objects.requireNonNull(writing, "writing");
        this.store = Objects.requireNonNull(store, "store");
    }

    /** Where entries go. Called by one thread at a time. */
    @FunctionalInterface
    public interface Store {

        /**
         * Appends what several threads have, in order, and returns when it is durable. What expects another size than the
         * ledger has when its turn comes is left out. If it throws, nothing is kept of any of them, unless it throws {@link
         * LedgerException.UnknownOutcome}.
         *
         * @param appends what is to be appended, at least one
         * @return for each whether it was appended
         */
        List<Boolean> append(List<Append> appends);
    }

    /**
     * What one thread appends.
     *
     * @param expectedSize how many entries the ledger must hold, if that matters
     * @param entries the entries, in order
     */
    public record Append(OptionalLong expectedSize, List<Prepared> entries) {

        /**
         * Copies the list.
         *
         * @throws NullPointerException if a part is missing
         */
        public Append {
            Objects.requireNonNull(expectedSize, "expectedSize");
            entries = List.copyOf(entries);
        }

        /**
         * Tells whether this may be appended.
         *
         * @param size how many entries there are before it
         * @return whether it expects so many, or does not mind
         */
        public boolean expects(long size) {
            return expectedSize.isEmpty() || expectedSize.getAsLong() == size;
        }
    }

    /**
     * An entry with what can be made of it before it is known where it will stand.
     *
     * @param entry the entry
     * @param sealed what is to be stored
     * @param leaf its leaf of the Merkle log
     */
    public record Prepared(Entry entry, SealedEntry sealed, Hash leaf) {

        /**
         * Checks the parts.
         *
         * @throws NullPointerException if one is missing
         */
        public Prepared {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(sealed, "sealed");
            Objects.requireNonNull(leaf, "leaf");
        }

        /**
         * Seals an entry.
         *
         * @param entry the entry
         * @param salts where the salts of its pieces come from
         * @param time when it is recorded
         * @return the entry with what was made of it
         */
        public static Prepared of(Entry entry, Salts salts, Instant time) {
            SealedEntry sealed = SealedEntry.seal(entry, salts, time);
            return new Prepared(entry, sealed, sealed.leaf());
        }
    }

    /**
     * Appends entries, all of them or none, and returns when they are durable.
     *
     * @param expectedSize how many entries the ledger must hold, if that matters
     * @param entries the entries, in order
     * @return whether the ledger held so many; if not, nothing is appended
     * @throws RuntimeException what the store throws
     */
    public boolean append(OptionalLong expectedSize, List<? extends Entry> entries) {
        // sealed by each thread for itself, before any of them waits
        Waiting own = new Waiting(new Append(expectedSize, prepared(List.copyOf(entries))));
        if (isToWrite(own)) {
            try {
                writeQueued();
            } finally {
                letGo();
            }
        }
        return own.outcome();
    }

    /** Waits until an append is done, or it falls to this thread to write what waits. */
    private boolean isToWrite(Waiting own) {
        queueing.lock();
        try {
            queue.add(own);
            while (!own.done && beingWritten) {
                changed.awaitUninterruptibly();
            }
            beingWritten |= !own.done;
            return !own.done;
        } finally {
            queueing.unlock();
        }
    }

    private void letGo() {
        queueing.lock();
        try {
            beingWritten = false;
            changed.signalAll();
        } finally {
            queueing.unlock();
        }
    }

    private void writeQueued() {
        writing.lock();
        try {
            appendQueued();
        } finally {
            writing.unlock();
        }
    }

    private List<Prepared> prepared(List<Entry> entries) {
        Stream<Entry> all = entries.size() < WORTH_OTHER_THREADS ? entries.stream() : entries.parallelStream();
        Instant now = clock.instant();
        return all.map(entry -> Prepared.of(entry, salts, now)).toList();
    }

    /** What a thread appends, and how that went. */
    private static final class Waiting {
        private final Append append;
        private boolean appended;
        private Optional<RuntimeException> failure = Optional.empty();

        /** Set last, so that who sees it sees the rest. */
        private volatile boolean done;

        private Waiting(Append append) {
            this.append = append;
        }

        private void succeed(boolean appended) {
            this.appended = appended;
            done = true;
        }

        private void fail(RuntimeException failure) {
            this.failure = Optional.of(failure);
            done = true;
        }

        private boolean outcome() {
            failure.ifPresent(e -> {
                throw e;
            });
            return appended;
        }
    }

    private void appendQueued() {
        List<Waiting> group;
        queueing.lock();
        try {
            group = List.copyOf(queue);
            queue.clear();
        } finally {
            queueing.unlock();
        }
        try {
            appendOrFail(group);
        } catch (Error e) {
            // nobody may take for appended what may not be
            group.stream().filter(one -> !one.done).forEach(one -> one.fail(new IllegalStateException(e)));
            throw e;
        }
    }

    /** Appends all together; if that fails, one by one, so that none fails for the sake of another. */
    private void appendOrFail(List<Waiting> group) {
        try {
            List<Boolean> appended =
                    store.append(group.stream().map(one -> one.append).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).succeed(appended.get(i));
            }
        } catch (LedgerException.UnknownOutcome e) {
            group.forEach(one -> one.fail(e));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).fail(e);
            } else {
                group.forEach(one -> appendOrFail(List.of(one)));
            }
        }
    }
}
