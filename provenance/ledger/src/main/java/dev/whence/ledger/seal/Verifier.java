package dev.whence.ledger.seal;

import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a ledger, entry by entry from the first to the last: for those who implement {@link
 * dev.whence.ledger.Ledger#verify}. Not thread-safe.
 */
public final class Verifier {

    private final List<Checkpoint> kept;
    private final MerkleLog log = new MerkleLog((from, to) -> {
        throw new IllegalStateException("verifying needs no proofs");
    });

    private final Erasures erasures = new Erasures(this::report);

    /** How many entries the largest of the kept checkpoints covers. */
    private final long covered;

    /** The version of the entries so far: no program writes an older one after a newer. */
    private int newest;

    /** The hash that chains the entries so far, as it is made from them. */
    private Hash chain = MerkleLog.CHAIN_START;

    private Verification.@Nullable Flaw first;
    private Verification.@Nullable Flaw unlike;
    private long unlikeSize;
    private int next;

    /**
     * Begins.
     *
     * @param kept the checkpoints that were kept, in any order
     */
    public Verifier(Collection<Checkpoint> kept) {
        this.kept =
                kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        covered = this.kept.isEmpty() ? 0 : this.kept.get(this.kept.size() - 1).size();
        compare();
    }

    /**
     * Looks at the next entry of a ledger that keeps no chain.
     *
     * @param entry the entry as it is stored
     * @param leaf the hash of its leaf as it is stored beside it
     * @return the root of the tile that it finished, if it finished one, to compare with what is stored
     */
    public Optional<Hash> add(SealedEntry entry, Hash leaf) {
        chain = MerkleLog.chain(chain, leaf);
        return addChained(entry, leaf);
    }

    /**
     * Looks at the next entry.
     *
     * @param entry the entry as it is stored
     * @param leaf the hash of its leaf as it is stored beside it
     * @param chained the hash that chains it to the entries before it, as it is stored beside it
     * @return the root of the tile that it finished, if it finished one, to compare with what is stored
     */
    public Optional<Hash> add(SealedEntry entry, Hash leaf, Hash chained) {
        chain = MerkleLog.chain(chain, leaf);
        if (!chain.equals(chained)) {
            report(
                    log.size(),
                    "it is not the entry that was recorded here: its hash does not follow from those before it");
            // so that only the first is found wrong
            chain = chained;
        }
        return addChained(entry, leaf);
    }

    private Optional<Hash> addChained(SealedEntry entry, Hash leaf) {
        long number = log.size();
        Hash made = entry.leaf();
        Optional<String> flaw =
                made.equals(leaf) ? entry.flaw() : Optional.of("its body is not what its hash was made from");
        if (flaw.isEmpty() && entry.version() < newest) {
            flaw = Optional.of("it is of version " + entry.version() + ", after entries of version " + newest);
        }
        if (flaw.isPresent()) {
            report(number, flaw.get());
        } else {
            newest = entry.version();
            erasures.look(number, entry, covered);
        }
        Optional<Hash> tile = log.append(made);
        compare();
        return tile;
    }

    /**
     * Reports something wrong that the ledger itself has found; only the first counts.
     *
     * @param entry the number of the entry
     * @param reason what is wrong, in one line
     */
    public void report(long entry, String reason) {
        if (first == null || entry < first.entry()) {
            first = new Verification.Flaw(entry, reason);
        }
    }

    /**
     * Returns whether something wrong was found so far.
     *
     * @return whether there is a flaw
     */
    public boolean hasFlaw() {
        return first != null;
    }

    /**
     * Returns how many entries were looked at.
     *
     * @return the number
     */
    public long size() {
        return log.size();
    }

    private void compare() {
        for (; next < kept.size() && kept.get(next).size() == log.size(); next++) {
            if (unlike == null && !kept.get(next).root().equals(log.root())) {
                long sure = next == 0 ? 0 : kept.get(next - 1).size();
                long last = Math.max(sure, log.size() - 1);
                unlikeSize = log.size();
                unlike = new Verification.Flaw(
                        sure,
                        (sure == last ? "it is" : "this or one up to entry " + last + " is")
                                + " not what the checkpoint of " + log.size() + " entries was made from");
            }
        }
    }

    /**
     * Ends, when every entry was looked at.
     *
     * @return what was found
     */
    public Verification finish() {
        List<Verification.Forgetting> forgotten = erasures.finish();
        if (next < kept.size()) {
            report(
                    log.size(),
                    "it is missing: the checkpoint has " + kept.get(next).size() + " entries, the ledger "
                            + log.size());
        }
        Verification.Flaw found = first;
        // an entry that is wrong by itself says more than a checkpoint that only tells that one is
        boolean explained = found != null && found.entry() < unlikeSize;
        return new Verification(
                Checkpoint.of(log), Optional.ofNullable(unlike == null || explained ? found : unlike), forgotten);
    }
}
