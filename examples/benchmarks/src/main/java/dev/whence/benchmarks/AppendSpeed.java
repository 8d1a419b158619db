package dev.whence.benchmarks;

import dev.whence.cli.console.Printer;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Measures how fast entries are appended one by one, by one thread and by several at once. */
final class AppendSpeed {

    private static final int SEVERAL = 8;

    private final Ledger ledger;
    private final List<Entry> entries;
    private final Printer printer;

    AppendSpeed(Ledger ledger, List<Entry> entries, Printer printer) {
        this.ledger = ledger;
        this.entries = entries;
        this.printer = printer;
    }

    void measure() throws InterruptedException, ExecutionException {
        // once unseen
        append(1);
        for (int threads : new int[] {1, SEVERAL}) {
            printer.print(String.format(
                    Locale.ROOT,
                    "appended one by one by %d thread%s: %,.0f entries a second",
                    threads,
                    threads == 1 ? "" : "s",
                    entries.size() * 1e9 / append(threads)));
        }
    }

    private long append(int threads) throws InterruptedException, ExecutionException {
        ExecutorService running = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Callable<Integer>> shares = IntStream.range(0, threads)
                    .<Callable<Integer>>mapToObj(first -> () -> append(first, threads))
                    .toList();
            for (var share : running.invokeAll(shares)) {
                share.get();
            }
            return System.nanoTime() - start;
        } finally {
            running.shutdown();
        }
    }

    private int append(int first, int step) {
        int appended = 0;
        for (int i = first; i < entries.size(); i += step) {
            ledger.append(List.of(entries.get(i)));
            appended++;
        }
        return appended;
    }
}
