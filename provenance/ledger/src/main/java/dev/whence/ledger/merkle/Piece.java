package dev.whence.ledger.merkle;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.digest.Wtf8;
import dev.whence.ledger.entry.Hash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text or a name of an entry, kept beside its body so that it can be forgotten. The body holds its commitment, a SHA-256
 * over its salt, its name and its bytes: while the piece is there, that proves it unchanged. Once salt and text are gone, it
 * reveals nothing. Equal if all parts are. Immutable and thread-safe.
 */
public final class Piece {

    private final String name;
    private final byte[] salt;
    private final byte[] bytes;

    private Piece(String name, byte[] salt, byte[] bytes) {
        this.name = name;
        this.salt = salt;
        this.bytes = bytes;
    }

    /**
     * Wraps a piece as it is stored.
     *
     * @param name its name in the entry: {@code speaker}, {@code text.0}
     * @param salt its salt, {@link Salts#BYTES} bytes, which are copied
     * @param bytes its text in UTF-8, which is copied; a lone surrogate has the three bytes that it would have as a
     *     character
     * @return the piece
     * @throws IllegalArgumentException if the name is blank or the salt has another length
     */
    public static Piece of(String name, byte[] salt, byte[] bytes) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        requireLength(salt);
        return new Piece(name, salt.clone(), bytes.clone());
    }

    public static Piece of(String name, byte[] salt, String text) {
        requireLength(salt);
        return new Piece(name, salt, Wtf8.encode(text));
    }

    /** A salt of another length could hold bytes of the text: a hash of both cannot tell where one ends. */
    private static void requireLength(byte[] salt) {
        if (salt.length != Salts.BYTES) {
            throw new IllegalArgumentException("salt must have " + Salts.BYTES + " bytes: " + salt.length);
        }
    }

    /**
     * Returns its name, unique in its entry.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns its salt.
     *
     * @return the bytes, a copy
     */
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * Returns its text as it is stored.
     *
     * @return the bytes, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns its text.
     *
     * @return the text
     */
    public String text() {
        return Wtf8.decode(bytes);
    }

    /**
     * Returns what stands for it in a body.
     *
     * @param version the version of the body, 2 or 3
     * @return the hash of salt, name and text
     * @throws IllegalArgumentException if bodies have no such version
     */
    public Hash commitment(int version) {
        return switch (version) {
            case 2 -> Hashing.commitmentOfVersion2(salt, bytes);
            case 3 -> Hashing.commitment(salt, name, bytes);
            default -> throw new IllegalArgumentException("version must be 2 or 3: " + version);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Piece piece
                && piece.name.equals(name)
                && Arrays.equals(piece.salt, salt)
                && Arrays.equals(piece.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(salt);
    }

    /** Returns the name and the text. */
    @Override
    public String toString() {
        return name + "=" + text();
    }
}
