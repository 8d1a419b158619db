package dev.whence.ledger.merkle;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Hash;
import java.util.List;
import java.util.Objects;

/**
 * That an entry is in a log: the hashes that lead from its leaf to the root (RFC 6962, section 2.1.1).
 *
 * @param entry the entry's number, from 0
 * @param size how many entries the log has
 * @param path the hashes beside the way up, the lowest first
 */
public record InclusionProof(long entry, long size, List<Hash> path) {

    /**
     * Checks and copies the parts. Numbers that fit no log are no error here: such a proof proves nothing.
     *
     * @throws NullPointerException if a part is missing
     */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Tells whether the proof holds (RFC 9162, section 2.1.3.2).
     *
     * @param leaf the hash of the entry's leaf
     * @param root the root of the log of that size
     * @return whether the path leads from the leaf to the root
     */
    public boolean holds(Hash leaf, Hash root) {
        Objects.requireNonNull(root, "root");
        if (entry < 0 || entry >= size) {
            return false;
        }
        long number = entry;
        long last = size - 1;
        Hash made = Objects.requireNonNull(leaf, "leaf");
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((number & 1) == 1 || number == last) {
                made = Hashing.node(beside, made);
                while ((number & 1) == 0 && number != 0) {
                    number >>= 1;
                    last >>= 1;
                }
            } else {
                made = Hashing.node(made, beside);
            }
            number >>= 1;
            last >>= 1;
        }
        return last == 0 && made.equals(root);
    }
}
