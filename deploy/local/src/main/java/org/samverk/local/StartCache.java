package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/// The classes of one server, loaded and linked in an earlier run (JEP 483 and 514): it starts in a third of the
/// time. It belongs to one build and one JDK; with any other the JVM starts as if there were none, but complains.
///
/// @param jars the folder of what is run; the cache lies in it
record StartCache(Path jars) {

    private static final String SUFFIX = ".aot";

    /// What the JVM needs to be told: nothing while there is no cache that fits.
    List<String> using() {
        return fits() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    boolean fits() {
        return Files.exists(file()) && modified(file()).compareTo(built()) > 0;
    }

    /// Written by the JVM that runs with these options, when it ends.
    List<String> recording() {
        return List.of("-XX:AOTCacheOutput=" + half());
    }

    /// Takes what was recorded into use.
    void finish() throws IOException {
        Files.move(half(), file(), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() {
        try {
            Files.deleteIfExists(half());
            Files.deleteIfExists(half().resolveSibling(half().getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its name tells the JDK.
    private Path file() {
        return jars.resolve("start-" + Runtime.version() + SUFFIX);
    }

    /// Each launcher's own: two of them may record at once.
    private Path half() {
        return jars.resolve("recording-" + ProcessHandle.current().pid() + SUFFIX);
    }

    /// The JVM compares the time of every jar.
    private FileTime built() {
        try (var files = Files.walk(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(StartCache::modified)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
