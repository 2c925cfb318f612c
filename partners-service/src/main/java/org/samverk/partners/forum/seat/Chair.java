package org.samverk.partners.forum.seat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who is said to be in the chair, and when: by a seat or by an appointment, which may speak of the same chair.
public record Chair(UUID partnerId, Term term, boolean bySeat) {

    private static Chair of(Seat seat) {
        return new Chair(seat.content().partnerId(), seat.content().term(), true);
    }

    private static Chair of(Appointment one) {
        return new Chair(one.content().holderPartnerId(), one.content().term(), false);
    }

    /// Whether two would be in the chair at a time.
    public static boolean doubled(List<Seat> seats, List<Appointment> appointments) {
        var chairs = Stream.concat(
                        seats.stream().filter(Seat::chairs).map(Chair::of),
                        appointments.stream().filter(Appointment::chairs).map(Chair::of))
                .toList();
        return IntStream.range(0, chairs.size())
                .anyMatch(at -> chairs.stream().skip(at + 1L).anyMatch(chairs.get(at)::clashes));
    }

    /// The chairs of who only observes: by an observer's own seat, or appointed while that is all the partner has.
    public static List<Chair> ofObservers(List<Seat> seats, List<Appointment> appointments) {
        return Stream.concat(
                        seats.stream()
                                .filter(Seat::chairs)
                                .filter(seat -> !seat.member())
                                .map(Chair::of),
                        appointments.stream()
                                .filter(Appointment::chairs)
                                .map(Chair::of)
                                .filter(chair -> chair.observesOnADay(seats)))
                .toList();
    }

    /// Whether that begins on a day of the chair: with the chair, with a seat, or after one.
    private boolean observesOnADay(List<Seat> seats) {
        var own = seats.stream()
                .filter(seat -> seat.content().partnerId().equals(partnerId))
                .toList();
        return Stream.concat(
                        Stream.ofNullable(term.from()),
                        own.stream().flatMap(seat -> seat.content().term().turns()))
                .filter(term::holdsOn)
                .anyMatch(day -> own.stream().anyMatch(seat -> seat.observerOn(day))
                        && own.stream().noneMatch(seat -> seat.memberOn(day)));
    }

    private boolean clashes(Chair other) {
        return term.overlaps(other.term) && (bySeat == other.bySeat || !partnerId.equals(other.partnerId));
    }
}
