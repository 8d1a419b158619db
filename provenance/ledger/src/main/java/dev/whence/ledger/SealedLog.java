package dev.whence.ledger;

import dev.whence.ledger.compact.ByteRows;
import dev.whence.ledger.compact.Ints;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.SealedEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * The Merkle log over entries that are kept elsewhere. Of an entry it keeps the hash of its leaf, its time and the salts of
 * its pieces, from which it is sealed again just as it was. Only entries of which pieces were erased are kept sealed. Not
 * thread-safe.
 */
final class SealedLog {

    private final IntFunction<Entry> entries;
    private final Salts random = Salts.random();
    private final ByteRows salts = new ByteRows(Salts.BYTES);
    private final ByteRows leaves = new ByteRows(Hash.BYTES);

    /** The number of the first salt of each entry. */
    private final Ints firstSalts = new Ints();

    /** When each entry was recorded, in milliseconds since 1970. */
    private long[] times = new long[16];

    private int timeCount;

    private final Map<Integer, SealedEntry> erased = new HashMap<>();
    private final MerkleLog merkle = new MerkleLog((from, to) ->
            LongStream.range(from, to).mapToObj(number -> leaf((int) number)).toList());

    SealedLog(IntFunction<Entry> entries) {
        this.entries = entries;
    }

    /** Notes when entries were added, up to a number of them. */
    void addTimes(int size, Instant time) {
        if (size > times.length) {
            times = Arrays.copyOf(times, Math.max(size, times.length + (times.length >> 1)));
        }
        Arrays.fill(times, timeCount, size, time.toEpochMilli());
        timeCount = size;
    }

    private Instant time(int number) {
        return Instant.ofEpochMilli(times[number]);
    }

    /** Seals what was added since. */
    void grow(int size) {
        for (int number = firstSalts.size(); number < size; number++) {
            firstSalts.add(salts.size());
            Salts kept = () -> {
                byte[] salt = random.next();
                salts.add(salt);
                return salt;
            };
            SealedEntry sealed = SealedEntry.seal(entries.apply(number), kept, time(number));
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
        return SealedEntry.seal(entries.apply(number), () -> salts.get(next[0]++), time(number));
    }

    /** Returns an entry of which pieces were erased. */
    Optional<SealedEntry> erased(int number) {
        return Optional.ofNullable(erased.get(number));
    }

    /** Puts what is left of an entry in its place. */
    void replace(int number, SealedEntry left) {
        erased.put(number, left);
        // those of the pieces that stay are kept with them
        int end = number + 1 < firstSalts.size() ? firstSalts.get(number + 1) : salts.size();
        for (int salt = firstSalts.get(number); salt < end; salt++) {
            salts.erase(salt);
        }
    }
}
