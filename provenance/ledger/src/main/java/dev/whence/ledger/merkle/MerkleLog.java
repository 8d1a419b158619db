package dev.whence.ledger.merkle;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Merkle tree over the leaves of a record (RFC 6962, section 2.1). It keeps one hash for every tile of 256 leaves and
 * the leaves of the last, unfinished tile: a million entries take 125 kilobytes. Leaves of finished tiles, which only proofs
 * need, are asked for. The root of the log as it is takes a hash for each power of two in it, however long the log is.
 *
 * <p>Not thread-safe.
 */
public final class MerkleLog {

    /** How many leaves a tile has. */
    public static final int TILE = 256;

    /** What the first entry is chained to: 32 bytes of 0. */
    public static final Hash CHAIN_START = Hash.of(new byte[Hash.BYTES]);

    private final LeafSource leaves;
    private byte[] tiles = new byte[8 * Hash.BYTES];
    private int tileCount;
    private final List<Hash> tail = new ArrayList<>(TILE);

    /** The roots of the largest whole trees of tiles, the largest first: one for each power of two in their number. */
    private final List<Hash> frontier = new ArrayList<>();

    /** Where the leaves of a log are kept. */
    @FunctionalInterface
    public interface LeafSource {

        /**
         * Reads leaves.
         *
         * @param from the number of the first
         * @param to the number behind the last; at most 256 more
         * @return the hashes of the leaves, in order
         */
        List<Hash> leaves(long from, long to);
    }

    /**
     * Makes an empty log.
     *
     * @param leaves where its leaves will be found when a proof needs them
     */
    public MerkleLog(LeafSource leaves) {
        this.leaves = Objects.requireNonNull(leaves, "leaves");
    }

    /**
     * Chains an entry to those before it. Kept beside each entry, it tells at which entry a changed ledger first differs, which
     * a root over many cannot.
     *
     * @param before the hash that chains the entry before it; {@link #CHAIN_START} for the first
     * @param leaf the hash of its leaf
     * @return the SHA-256 of a byte 2 and both
     */
    public static Hash chain(Hash before, Hash leaf) {
        return Hashing.chain(before, leaf);
    }

    /**
     * Goes on from a log that was kept.
     *
     * @param tiles the root of every finished tile, in order
     * @param tail the leaves behind the last finished tile; fewer than a tile
     * @param leaves where the leaves are found when a proof needs them
     * @return the log
     * @throws IllegalArgumentException if the tail is a tile or more
     */
    public static MerkleLog of(List<Hash> tiles, List<Hash> tail, LeafSource leaves) {
        if (tail.size() >= TILE) {
            throw new IllegalArgumentException("tail must be shorter than a tile: " + tail.size());
        }
        MerkleLog log = new MerkleLog(leaves);
        tiles.forEach(log::addTile);
        log.tail.addAll(tail);
        return log;
    }

    /**
     * Adds a leaf.
     *
     * @param leaf its hash
     * @return the root of the tile that it finished; empty for all but every 256th leaf
     */
    public Optional<Hash> append(Hash leaf) {
        tail.add(Objects.requireNonNull(leaf, "leaf"));
        if (tail.size() < TILE) {
            return Optional.empty();
        }
        Hash tile = Hashing.root(tail);
        tail.clear();
        addTile(tile);
        return Optional.of(tile);
    }

    private void addTile(Hash tile) {
        if ((tileCount + 1) * Hash.BYTES > tiles.length) {
            tiles = Arrays.copyOf(tiles, tiles.length * 2);
        }
        tile.copyTo(tiles, tileCount);
        Hash whole = tile;
        for (int ones = tileCount; (ones & 1) == 1; ones >>= 1) {
            whole = Hashing.node(frontier.remove(frontier.size() - 1), whole);
        }
        frontier.add(whole);
        tileCount++;
    }

    /**
     * Returns how many leaves there are.
     *
     * @return the number
     */
    public long size() {
        return (long) tileCount * TILE + tail.size();
    }

    /**
     * Returns the root.
     *
     * @return the hash of the whole tree; of nothing at all if it is empty
     */
    public Hash root() {
        List<Hash> parts = new ArrayList<>(frontier);
        if (!tail.isEmpty() || frontier.isEmpty()) {
            parts.add(Hashing.root(tail));
        }
        Hash root = parts.remove(parts.size() - 1);
        while (!parts.isEmpty()) {
            root = Hashing.node(parts.remove(parts.size() - 1), root);
        }
        return root;
    }

    /**
     * Returns the root that the log had when it was shorter.
     *
     * @param size how many leaves it had
     * @return the root
     * @throws IllegalArgumentException if it was never so long
     */
    public Hash root(long size) {
        requireSize(size, "size");
        return size == size() ? root() : size == 0 ? Hashing.empty() : tree(0, size);
    }

    /**
     * Proves that an entry is in the log.
     *
     * @param entry the entry's number
     * @param size the size of the log that it is proved for
     * @return the proof
     * @throws IllegalArgumentException if the log was never so long, or has no such entry then
     */
    public InclusionProof inclusion(long entry, long size) {
        requireSize(size, "size");
        if (entry < 0 || entry >= size) {
            throw new IllegalArgumentException("entry must lie between 0 and " + (size - 1) + ": " + entry);
        }
        List<Hash> path = new ArrayList<>();
        addPath(entry, 0, size, path);
        return new InclusionProof(entry, size, path);
    }

    private void addPath(long entry, long from, long to, List<Hash> path) {
        if (to - from > 1) {
            long middle = middle(from, to);
            if (entry < middle) {
                addPath(entry, from, middle, path);
                path.add(tree(middle, to));
            } else {
                addPath(entry, middle, to, path);
                path.add(tree(from, middle));
            }
        }
    }

    /**
     * Proves that the log only grew.
     *
     * @param first how many leaves it had; at least 1
     * @param second how many it had later
     * @return the proof
     * @throws IllegalArgumentException if it was never so long, or the second is less than the first
     */
    public ConsistencyProof consistency(long first, long second) {
        requireSize(second, "second");
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("first must lie between 1 and " + second + ": " + first);
        }
        List<Hash> path = new ArrayList<>();
        if (first < second) {
            addConsistency(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private void addConsistency(long first, long from, long to, boolean whole, List<Hash> path) {
        if (first == to) {
            if (!whole) {
                path.add(tree(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (first <= middle) {
            addConsistency(first, from, middle, whole, path);
            path.add(tree(middle, to));
        } else {
            addConsistency(first, middle, to, false, path);
            path.add(tree(from, middle));
        }
    }

    /** The root of the leaves from one to another, of which there is at least one. */
    private Hash tree(long from, long to) {
        if (to - from == TILE && from % TILE == 0 && from / TILE < tileCount) {
            return Hash.at(tiles, (int) (from / TILE));
        }
        if (to - from <= TILE) {
            return Hashing.root(leaves(from, to));
        }
        long middle = middle(from, to);
        return Hashing.node(tree(from, middle), tree(middle, to));
    }

    private List<Hash> leaves(long from, long to) {
        long finished = (long) tileCount * TILE;
        if (from >= finished) {
            return tail.subList((int) (from - finished), (int) (to - finished));
        }
        List<Hash> found = leaves.leaves(from, to);
        if (found.size() != to - from) {
            throw new IllegalStateException("there must be a leaf for every entry from " + from + " to " + to);
        }
        return found;
    }

    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    private void requireSize(long size, String parameter) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException(parameter + " must lie between 0 and " + size() + ": " + size);
        }
    }
}
