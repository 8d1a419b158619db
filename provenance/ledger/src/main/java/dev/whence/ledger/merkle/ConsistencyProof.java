package dev.whence.ledger.merkle;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * That a log only grew: that the first entries of the larger one are those of the smaller (RFC 6962, section 2.1.2).
 *
 * @param first how many entries the log had
 * @param second how many it has
 * @param path the hashes that both roots can be made of
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

    /**
     * Checks and copies the parts. Numbers that fit no log are no error here: such a proof proves nothing.
     *
     * @throws NullPointerException if a part is missing
     */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Tells whether the proof holds (RFC 9162, section 2.1.4.2). A log goes on from itself with an empty path. That
     * it goes on from an empty one needs no proof, and none holds.
     *
     * @param firstRoot the root of the smaller log
     * @param secondRoot the root of the larger log
     * @return whether both roots can be made of the path
     */
    public boolean holds(Hash firstRoot, Hash secondRoot) {
        Objects.requireNonNull(firstRoot, "firstRoot");
        Objects.requireNonNull(secondRoot, "secondRoot");
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.add(0, firstRoot);
        }
        return !hashes.isEmpty() && leadsToBoth(hashes, firstRoot, secondRoot);
    }

    private boolean leadsToBoth(List<Hash> hashes, Hash firstRoot, Hash secondRoot) {
        long number = first - 1;
        long last = second - 1;
        while ((number & 1) == 1) {
            number >>= 1;
            last >>= 1;
        }
        Hash madeFirst = hashes.get(0);
        Hash madeSecond = hashes.get(0);
        for (Hash beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((number & 1) == 1 || number == last) {
                madeFirst = Hashing.node(beside, madeFirst);
                madeSecond = Hashing.node(beside, madeSecond);
                while ((number & 1) == 0 && number != 0) {
                    number >>= 1;
                    last >>= 1;
                }
            } else {
                madeSecond = Hashing.node(madeSecond, beside);
            }
            number >>= 1;
            last >>= 1;
        }
        return last == 0 && madeFirst.equals(firstRoot) && madeSecond.equals(secondRoot);
    }
}
