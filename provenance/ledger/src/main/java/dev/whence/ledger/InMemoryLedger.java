package dev.whence.ledger;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.ConsistencyProof;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.packed.PackedEntries;
import dev.whence.ledger.seal.ErasurePlan;
import dev.whence.ledger.seal.Forgetter;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.seal.Verifier;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ledger that lasts as long as it is held. Attributions and links, of which there may be millions, are kept as bytes and
 * made anew when they are read: an attribution takes about a hundred bytes, a link about seventy. The Merkle log grows when
 * it is first asked for, and takes some sixty bytes an entry more. Thread-safe.
 */
public final class InMemoryLedger implements Ledger {

    private final Object lock = new Object();
    private PackedEntries entries = new PackedEntries();
    private final SealedLog log = new SealedLog(number -> entries.at(number));
    private boolean closed;

    private final Clock clock;
    private final Salts salts = Salts.random();

    /** Makes an empty ledger whose entries have the time of the machine. */
    public InMemoryLedger() {
        this(Clock.systemUTC());
    }

    /**
     * Makes an empty ledger.
     *
     * @param clock what the time of entries is taken from
     */
    public InMemoryLedger(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void append(List<? extends Entry> added) {
        List<Entry> copied = List.copyOf(added);
        synchronized (lock) {
            checkOpen();
            add(copied);
        }
    }

    @Override
    public boolean append(long expectedSize, List<? extends Entry> added) {
        List<Entry> copied = List.copyOf(added);
        synchronized (lock) {
            checkOpen();
            boolean expected = entries.size() == expectedSize;
            if (expected) {
                add(copied);
            }
            return expected;
        }
    }

    private void add(List<Entry> added) {
        entries.addAll(added);
        log.addTimes(entries.size(), clock.instant());
    }

    @Override
    public long size() {
        synchronized (lock) {
            checkOpen();
            return entries.size();
        }
    }

    @Override
    public Stream<Entry> read(long from) {
        return numbers(from).mapToObj(number -> {
            synchronized (lock) {
                return log.erased(number).map(SealedEntry::entry).orElseGet(() -> entries.at(number));
            }
        });
    }

    @Override
    public Stream<SealedEntry> sealed(long from) {
        return numbers(from).mapToObj(number -> {
            synchronized (lock) {
                log.grow(entries.size());
                return log.sealed(number);
            }
        });
    }

    private IntStream numbers(long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must not be negative: " + from);
        }
        synchronized (lock) {
            checkOpen();
            return IntStream.range((int) Math.min(from, entries.size()), entries.size());
        }
    }

    @Override
    public Checkpoint checkpoint() {
        synchronized (lock) {
            return Checkpoint.of(grown().merkle());
        }
    }

    @Override
    public InclusionProof inclusion(long entry, long size) {
        synchronized (lock) {
            return grown().merkle().inclusion(entry, size);
        }
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        synchronized (lock) {
            return grown().merkle().consistency(first, second);
        }
    }

    @Override
    public Verification verify(Collection<Checkpoint> kept) {
        Verifier verifier = new Verifier(kept);
        synchronized (lock) {
            grown();
            for (int number = 0; number < entries.size(); number++) {
                verifier.add(log.sealed(number), log.leaf(number));
            }
        }
        return verifier.finish();
    }

    @Override
    public Forgotten forget(Collection<String> names) {
        synchronized (lock) {
            SealedLog all = grown();
            ErasurePlan plan = Forgetter.plan(
                    names, () -> IntStream.range(0, entries.size()).mapToObj(all::sealed), salts);
            if (!plan.isEmpty()) {
                for (Entry.Erasure erasure : plan.entry().erased()) {
                    int number = (int) erasure.entry();
                    all.replace(number, plan.left(erasure, all.sealed(number)));
                }
                entries = entries.without(number -> all.erased(number).isPresent());
                add(List.of(plan.entry()));
            }
            return plan.forgotten();
        }
    }

    private SealedLog grown() {
        checkOpen();
        log.grow(entries.size());
        return log;
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
