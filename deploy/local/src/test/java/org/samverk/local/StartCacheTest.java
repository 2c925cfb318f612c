package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        written("quarkus-run.jar", BUILT.minusSeconds(5));
        written("lib/one.jar", BUILT);
    }

    @Test
    void nothing_is_used_before_a_run_was_recorded() {
        assertFalse(cache().fits());
        assertEquals(List.of(), cache().using());
    }

    @Test
    void what_was_recorded_is_used_once_it_is_finished() throws IOException {
        record();
        assertFalse(cache().fits());
        cache().finish();
        assertTrue(cache().fits());
        assertTrue(cache().using().getFirst().startsWith("-XX:AOTCache=" + folder));
    }

    @Test
    void a_cache_older_than_any_jar_fits_no_more() throws IOException {
        record();
        cache().finish();
        written("lib/one.jar", Instant.now().plusSeconds(60));
        assertFalse(cache().fits());
        assertEquals(List.of(), cache().using());
    }

    @Test
    void what_was_half_recorded_leaves_nothing() throws IOException {
        record();
        cache().discard();
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("lib", "quarkus-run.jar"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /// As the JVM would.
    private void record() throws IOException {
        var option = cache().recording().getFirst();
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "classes");
    }

    private void written(String file, Instant time) throws IOException {
        Files.writeString(folder.resolve(file), "jar");
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(time));
    }

    private StartCache cache() {
        return new StartCache(folder);
    }
}
