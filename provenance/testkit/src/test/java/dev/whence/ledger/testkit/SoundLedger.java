package dev.whence.ledger.testkit;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.ConsistencyProof;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.ErasurePlan;
import dev.whence.ledger.seal.Forgetter;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.seal.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A ledger that keeps the contract; the broken ones of the tests change one thing. */
class SoundLedger implements Ledger {
    private static final Salts SALTS = Salts.random();
    final List<Entry> entries = new ArrayList<>();
    final List<SealedEntry> sealed = new ArrayList<>();
    volatile boolean closed;

    @Override
    public void append(List<? extends Entry> added) {
        List<Entry> copied = List.copyOf(added);
        synchronized (entries) {
            checkOpen();
            for (Entry entry : copied) {
                entries.add(entry);
                sealed.add(SealedEntry.seal(entry, SALTS, Instant.EPOCH));
            }
        }
    }

    @Override
    public boolean append(long expectedSize, List<? extends Entry> added) {
        synchronized (entries) {
            checkOpen();
            boolean expected = entries.size() == expectedSize;
            if (expected) {
                append(added);
            }
            return expected;
        }
    }

    @Override
    public long size() {
        synchronized (entries) {
            checkOpen();
            return entries.size();
        }
    }

    @Override
    public Stream<Entry> read(long from) {
        synchronized (entries) {
            return from(entries, from);
        }
    }

    @Override
    public Stream<SealedEntry> sealed(long from) {
        synchronized (entries) {
            return from(sealed, from);
        }
    }

    private <T> Stream<T> from(List<T> all, long from) {
        checkOpen();
        if (from < 0) {
            throw new IllegalArgumentException("from must not be negative: " + from);
        }
        return List.copyOf(all).stream().skip(from);
    }

    @Override
    public Checkpoint checkpoint() {
        return Checkpoint.of(log());
    }

    @Override
    public InclusionProof inclusion(long entry, long size) {
        return log().inclusion(entry, size);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return log().consistency(first, second);
    }

    private MerkleLog log() {
        synchronized (entries) {
            checkOpen();
            List<Hash> leaves = sealed.stream().map(SealedEntry::leaf).toList();
            MerkleLog log = new MerkleLog((from, to) -> leaves.subList((int) from, (int) to));
            leaves.forEach(log::append);
            return log;
        }
    }

    @Override
    public Verification verify(Collection<Checkpoint> kept) {
        synchronized (entries) {
            checkOpen();
            Verifier verifier = new Verifier(kept);
            sealed.forEach(entry -> verifier.add(entry, entry.leaf()));
            return verifier.finish();
        }
    }

    @Override
    public Forgotten forget(Collection<String> names) {
        synchronized (entries) {
            checkOpen();
            ErasurePlan plan = Forgetter.plan(names, () -> List.copyOf(sealed).stream(), SALTS);
            if (!plan.isEmpty()) {
                plan.entry().erased().forEach(erasure -> erase(plan, erasure));
                append(List.of(plan.entry()));
            }
            return plan.forgotten();
        }
    }

    void erase(ErasurePlan plan, Entry.Erasure erasure) {
        int number = (int) erasure.entry();
        sealed.set(number, plan.left(erasure, sealed.get(number)));
        entries.set(number, sealed.get(number).entry());
    }

    @Override
    public void close() {
        closed = true;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }
}
