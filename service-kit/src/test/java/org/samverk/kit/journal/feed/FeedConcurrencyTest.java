package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FeedConcurrencyTest {
    private static final int WRITERS = 8;
    private static final int NOTES = 40;

    private static final class Undone extends RuntimeException {}

    private final KeepNotes notes;
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean written = new AtomicBoolean();

    @Inject
    FeedConcurrencyTest(KeepNotes notes) {
        this.notes = notes;
    }

    @Test
    void who_follows_the_feed_while_many_write_reads_every_committed_event_once() throws Exception {
        long start = NoteFeed.end();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            var readers = List.of(threads.submit(() -> follow(start, 7)), threads.submit(() -> follow(start, 1000)));
            var writers = new ArrayList<Future<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                Callable<Void> work = () -> write(writer);
                writers.add(threads.submit(work));
            }
            try {
                for (var writer : writers) {
                    writer.get();
                }
            } finally {
                written.set(true);
            }
            for (var reader : readers) {
                assertReadOnceAndRising(reader.get());
            }
        }
    }

    private Void write(int writer) {
        for (int i = 0; i < NOTES; i++) {
            int turn = (i + writer) % 5;
            var state = NoteState.shared("%d by %d".formatted(i, writer));
            try {
                var note = notes.write(state, () -> {
                    if (turn == 0) {
                        throw new Undone();
                    }
                    LockSupport.parkNanos(2_000_000L * turn * turn);
                });
                committed.add(note.id().toString());
            } catch (Undone expected) {
                assertEquals(0, turn);
            }
        }
        return null;
    }

    /// As the feed's own links lead, until nothing comes after everything was written.
    private List<CloudEvent> follow(long start, int limit) {
        var read = new ArrayList<CloudEvent>();
        long position = start;
        while (true) {
            boolean last = written.get();
            var batch = NoteFeed.after(NoteFeed.SERVICE, position, limit);
            read.addAll(batch.events());
            position = batch.next();
            if (last && batch.events().isEmpty()) {
                return read;
            }
        }
    }

    private void assertReadOnceAndRising(List<CloudEvent> read) {
        assertEquals(
                committed, new HashSet<>(read.stream().map(CloudEvent::subject).toList()));
        assertEquals(committed.size(), read.size());
        for (int i = 1; i < read.size(); i++) {
            assertTrue(read.get(i - 1).position() < read.get(i).position());
        }
    }
}
