package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Where things lie: the project, this suite's own data, and the unpacked tools, which several suites may share.
record Places(Path root, Path home, Path tools) {

    private static final long NEEDED_MEGABYTES = 1024;

    static Places of(Path root) {
        var project = root.toAbsolutePath().normalize();
        var standard = project.resolve(".samverk");
        return new Places(
                project,
                setting("samverk.home", "SAMVERK_HOME", standard),
                setting("samverk.tools", "SAMVERK_TOOLS", standard));
    }

    Places withHome(Path other) {
        return new Places(root, other.toAbsolutePath().normalize(), tools);
    }

    /// Where the build of this module puts the launcher's jars and the Keycloak archive.
    Path libraries() {
        return root.resolve("deploy/local/target/lib");
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    Path run() {
        return home.resolve("run");
    }

    void create() {
        try {
            Files.createDirectories(home.resolve("logs"));
            Files.createDirectories(run());
            Files.createDirectories(tools);
            requireSpace();
        } catch (IOException e) {
            throw new Trouble("Cannot write to " + home + " (" + e.getMessage() + "): check its owner and the disk", e);
        }
    }

    void deleteData() {
        delete(home.resolve("postgres"));
        delete(home.resolve("logs"));
        delete(home.resolve("samples-loaded"));
        create();
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSpace() throws IOException {
        var free = Files.getFileStore(home).getUsableSpace() >> 20;
        if (free < NEEDED_MEGABYTES) {
            throw new Trouble("Only " + free + " MB free on the disk of " + home + ", Samverk needs " + NEEDED_MEGABYTES
                    + " MB: make room, or set SAMVERK_HOME to a folder on another disk");
        }
    }

    private static Path setting(String property, String variable, Path otherwise) {
        var given = System.getProperty(property, System.getenv(variable));
        return chosen(given, otherwise).toAbsolutePath().normalize();
    }

    private static Path chosen(@Nullable String given, Path otherwise) {
        return given == null || given.isBlank() ? otherwise : Path.of(given);
    }
}
