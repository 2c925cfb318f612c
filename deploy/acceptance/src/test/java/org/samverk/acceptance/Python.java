package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The `python3` on the `PATH`; where there is none, what needs it is skipped and says so.
final class Python {
    private static final String PROGRAM = "python3";

    private Python() {}

    static void requireInstalled() {
        var installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
        if (!installed) {
            var what = "install python3, it is not on the PATH";
            System.err.println("The example of docs/feeds.md is not tried: " + what);
            Assumptions.abort(what);
        }
    }

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
