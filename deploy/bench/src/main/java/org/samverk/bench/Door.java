package org.samverk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A way to a service, and the process whose work is counted.
record Door(String name, URI at, ProcessHandle process, HttpClient http) {

    private static final int CALLERS = 4;

    /// Of all requests of a round, in nanoseconds.
    ///
    /// @param cpu what the process has worked in all
    /// @param p99 what one request in a hundred took at least
    record Cost(long cpu, long p99) {}

    /// @param requests made in all, by callers beside one another
    Cost ask(String path, String token, int requests) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .build();
        var before = cpu();
        var times = new ArrayList<Long>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            Callable<List<Long>> share = () -> ask(request, requests / CALLERS);
            for (Future<List<Long>> done : callers.invokeAll(Collections.nCopies(CALLERS, share))) {
                times.addAll(done.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
        times.sort(null);
        return new Cost(cpu() - before, times.get(times.size() * 99 / 100));
    }

    private List<Long> ask(HttpRequest request, int requests) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (var i = 0; i < requests; i++) {
            var begun = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            times.add(System.nanoTime() - begun);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
            }
        }
        return times;
    }

    private long cpu() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }
}
