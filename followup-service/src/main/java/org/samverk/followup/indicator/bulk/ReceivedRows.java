package org.samverk.followup.indicator.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// A file of rows that has arrived, on disk until it is seen to its end: no transaction waits for a slow sender, and
/// no file is whole in memory.
///
/// @param sha256 lower-case hex
record ReceivedRows(Path path, ImportForm form, long size, String sha256) implements AutoCloseable {
    static final String CSV = "text/csv";
    static final String JSON = "application/json";
    static final String ANY = "application/octet-stream";

    private static final int LOOKED_AT = 64;
    private static final int AT_ONCE = 16 * 1024;

    /// By when a file must have arrived: a sender who trickles is not waited for without end.
    record Deadline(Instant at, Clock clock) {
        static Deadline in(Duration within, Clock clock) {
            return new Deadline(clock.instant().plus(within), clock);
        }

        void require() {
            if (clock.instant().isAfter(at)) {
                throw new ImportRefusal.TooSlow();
            }
        }
    }

    /// @param mediaType what its sender calls it; of any type, its first character tells
    /// @throws ImportRefusal when it is empty, or has not arrived in time
    static ReceivedRows of(InputStream body, @Nullable String mediaType, Deadline deadline) throws IOException {
        var path = Files.createTempFile("measurements-", ".import");
        try {
            var sha256 = written(body, path, deadline);
            var size = Files.size(path);
            if (size == 0) {
                throw new ImportRefusal.Empty();
            }
            return new ReceivedRows(path, form(path, mediaType), size, sha256);
        } catch (IOException | RuntimeException failure) {
            Files.delete(path);
            throw failure;
        }
    }

    private static String written(InputStream body, Path path, Deadline deadline) throws IOException {
        var digest = Chain.sha256();
        try (var in = new DigestInputStream(body, digest);
                var out = Files.newOutputStream(path)) {
            var part = new byte[AT_ONCE];
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                out.write(part, 0, read);
                deadline.require();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ImportForm form(Path path, @Nullable String mediaType) throws IOException {
        if (CSV.equals(mediaType)) {
            return ImportForm.CSV;
        }
        if (JSON.equals(mediaType)) {
            return ImportForm.KOLADA;
        }
        try (var in = Files.newInputStream(path)) {
            for (var each : in.readNBytes(LOOKED_AT)) {
                if (each == '{' || each == '[') {
                    return ImportForm.KOLADA;
                }
                if (each > ' ') {
                    break;
                }
            }
        }
        return ImportForm.CSV;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
