package dev.whence.ledger.digest;

import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Salts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of a record, each in a domain of its own, so that none can be passed off as another. */
public final class Hashing {

    /** RFC 6962, section 2.1: what a leaf and what an inner node begins with. */
    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    /** What a link of the chain begins with. */
    private static final byte CHAIN = 2;

    /** Neither a leaf nor a node begins so, nor does a canonical body. */
    private static final byte[] PIECE = "whence piece 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] PIECE_OF_VERSION_2 = "whence piece 2\0".getBytes(StandardCharsets.US_ASCII);

    private static final MessageDigest UNUSED = newDigest();

    private Hashing() {}

    /** The hash of no leaves. */
    public static Hash empty() {
        return Hash.taking(sha256().digest());
    }

    public static Hash leaf(byte[] body) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Hash.taking(digest.digest(body));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.shared());
        return Hash.taking(digest.digest(right.shared()));
    }

    /**
     * The commitment to a piece. Every part has a fixed length or is preceded by its own, so that no two lists of parts have
     * the same bytes.
     *
     * @param salt {@link Salts#BYTES} bytes
     */
    public static Hash commitment(byte[] salt, String name, byte[] text) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        digest.update(PIECE);
        digest.update(salt);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(named.length).array());
        digest.update(named);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(text.length).array());
        return Hash.taking(digest.digest(text));
    }

    /** The commitment of version 2. It has no lengths, and holds only where every salt has the same one. */
    public static Hash commitmentOfVersion2(byte[] salt, byte[] text) {
        MessageDigest digest = sha256();
        digest.update(PIECE_OF_VERSION_2);
        digest.update(salt);
        return Hash.taking(digest.digest(text));
    }

    /** The hash of a leaf and all leaves before it, one after the other. */
    public static Hash chain(Hash before, Hash leaf) {
        MessageDigest digest = sha256();
        digest.update(CHAIN);
        digest.update(before.shared());
        return Hash.taking(digest.digest(leaf.shared()));
    }

    public static Hash plain(byte[] bytes) {
        return Hash.taking(sha256().digest(bytes));
    }

    /** The root of a tree whose leaves are all here (RFC 6962, section 2.1). */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** A copy of one that was never fed costs less than looking the algorithm up. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            // a provider may have a digest that cannot be copied
            return newDigest();
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
