package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Code in Python, run by the `python3` on the `PATH`.
final class Python {
    static final String PROGRAM = "python3";

    private Python() {}

    /// @param log where it writes what it has to say
    static Process start(Path code, Path log, Map<String, String> environment, String... arguments) {
        var builder = new ProcessBuilder(command(code.toString(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the code prints.
    static String ask(Path code, String... arguments) {
        try {
            var process = new ProcessBuilder(command(code.toString(), arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor());
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> command(String code, String... arguments) {
        var command = new ArrayList<>(List.of(PROGRAM, code));
        command.addAll(List.of(arguments));
        return command;
    }
}
