package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Remembers in files which processes the launcher started, so that the next one can end them if it was killed itself.
final class Leftovers {

    /// The kernel tells start times relative to a boot time that clock corrections move a little. No process number
    /// comes back to life within that span of its first owner's start.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    Leftovers(Path folder) {
        this.folder = folder;
    }

    void remember(String part, ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file(part), process.pid() + " " + started.toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only if it still is the process that was started: the same number alone may be somebody else's by now.
    Optional<ProcessHandle> alive(String part) {
        try {
            return Files.exists(file(part)) ? process(Files.readString(file(part))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> process(String noted) {
        var words = noted.strip().split(" ", 2);
        try {
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(actual ->
                                    Duration.between(started, actual).abs().compareTo(TOLERANCE) < 0)
                            .isPresent());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".pid");
    }
}
