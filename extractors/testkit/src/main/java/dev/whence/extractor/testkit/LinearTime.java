package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Shows that the time of some work grows with its size and not with the square of it. It compares CPU times of this thread in one
 * run: other work on the machine does not lengthen them.
 */
public final class LinearTime {

    /** Squares would take the square of what lies between the sizes; this much more than in proportion is left to chance. */
    private static final long SLACK = 3;

    private LinearTime() {}

    /**
     * Checks work of two sizes.
     *
     * @param what says in a failure what was done
     * @param few the smaller size
     * @param many the larger size, many times the smaller one
     * @param work does what is measured, in this thread, for a size
     * @throws AssertionError if the larger one takes more than three times what it may in proportion, and a second
     */
    public static void check(String what, int few, int many, IntConsumer work) {
        // what is done the first time waits for Java's compiler
        work.accept(few);
        long little = cpuTime(work, few);
        assertThat(cpuTime(work, many))
                .as("nanoseconds of CPU time for %s, %s of it after %s for %s of it", what, many, little, few)
                .isLessThan(SLACK * little * many / few + TimeUnit.SECONDS.toNanos(1));
    }

    private static long cpuTime(IntConsumer work, int size) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.accept(size);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
