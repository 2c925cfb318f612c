package org.samverk.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs servers once more beside the suite, one at a time and in nobody's way, so that the next start finds a
/// [StartCache]. The JVM writes it when it ends and takes a quarter of a minute for that: nobody should have to wait
/// for it when stopping the suite.
record Rehearsal(List<? extends Rehearsed> servers, Leftovers leftovers) {

    /// Of its log, and of what it leaves behind when it is killed.
    static final String NAME = "rehearsal";

    private static final List<String> NICELY = List.of("nice", "-n", "19");
    private static final int PATIENCE_MINUTES = 5;

    boolean needed() {
        return servers.stream().anyMatch(server -> !server.cache().fits());
    }

    /// Returns when every server has its cache; interrupted, it leaves no process and no half cache.
    void run() throws InterruptedException {
        for (var server : servers) {
            if (!server.cache().fits()) {
                record(server);
            }
        }
    }

    void endLeftover() {
        leftovers.alive(NAME).ifPresent(Child::kill);
        leftovers.forget(NAME);
    }

    private void record(Rehearsed server) throws InterruptedException {
        var cache = server.cache();
        cache.discard();
        var process = server.rehearse(NICELY);
        leftovers.remember(NAME, process);
        try {
            server.awaitRehearsed(process);
            process.destroy();
            process.onExit().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            cache.finish();
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new Trouble("the next start of " + server.name() + " will not be faster: see the log " + NAME, e);
        } finally {
            Child.kill(process);
            leftovers.forget(NAME);
            cache.discard();
        }
    }
}
