package org.samverk.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// The same thing from several threads at once.
final class AtOnce {
    private AtOnce() {}

    /// What each thread came to, in the order of their numbers from 0. The failure of one is thrown.
    static <T> List<T> in(int threads, IntFunction<T> task) throws InterruptedException {
        var tasks = new ArrayList<Callable<T>>();
        for (var number = 0; number < threads; number++) {
            var mine = number;
            tasks.add(() -> task.apply(mine));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(tasks).stream().map(AtOnce::result).toList();
        }
    }

    static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new AssertionError("One of the threads failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
