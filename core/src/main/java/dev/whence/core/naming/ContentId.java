package dev.whence.core.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Makes ids from content, so that two runs give the same bytes: SHA-256 (FIPS 180-4) over the parts, each preceded by
 * its length, so that no two different lists of parts run together. Not thread-safe; one instance makes one id.
 */
public final class ContentId {

    private static final int BYTES_KEPT = 16;

    /** Looking the algorithm up costs more than a digest of a few spans; a copy of one that was never fed costs little. */
    private static final MessageDigest UNUSED = newDigest();

    private final MessageDigest digest;
    /** What is not yet digested: ids are made of many small parts. */
    private final byte[] pending = new byte[256];

    private int size;

    public ContentId(String domain) {
        digest = copyOfUnused();
        add(domain);
    }

    private static MessageDigest copyOfUnused() {
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

    public ContentId add(String part) {
        byte[] bytes = Objects.requireNonNull(part, "part").getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        if (bytes.length > pending.length - size) {
            flush();
        }
        if (bytes.length > pending.length) {
            digest.update(bytes);
        } else {
            System.arraycopy(bytes, 0, pending, size, bytes.length);
            size += bytes.length;
        }
        return this;
    }

    /**
     * Adds where spans stand.
     *
     * @param offsets start and end of each span in turn
     * @return this
     */
    public ContentId add(int[] offsets) {
        add(offsets.length / 2);
        for (int offset : offsets) {
            add(offset);
        }
        return this;
    }

    /** Adds four bytes, the highest first. */
    private void add(int value) {
        if (pending.length - size < Integer.BYTES) {
            flush();
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            pending[size++] = (byte) (value >>> shift);
        }
    }

    private void flush() {
        digest.update(pending, 0, size);
        size = 0;
    }

    /** Returns the first 128 bits of the hash in lower-case hexadecimal. */
    public String make() {
        flush();
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    /** Returns all 256 bits in lower-case hexadecimal. */
    public String makeWhole() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
