package dev.whence.tracker;

import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Salts;
import dev.whence.tracker.record.SealedEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * The Merkle log over entries that are kept elsewhere. Of an entry it keeps the hash of its leaf and the salts of its
 * pieces, from which it is sealed again just as it was. Only entries of which pieces were erased are kept sealed. Not
 * thread-safe.
 */
final class SealedLog {

    private final IntFunction<Entry> entries;
    private final Salts random = Salts.random();
    private final ByteRows salts = new ByteRows(Salts.BYTES);
    private final ByteRows leaves = new ByteRows(Hash.BYTES);

    /** The number of the first salt of each entry. */
    private final Ints firstSalts = new Ints();

    private final Map<Integer, SealedEntry> erased = new HashMap<>();
    private final MerkleLog merkle = new MerkleLog((from, to) ->
            LongStream.range(from, to).mapToObj(number -> leaf((int) number)).toList());

    SealedLog(IntFunction<Entry> entries) {
        this.entries = entries;
    }

    /** Seals what was added since. */
    void grow(int size) {
        for (int number = firstSalts.size(); number < size; number++) {
            firstSalts.add(salts.size());
            SealedEntry sealed = SealedEntry.seal(entries.apply(number), () -> {
                byte[] salt = random.next();
                salts.add(salt);
                return salt;
            });
            leaves.add(sealed.leaf().bytes());
            merkle.append(sealed.leaf());
        }
    }

    MerkleLog merkle() {
        return merkle;
    }

    Hash leaf(int number) {
        return Hash.of(leaves.get(number));
    }

    SealedEntry sealed(int number) {
        SealedEntry kept = erased.get(number);
        return kept == null ? sealAgain(number) : kept;
    }

    private SealedEntry sealAgain(int number) {
        int[] next = {firstSalts.get(number)};
        return SealedEntry.seal(entries.apply(number), () -> salts.get(next[0]++));
    }

    /** Returns an entry of which pieces were erased. */
    Optional<SealedEntry> erased(int number) {
        return Optional.ofNullable(erased.get(number));
    }

    void erase(int number, Collection<String> pieces) {
        SealedEntry left = sealed(number).without(pieces);
        erased.put(number, left);
        // those of the pieces that stay are kept with them
        int end = number + 1 < firstSalts.size() ? firstSalts.get(number + 1) : salts.size();
        for (int salt = firstSalts.get(number); salt < end; salt++) {
            salts.erase(salt);
        }
    }
}
