package org.samverk.agreements.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// A file that has arrived, on disk until it is kept: no transaction waits for a slow sender, and no upload is whole in
/// memory.
///
/// @param sha256 lower-case hex
public record ReceivedFile(Path path, FileType type, long size, String sha256) implements AutoCloseable {

    /// @param mediaType what its sender calls it
    /// @param fileName what its sender names it
    /// @throws FileRefusal when it is empty, of no kind that is kept, or not what it is sent as
    public static ReceivedFile of(InputStream body, @Nullable String mediaType, @Nullable String fileName)
            throws IOException {
        var path = Files.createTempFile("document-", ".upload");
        try {
            var sha256 = written(body, path);
            var size = Files.size(path);
            if (size == 0) {
                throw new FileRefusal.Empty();
            }
            return new ReceivedFile(path, type(path, mediaType, fileName), size, sha256);
        } catch (IOException | RuntimeException failure) {
            Files.delete(path);
            throw failure;
        }
    }

    private static String written(InputStream body, Path path) throws IOException {
        var digest = Chain.sha256();
        try (var in = new DigestInputStream(body, digest);
                var out = Files.newOutputStream(path)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static FileType type(Path path, @Nullable String mediaType, @Nullable String fileName) throws IOException {
        var said = mediaType == null ? FileType.ANY : mediaType;
        var open = said.equals(FileType.ANY);
        var table = open ? fileName != null && FileType.CSV.namedBy(fileName) : said.equals(FileType.CSV.mediaType());
        var found = Recognition.of(path, table).orElseThrow(FileRefusal.TypeRefused::unknown);
        if (!open && !found.mediaType().equals(said)) {
            throw FileRefusal.TypeRefused.other(said, found);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
