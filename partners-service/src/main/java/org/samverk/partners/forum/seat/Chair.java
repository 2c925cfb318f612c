package org.samverk.partners.forum.seat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who is said to be in the chair, and when: by a seat or by an appointment, which may speak of the same chair.
public record Chair(UUID partnerId, Term term, boolean bySeat) {

    /// Whether two would be in the chair at a time.
    public static boolean doubled(List<Seat> seats, List<Appointment> appointments) {
        var chairs = Stream.concat(
                        seats.stream()
                                .filter(Seat::chairs)
                                .map(seat -> new Chair(
                                        seat.content().partnerId(),
                                        seat.content().term(),
                                        true)),
                        appointments.stream()
                                .filter(Appointment::chairs)
                                .map(one -> new Chair(
                                        one.content().holderPartnerId(),
                                        one.content().term(),
                                        false)))
                .toList();
        return IntStream.range(0, chairs.size())
                .anyMatch(at -> chairs.stream().skip(at + 1L).anyMatch(chairs.get(at)::clashes));
    }

    private boolean clashes(Chair other) {
        return term.overlaps(other.term) && (bySeat == other.bySeat || !partnerId.equals(other.partnerId));
    }
}
