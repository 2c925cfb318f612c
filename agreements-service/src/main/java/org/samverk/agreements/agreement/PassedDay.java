package org.samverk.agreements.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A day on which something comes true that nobody does; told once, with the instant it came true.
enum PassedDay {
    IN_FORCE("in-force"),
    EXPIRED("expired");

    /// @param at when it comes, or came, true
    record Fact(PassedDay day, Instant at) {}

    private final String event;

    PassedDay(String event) {
        this.event = event;
    }

    String event() {
        return event;
    }

    /// The one that is to be told next, whenever it comes. An agreement whose end had passed before all had signed was
    /// never in force.
    static Optional<Fact> next(Standing standing, List<PassedDay> told) {
        var begins = standing.beginsAt();
        var ends = standing.endsAt();
        if (begins == null || told.contains(EXPIRED)) {
            return Optional.empty();
        }
        if (!told.contains(IN_FORCE) && (ends == null || begins.isBefore(ends))) {
            return Optional.of(new Fact(IN_FORCE, begins));
        }
        return Optional.ofNullable(ends).map(end -> new Fact(EXPIRED, end.isAfter(begins) ? end : begins));
    }
}
