package dev.whence.sqlite;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Appends groups of entries for ever, from several threads, and prints the ids of each group once it is kept. */
final class CrashingWriter {

    static final int GROUP = 3;
    static final int THREADS = 3;

    private CrashingWriter() {}

    public static void main(String[] args) {
        // until it is killed
        @SuppressWarnings("resource")
        Ledger ledger = SqliteLedger.open(Path.of(args[0]));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "round " + args[1] + " thread " + thread + " entry ";
            new Thread(() -> write(ledger, name)).start();
        }
    }

    private static void write(Ledger ledger, String name) {
        for (int number = 0; ; number += GROUP) {
            List<String> ids = IntStream.range(number, number + GROUP)
                    .mapToObj(one -> name + one)
                    .toList();
            ledger.append(ids.stream()
                    .map(id -> new Entry.Retraction(id, "x".repeat(300)))
                    .toList());
            synchronized (CrashingWriter.class) {
                System.out.print(String.join("\n", ids) + "\n");
                System.out.flush();
            }
        }
    }
}
