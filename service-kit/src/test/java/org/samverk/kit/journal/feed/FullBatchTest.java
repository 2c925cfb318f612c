package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FullBatchTest {
    private static final int LARGE = 250_000;
    private static final int MANY = 20;

    private final KeepNotes notes;

    @Inject
    FullBatchTest(KeepNotes notes) {
        this.notes = notes;
    }

    @Test
    void a_batch_of_large_events_is_full_before_it_holds_as_many_as_were_asked_for_and_none_is_left_out() {
        var start = NoteFeed.end();
        var written = Stream.generate(() -> NoteState.shared("a".repeat(LARGE)))
                .limit(MANY)
                .map(state -> notes.write(state).id().toString())
                .toList();
        var told = new ArrayList<List<String>>();
        var next = start;
        var batch = NoteFeed.after(NoteFeed.SERVICE, next, 1000);
        while (!batch.events().isEmpty()) {
            told.add(batch.events().stream().map(CloudEvent::subject).toList());
            assertTrue(batch.next() > next);
            next = batch.next();
            batch = NoteFeed.after(NoteFeed.SERVICE, next, 1000);
        }
        assertEquals(written, told.stream().flatMap(List::stream).toList());
        assertEquals(17, told.getFirst().size());
    }
}
