package dev.whence.tracker.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of a record, each in a domain of its own, so that none can be passed off as another. */
final class Hashing {

    /** RFC 6962, section 2.1: what a leaf and what an inner node begins with. */
    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    /** Neither a leaf nor a node begins so, nor does a canonical body. */
    private static final byte[] PIECE = "whence piece 2\0".getBytes(StandardCharsets.US_ASCII);

    private Hashing() {}

    /** The hash of no leaves. */
    static Hash empty() {
        return Hash.taking(sha256().digest());
    }

    static Hash leaf(byte[] body) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Hash.taking(digest.digest(body));
    }

    static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.shared());
        return Hash.taking(digest.digest(right.shared()));
    }

    static Hash commitment(byte[] salt, byte[] text) {
        MessageDigest digest = sha256();
        digest.update(PIECE);
        digest.update(salt);
        return Hash.taking(digest.digest(text));
    }

    static Hash plain(byte[] bytes) {
        return Hash.taking(sha256().digest(bytes));
    }

    /** The root of a tree whose leaves are all here (RFC 6962, section 2.1). */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
