package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FeedPollingTest {
    private static final String ADDRESS = "samverk.services.";
    /// The same notes under several names, each with a position of its own.
    private static final List<String> FEEDS = List.of("notes", "broken", "mended");

    private final FeedReader reader;
    private final KeepNotes notes;
    private final Session database;
    private final Scheduler scheduler;

    @Inject
    FeedPollingTest(FeedReader reader, KeepNotes notes, Session database, Scheduler scheduler) {
        this.reader = reader;
        this.notes = notes;
        this.database = database;
        this.scheduler = scheduler;
    }

    /// The port is known only now.
    @BeforeEach
    void follow_the_own_feed() {
        FEEDS.forEach(feed -> System.setProperty(ADDRESS + feed, "http://localhost:" + RestAssured.port));
    }

    @AfterEach
    void follow_nobody() {
        scheduler.getScheduledJobs().forEach(job -> scheduler.unscheduleJob(job.getId()));
        FEEDS.forEach(feed -> System.clearProperty(ADDRESS + feed));
    }

    @Test
    void a_feed_that_fails_holds_up_no_other_and_is_told_once() throws Exception {
        var rounds = new AtomicInteger();
        var failing = new Reading("broken", () -> {
            rounds.incrementAndGet();
            throw new IllegalArgumentException("cannot take this one");
        });
        notes.writeMany(3);
        try (var log = new CapturedLog(FeedReader.class)) {
            for (var handler : List.of(failing, new Reading("away", () -> {}), new Taking(database))) {
                reader.follow(handler, "1s");
            }
            await(() -> rounds.get() >= 3);
            Taking.assertAllTakenInOrder();
            assertEquals(List.of("ERROR feed broken", "WARN feed away"), log.sortedBeginnings());
        }
    }

    @Test
    void a_feed_that_is_read_again_says_so() throws Exception {
        var broken = new AtomicBoolean(true);
        notes.writeMany(1);
        try (var log = new CapturedLog(FeedReader.class)) {
            reader.follow(
                    new Reading("mended", () -> {
                        if (broken.get()) {
                            throw new IllegalArgumentException("cannot take this one");
                        }
                    }),
                    "1s");
            await(() -> !log.sortedBeginnings().isEmpty());
            broken.set(false);
            await(() -> log.sortedBeginnings().size() == 2);
            assertEquals(List.of("ERROR feed mended", "INFO feed mended"), log.sortedBeginnings());
        }
    }

    @Test
    void a_service_that_does_not_know_where_a_neighbour_is_does_not_start() {
        var refused = assertThrows(IllegalStateException.class, () -> reader.start(new StartupEvent(), "1s"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("samverk.services.nowhere is not set"));
        assertDoesNotThrow(() -> reader.start(new StartupEvent(), "off"));
    }

    private static void await(BooleanSupplier reached) {
        for (int i = 0; i < 200 && !reached.getAsBoolean(); i++) {
            LockSupport.parkNanos(50_000_000L);
        }
        assertTrue(reached.getAsBoolean());
    }

    private record Reading(String feed, Runnable act) implements FeedHandler {
        @Override
        public void handle(CloudEvent event) {
            act.run();
        }
    }
}
