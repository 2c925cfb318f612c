package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Processes below the launcher: how they start, and how they end.
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Child() {}

    /// Deaf to Ctrl-C and to a closed terminal, which reach every process of the terminal at once: the launcher alone
    /// hears them and stops the parts in order.
    static ProcessHandle start(List<String> command, Map<String, String> environment, Path log) {
        var deaf = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        deaf.addAll(command);
        return launch(deaf, environment, log).toHandle();
    }

    /// Runs a tool to its end.
    static void run(String purpose, List<String> command, Map<String, String> environment, Path log) {
        var process = launch(command, environment, log);
        try {
            if (process.waitFor() != 0) {
                throw new Trouble(purpose + " failed: see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Trouble(purpose + " was interrupted", e);
        }
    }

    /// Asks the process to end; insists when it does not.
    static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            kill(process);
        }
    }

    /// With all below it: Keycloak's script and PostgreSQL's postmaster are parents of those who do the work.
    static void kill(ProcessHandle process) {
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Child::ended);
        ended(process);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process launch(List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
