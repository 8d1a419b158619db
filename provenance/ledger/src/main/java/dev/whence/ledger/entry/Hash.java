package dev.whence.ledger.entry;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash, 32 bytes (FIPS 180-4). Equal if the bytes are. Immutable and thread-safe. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Wraps the bytes of a hash.
     *
     * @param bytes 32 bytes, which are copied
     * @return the hash
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("bytes must be " + BYTES + ": " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads a hash as checkpoints write it.
     *
     * @param base64 32 bytes in base 64 (RFC 4648, section 4)
     * @return the hash
     * @throws IllegalArgumentException if it is something else
     */
    public static Hash ofBase64(String base64) {
        byte[] decoded = Base64.getDecoder().decode(base64);
        if (decoded.length != BYTES
                || !Base64.getEncoder().encodeToString(decoded).equals(base64)) {
            throw new IllegalArgumentException("base64 must be that of " + BYTES + " bytes: " + base64);
        }
        return new Hash(decoded);
    }

    /**
     * Reads a hash as bodies write it.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @return the hash
     * @throws IllegalArgumentException if it is something else
     */
    public static Hash ofHex(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("hex must be " + 2 * BYTES + " hexadecimal digits: " + hex);
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** Takes bytes that nobody else holds. */
    public static Hash taking(byte[] bytes) {
        return new Hash(bytes);
    }

    public static Hash at(byte[] many, int number) {
        return new Hash(Arrays.copyOfRange(many, number * BYTES, (number + 1) * BYTES));
    }

    public void copyTo(byte[] many, int number) {
        System.arraycopy(bytes, 0, many, number * BYTES, BYTES);
    }

    public byte[] shared() {
        return bytes;
    }

    /**
     * Returns the bytes.
     *
     * @return 32 bytes, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the hash as ids write it.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Returns the hash as checkpoints write it.
     *
     * @return the bytes in base 64, padded (RFC 4648, section 4)
     */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}
