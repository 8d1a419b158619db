package dev.whence.postgresql;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Appends groups of entries for ever, in several threads of several ledgers, and prints what the ledger told of each: {@code kept}, {@code lost},
 * or {@code unknown}, and the group.
 */
final class WritingProgram {

    static final int GROUP = 3;
    private static final int LEDGERS = 2;
    private static final int THREADS_EACH = 2;

    private WritingProgram() {}

    /** Takes the address of the ledger and the name that groups begin with. */
    public static void main(String[] arguments) {
        for (int number = 0; number < LEDGERS; number++) {
            // until it is killed
            @SuppressWarnings("resource")
            PostgresqlLedger ledger = open(arguments[0]);
            for (int thread = 0; thread < THREADS_EACH; thread++) {
                String name = arguments[1] + "-" + number + "-" + thread + "-";
                new Thread(() -> write(ledger, name)).start();
            }
        }
    }

    private static void write(PostgresqlLedger ledger, String name) {
        for (int number = 0; ; number++) {
            String group = name + number;
            tell(append(ledger, group) + " " + group);
        }
    }

    /** A server that was killed takes a moment to come back. */
    private static PostgresqlLedger open(String url) {
        for (int attempt = 0; ; attempt++) {
            try {
                return Ledgers.open(url);
            } catch (LedgerException e) {
                if (attempt == 100) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static String append(PostgresqlLedger ledger, String group) {
        try {
            ledger.append(entries(group));
            return "kept";
        } catch (LedgerException e) {
            pause();
            return e instanceof LedgerException.UnknownOutcome ? "unknown" : "lost";
        }
    }

    static List<Entry> entries(String group) {
        return IntStream.range(0, GROUP)
                .<Entry>mapToObj(number -> new Entry.Retraction(group, "number " + number + " " + "x".repeat(200)))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void tell(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
