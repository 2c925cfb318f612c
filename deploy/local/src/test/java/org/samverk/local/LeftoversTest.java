package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LeftoversTest {

    @TempDir
    Path folder;

    private ProcessHandle sleeper;

    @BeforeEach
    void startSleeper() {
        sleeper = Child.start(List.of("sleep", "600"), Map.of(), folder.resolve("sleeper.log"));
    }

    @AfterEach
    void endSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_remembered_process_is_found_by_the_next_launcher_and_can_be_ended() {
        new Leftovers(folder).remember("sleeper", sleeper);
        var found = new Leftovers(folder).alive("sleeper");
        assertEquals(Optional.of(sleeper), found);
        found.ifPresent(Child::end);
        assertFalse(sleeper.isAlive());
        assertEquals(Optional.empty(), new Leftovers(folder).alive("sleeper"));
    }

    @Test
    void a_stranger_with_the_same_number_is_left_alone() throws IOException {
        var leftovers = new Leftovers(folder);
        leftovers.remember("sleeper", sleeper);
        var noted = Files.readString(folder.resolve("sleeper.pid")).strip().split(" ", 2);
        Files.writeString(folder.resolve("sleeper.pid"), noted[0] + " " + (Long.parseLong(noted[1]) - 60_000));
        assertEquals(Optional.empty(), leftovers.alive("sleeper"));
        assertTrue(sleeper.isAlive());
    }

    @Test
    void a_half_written_note_says_nothing() throws IOException {
        Files.writeString(folder.resolve("sleeper.pid"), sleeper.pid() + "");
        assertEquals(Optional.empty(), new Leftovers(folder).alive("sleeper"));
    }
}
