package dev.whence.ledger.merkle;

import java.security.SecureRandom;

/**
 * Where the salts of pieces come from. Salts are what is random in a record: without its salt nobody can find out by
 * guessing what a forgotten piece said.
 */
@FunctionalInterface
public interface Salts {

    /** How many bytes a salt has. */
    int BYTES = 16;

    /**
     * Returns the next salt.
     *
     * @return 16 bytes that the caller may keep
     */
    byte[] next();

    /**
     * Returns a source of salts that nobody can foretell. Thread-safe.
     *
     * @return the source
     */
    static Salts random() {
        SecureRandom random = new SecureRandom();
        byte[] drawn = new byte[256 * BYTES];
        int[] used = {drawn.length};
        return () -> {
            byte[] salt = new byte[BYTES];
            synchronized (random) {
                if (used[0] == drawn.length) {
                    random.nextBytes(drawn);
                    used[0] = 0;
                }
                System.arraycopy(drawn, used[0], salt, 0, BYTES);
                // a salt that is given away stays nowhere else
                java.util.Arrays.fill(drawn, used[0], used[0] + BYTES, (byte) 0);
                used[0] += BYTES;
            }
            return salt;
        };
    }
}
