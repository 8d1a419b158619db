package dev.whence.benchmarks.breaker;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Changes of the bytes of a file, as a failing disk or a careless tool makes them. */
final class ByteAttacks {

    private ByteAttacks() {}

    static List<Attack> all() {
        return List.of(
                of("bit flipped", (bytes, random) -> {
                    int at = random.nextInt(bytes.length);
                    int bit = random.nextInt(8);
                    bytes[at] ^= (byte) (1 << bit);
                    return "bit " + bit + " of byte " + at;
                }),
                of("byte replaced", (bytes, random) -> {
                    int at = random.nextInt(bytes.length);
                    byte before = bytes[at];
                    bytes[at] = (byte) (before + 1 + random.nextInt(255));
                    return "byte " + at + " from " + before + " to " + bytes[at];
                }),
                of("512 bytes zeroed", (bytes, random) -> zero(bytes, random, 512)),
                of("4096 bytes zeroed", (bytes, random) -> zero(bytes, random, 4096)),
                of("512 bytes copied", (bytes, random) -> copy(bytes, random, 512)),
                of("4096 bytes copied", (bytes, random) -> copy(bytes, random, 4096)),
                new Attack("file cut off", ByteAttacks::cut));
    }

    @FunctionalInterface
    private interface Edit {
        String make(byte[] bytes, SplittableRandom random);
    }

    private static Attack of(String kind, Edit edit) {
        return new Attack(kind, (target, random) -> {
            SqliteTarget file = (SqliteTarget) target;
            byte[] bytes = file.sound().clone();
            String done = edit.make(bytes, random);
            if (Arrays.equals(bytes, file.sound())) {
                return Optional.empty();
            }
            file.write(bytes);
            return Optional.of(done);
        });
    }

    private static String zero(byte[] bytes, SplittableRandom random, int size) {
        int at = random.nextInt(bytes.length / size) * size;
        Arrays.fill(bytes, at, at + size, (byte) 0);
        return size + " bytes from " + at;
    }

    private static String copy(byte[] bytes, SplittableRandom random, int size) {
        int from = random.nextInt(bytes.length / size) * size;
        int to = random.nextInt(bytes.length / size) * size;
        System.arraycopy(bytes, from, bytes, to, size);
        return size + " bytes from " + from + " to " + to;
    }

    private static Optional<String> cut(Target target, SplittableRandom random) {
        SqliteTarget file = (SqliteTarget) target;
        // a file of no bytes is a new one: nothing is left of which anybody could say that it is damaged
        int length = 1 + random.nextInt(file.sound().length - 1);
        if (random.nextBoolean()) {
            length = Math.max(512, length / 512 * 512);
        }
        file.write(Arrays.copyOf(file.sound(), length));
        return Optional.of("cut to " + length + " bytes");
    }
}
