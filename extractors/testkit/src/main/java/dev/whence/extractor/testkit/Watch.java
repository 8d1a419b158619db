package dev.whence.extractor.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Ends work that does not end by itself. It is judged by the CPU time of its thread, which other programs on the machine do not
 * lengthen; the clock counts only where the work stands still.
 */
final class Watch {

    /** So long work may stand still, or wait for others. */
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    /** A machine that does much else gives the work at least one part in so many of its time. */
    private static final int SHARES = 60;

    private static final long LOOK_MILLIS = 50;

    private Watch() {}

    /**
     * Does work in a thread of its own.
     *
     * @param patience how much CPU time the thread may take
     * @param what what is said of work that does not end
     * @param work the work
     * @return what the work returned
     * @throws AssertionError if it does not end, with the place where it was as its cause; the thread is interrupted and left
     */
    static <T> T over(Duration patience, String what, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> attempt(work, result), "watched");
        thread.setDaemon(true);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean measured = threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        long start = System.nanoTime();
        thread.start();
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long used = measured ? Math.max(0, threads.getThreadCpuTime(thread.getId())) : 0;
                // a thread that does not wait gets its share of the time
                long longest = STANDSTILL.toNanos() + SHARES * used;
                if (used > patience.toNanos() || System.nanoTime() - start > longest) {
                    throw stop(thread, what, used);
                }
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw asItIs(e);
            }
        }
    }

    private static <T> void attempt(Supplier<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.get());
        } catch (Throwable e) { // thrown again where the work was asked for
            result.completeExceptionally(e);
        }
    }

    private static AssertionError stop(Thread thread, String what, long used) {
        IllegalStateException place = new IllegalStateException("here it was");
        place.setStackTrace(thread.getStackTrace());
        thread.interrupt();
        return new AssertionError(
                what + " did not end: it took " + TimeUnit.NANOSECONDS.toSeconds(used) + " s of CPU time", place);
    }

    private static RuntimeException asItIs(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
    }
}
