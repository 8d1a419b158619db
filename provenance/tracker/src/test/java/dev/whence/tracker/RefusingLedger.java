package dev.whence.tracker;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.ConsistencyProof;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A ledger that refuses some appends and passes on all else. */
final class RefusingLedger implements Ledger {

    private final Ledger ledger;
    private final Predicate<List<? extends Entry>> refused;

    public RefusingLedger(Ledger ledger, Predicate<List<? extends Entry>> refused) {
        this.ledger = ledger;
        this.refused = refused;
    }

    private void check(List<? extends Entry> entries) {
        if (refused.test(entries)) {
            throw new LedgerException("memory", "no room", "make room", null);
        }
    }

    @Override
    public void append(List<? extends Entry> entries) {
        check(entries);
        ledger.append(entries);
    }

    @Override
    public boolean append(long expectedSize, List<? extends Entry> entries) {
        check(entries);
        return ledger.append(expectedSize, entries);
    }

    @Override
    public long size() {
        return ledger.size();
    }

    @Override
    public Stream<Entry> read(long from) {
        return ledger.read(from);
    }

    @Override
    public Stream<SealedEntry> sealed(long from) {
        return ledger.sealed(from);
    }

    @Override
    public Checkpoint checkpoint() {
        return ledger.checkpoint();
    }

    @Override
    public InclusionProof inclusion(long entry, long size) {
        return ledger.inclusion(entry, size);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return ledger.consistency(first, second);
    }

    @Override
    public Verification verify(Collection<Checkpoint> kept) {
        return ledger.verify(kept);
    }

    @Override
    public Forgotten forget(Collection<String> names) {
        return ledger.forget(names);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
