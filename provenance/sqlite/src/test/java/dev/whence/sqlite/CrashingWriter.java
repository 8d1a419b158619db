package dev.whence.sqlite;

import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Appends groups of entries for ever and prints the ids of each group once it is kept. */
final class CrashingWriter {

    static final int GROUP = 3;

    private CrashingWriter() {}

    static String id(int number) {
        return "entry-" + number;
    }

    public static void main(String[] args) {
        try (Ledger ledger = SqliteLedger.open(Path.of(args[0]))) {
            for (int number = Integer.parseInt(args[1]); ; number += GROUP) {
                List<String> ids = IntStream.range(number, number + GROUP)
                        .mapToObj(CrashingWriter::id)
                        .toList();
                ledger.append(ids.stream()
                        .map(id -> new Entry.Retraction(id, "x".repeat(300)))
                        .toList());
                System.out.print(String.join("\n", ids) + "\n");
                System.out.flush();
            }
        }
    }
}
