package dev.whence.tracker;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that help with recording. Streams that go parallel use the pool of the thread that starts them, so what is recorded
 * is recorded by a thread of the pool while the caller waits; with the common pool, which is theirs anyway, by the caller itself.
 *
 * @param pool the pool
 */
record Workers(ForkJoinPool pool) {

    /** Does something, by a thread of the pool if that is not the common one, and throws what it throws. */
    <T> T run(Supplier<T> task) {
        if (pool == ForkJoinPool.commonPool() || ForkJoinTask.getPool() == pool) {
            return task.get();
        }
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        pool.submit(() -> {
                    try {
                        result.set(task.get());
                    } catch (RuntimeException | Error e) {
                        // handed over as it is: a pool would wrap or copy it
                        failure.set(e);
                    }
                })
                .join();
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
        return Objects.requireNonNull(result.get());
    }
}
