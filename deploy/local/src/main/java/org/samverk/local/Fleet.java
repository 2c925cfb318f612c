package org.samverk.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts the servers side by side, watches those that run, and ends them in reverse order.
final class Fleet {

    private final List<Server> servers;
    private final Leftovers leftovers;
    private final Progress progress;
    private final Consumer<String> died;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ProcessHandle> running = new LinkedHashMap<>();
    private final Map<String, Duration> startTimes = new LinkedHashMap<>();

    Fleet(List<Server> servers, Leftovers leftovers, Progress progress, Consumer<String> died) {
        this.servers = servers;
        this.leftovers = leftovers;
        this.progress = progress;
        this.died = died;
    }

    List<String> names() {
        return servers.stream().map(Server::name).toList();
    }

    synchronized Map<String, Duration> startTimes() {
        return new LinkedHashMap<>(startTimes);
    }

    /// Returns when all of them are ready.
    void start(List<String> names) {
        var starts = new ArrayList<Future<?>>();
        for (var name : names) {
            starts.add(starters.submit(() -> start(server(name))));
        }
        starts.forEach(Fleet::await);
    }

    void stop() {
        starters.shutdownNow();
        try {
            // Whoever is between launching a process and noting it gets to note it.
            starters.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        names().reversed().forEach(this::end);
    }

    void end(String name) {
        withdraw(name).ifPresent(server(name)::end);
        leftovers.forget(name);
    }

    void kill(String name) {
        withdraw(name).ifPresent(Child::kill);
        leftovers.forget(name);
    }

    /// Ends what an earlier launcher could not, PostgreSQL last as the others use it.
    void endLeftovers() {
        for (var name : names().reversed()) {
            leftovers.alive(name).ifPresent(process -> {
                progress.doing(name, "ending the one left by a launcher that was killed");
                server(name).end(process);
            });
            leftovers.forget(name);
        }
    }

    /// One of those it knows, perhaps with other settings.
    void start(Server server) {
        var begun = Instant.now();
        var process = server.launch(progress);
        synchronized (this) {
            running.put(server.name(), process);
        }
        leftovers.remember(server.name(), process);
        server.awaitReady(process);
        var took = Duration.between(begun, Instant.now());
        synchronized (this) {
            startTimes.put(server.name(), took);
        }
        progress.ready(server.name(), took);
        // On a thread of its own: whoever hears of the death may stop everything, and waiting for that must not hold up
        // the few threads that tell the ends of the other processes.
        var _ = process.onExit()
                .thenRunAsync(() -> noticeDeath(server.name(), process), task -> new Thread(task, "death").start());
    }

    private void noticeDeath(String name, ProcessHandle process) {
        synchronized (this) {
            if (!process.equals(running.get(name))) {
                return;
            }
        }
        died.accept(name);
    }

    /// From here on its end is wanted, so nobody reports a death.
    private synchronized Optional<ProcessHandle> withdraw(String name) {
        return Optional.ofNullable(running.remove(name));
    }

    private Server server(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + name + ", only " + names()));
    }

    private static void await(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting", e);
        }
    }
}
