package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Follows the feed of partners as another system would: from link to link, and remembers what it was told.
final class FeedReading {
    /// One event; `sequence` is the version its subject has after it.
    record Event(long position, String subject, long sequence) {}

    private final List<Event> events = new ArrayList<>();
    private String next;

    private FeedReading(String next) {
        this.next = next;
    }

    static FeedReading after(long position, int batch) {
        return new FeedReading("/samverk/v1/events/partners?after=" + position + "&limit=" + batch);
    }

    /// Everything there is, in batches of this size.
    static FeedReading whole(int batch) {
        return after(0, batch).untilUpToDate();
    }

    FeedReading untilUpToDate() {
        var before = -1;
        while (events.size() != before) {
            before = events.size();
            batch();
        }
        return this;
    }

    void batch() {
        var answer = as(READER).get(next);
        answer.then().statusCode(200);
        var json = answer.jsonPath();
        var positions = json.getList("position", Long.class);
        var subjects = json.getList("subject", String.class);
        var sequences = json.getList("sequence", Long.class);
        for (var i = 0; i < positions.size(); i++) {
            events.add(new Event(positions.get(i), subjects.get(i), sequences.get(i)));
        }
        next = answer.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    long last() {
        return events.getLast().position();
    }

    /// No position twice or out of order, and every subject's versions one by one from 1.
    static void assertInOrder(List<Event> events) {
        var positions = events.stream().map(Event::position).toList();
        assertEquals(positions.stream().sorted().distinct().toList(), positions);
        var versions = new HashMap<String, Long>();
        for (var event : events) {
            var expected = versions.merge(event.subject(), 1L, Long::sum);
            assertEquals(expected, event.sequence(), () -> "version of " + event.subject());
        }
    }
}
