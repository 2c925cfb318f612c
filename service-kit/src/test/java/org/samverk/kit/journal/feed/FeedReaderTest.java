package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.neighbour.Away;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FeedReaderTest {
    private static final String ADDRESS = "samverk.services.notes";

    private final FeedReader reader;
    private final KeepNotes notes;
    private final Session database;

    @Inject
    FeedReaderTest(FeedReader reader, KeepNotes notes, Session database) {
        this.reader = reader;
        this.notes = notes;
        this.database = database;
    }

    /// The port is known only now.
    @BeforeEach
    void follow_the_own_feed() {
        System.setProperty(ADDRESS, "http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void follow_nobody() {
        System.clearProperty(ADDRESS);
    }

    @Test
    void every_event_is_taken_once_and_in_order_over_several_batches() throws SQLException {
        notes.writeMany(1100);
        reader.catchUp(new Taking(database));
        Taking.assertAllTakenInOrder();
        notes.writeMany(3);
        reader.catchUp(new Taking(database));
        reader.catchUp(new Taking(database));
        Taking.assertAllTakenInOrder();
    }

    @Test
    void two_that_catch_up_at_once_take_every_event_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            notes.writeMany(20);
            var together = new CyclicBarrier(2);
            Callable<Void> catchUp = () -> {
                together.await();
                reader.catchUp(new Taking(database));
                return null;
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(catchUp, catchUp))) {
                    done.get();
                }
            }
            Taking.assertAllTakenInOrder();
        }
    }

    @Test
    void a_batch_in_which_the_handler_fails_is_taken_again_as_a_whole() throws SQLException {
        reader.catchUp(new Taking(database));
        var before = Taking.taken();
        notes.writeMany(6);
        var handled = new AtomicInteger();
        var failing = new Taking(database) {
            @Override
            public void handle(CloudEvent event) {
                super.handle(event);
                if (handled.incrementAndGet() == 4) {
                    throw new IllegalArgumentException("cannot take this one");
                }
            }
        };
        assertThrows(IllegalArgumentException.class, () -> reader.catchUp(failing));
        assertEquals(4, handled.get());
        assertEquals(before, Taking.taken());
        reader.catchUp(failing);
        assertEquals(10, handled.get());
        Taking.assertAllTakenInOrder();
    }

    @Test
    void a_neighbour_that_is_away_is_said_to_who_needs_it_now() {
        assertThrows(
                Away.class,
                () -> reader.catchUp(new Taking(database) {
                    @Override
                    public String feed() {
                        return "away";
                    }
                }));
    }

    @Test
    void who_cannot_wait_for_a_long_feed_is_sent_away_and_it_is_read_on() throws Exception {
        notes.writeMany(2);
        var goOn = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        var slow = new Taking(database) {
            @Override
            public void handle(CloudEvent event) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.handle(event);
                done.countDown();
            }
        };
        assertThrows(Away.class, () -> reader.catchUp(slow, Duration.ofMillis(50)));
        goOn.countDown();
        done.await();
        reader.catchUp(slow, Duration.ofMinutes(1));
        Taking.assertAllTakenInOrder();
    }
}
