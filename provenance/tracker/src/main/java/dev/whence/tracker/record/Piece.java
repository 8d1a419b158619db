package dev.whence.tracker.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text or a name of an entry, kept beside its body so that it can be forgotten. The body holds its commitment, the SHA-256
 * of its salt and its bytes: while the piece is there, that proves it unchanged; once salt and text are gone, it tells
 * nothing. Equal if all parts are. Immutable and thread-safe.
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
     * @param salt its salt, which is copied
     * @param bytes its text in UTF-8, which is copied; a lone surrogate has the three bytes that it would have as a
     *     character
     * @return the piece
     * @throws IllegalArgumentException if the name is blank
     */
    public static Piece of(String name, byte[] salt, byte[] bytes) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return new Piece(name, salt.clone(), bytes.clone());
    }

    static Piece of(String name, byte[] salt, String text) {
        return new Piece(name, salt, Wtf8.encode(text));
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
     * Returns what stands for it in the body.
     *
     * @return the hash of salt and text
     */
    public Hash commitment() {
        return Hashing.commitment(salt, bytes);
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
