package org.samverk.partners.forum.seat;

import java.time.LocalDate;
import java.util.UUID;

/// A partner's seat in a forum.
public record Seat(UUID id, SeatContent content) {

    /// Whether a member sits there on this day.
    public boolean memberOn(LocalDate day) {
        return member() && content.term().holdsOn(day);
    }

    boolean observerOn(LocalDate day) {
        return !member() && content.term().holdsOn(day);
    }

    boolean member() {
        return content.seatKind().member();
    }

    public boolean overBy(LocalDate day) {
        return content.term().overBy(day);
    }

    boolean chairs() {
        return Boolean.TRUE.equals(content.isChair());
    }
}
