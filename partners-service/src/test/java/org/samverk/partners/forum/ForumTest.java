package org.samverk.partners.forum;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.forum.seat.AppointmentContent;
import org.samverk.partners.forum.seat.AppointmentRole;
import org.samverk.partners.forum.seat.Lineage;
import org.samverk.partners.forum.seat.Lineages;
import org.samverk.partners.forum.seat.SeatContent;
import org.samverk.partners.forum.seat.SeatKind;

class ForumTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final UUID ASSOCIATION = new UUID(0, 1);
    private static final UUID REGION = new UUID(0, 2);
    private static final UUID BOARD = new UUID(0, 3);
    private static final UUID GOTLAND = new UUID(0, 4);
    private static final UUID CLUB = new UUID(0, 5);
    private static final Lineages KNOWN = new Lineages(
            Map.of(),
            Map.of(
                    ASSOCIATION, new Lineage(Set.of(ASSOCIATION), false, true),
                    REGION, new Lineage(Set.of(REGION), true, false),
                    BOARD, new Lineage(Set.of(BOARD, REGION), true, false),
                    GOTLAND, new Lineage(Set.of(GOTLAND), true, true),
                    CLUB, new Lineage(Set.of(CLUB), false, false)));

    @Test
    void a_formal_forum_is_active_only_when_it_is_written_down() {
        var forum = forum(ForumType.COUNCIL, Formality.FORMAL);
        assertEquals(
                List.of("/statedResponsibility", "/purpose", "/mandateDocument"),
                missing(() -> forum.activate(KNOWN, NOW)));
        var informal = forum(ForumType.COUNCIL, Formality.INFORMAL);
        informal.activate(KNOWN, NOW);
        assertEquals(ForumStatus.ACTIVE, informal.state().status());
    }

    @Test
    void a_group_of_region_and_municipality_has_members_on_both_sides() {
        var group = forum(ForumType.REGION_MUNICIPALITY_GROUP, Formality.INFORMAL);
        group.seat(seat(CLUB, SeatKind.ORDINARY), KNOWN, NOW);
        group.seat(seat(GOTLAND, SeatKind.OBSERVER), KNOWN, NOW);
        assertEquals(2, missing(() -> group.activate(KNOWN, NOW)).size());
        group.seat(seat(BOARD, SeatKind.ORDINARY), KNOWN, NOW);
        group.seat(seat(ASSOCIATION, SeatKind.ORDINARY), KNOWN, NOW);
        assertDoesNotThrow(() -> group.activate(KNOWN, NOW));
    }

    @Test
    void gotland_stands_on_both_sides_by_itself() {
        var group = forum(ForumType.REGION_MUNICIPALITY_GROUP, Formality.INFORMAL);
        group.seat(seat(GOTLAND, SeatKind.ORDINARY), KNOWN, NOW);
        assertDoesNotThrow(() -> group.activate(KNOWN, NOW));
    }

    @Test
    void a_political_steering_group_has_political_seats_of_every_owner() {
        var group = forum(ForumType.POLITICAL_STEERING_GROUP, Formality.INFORMAL);
        assertThrows(
                ForumRefusal.NotPolitical.class, () -> group.seat(seat(ASSOCIATION, SeatKind.ORDINARY), KNOWN, NOW));
        group.seat(seat(CLUB, SeatKind.OBSERVER), KNOWN, NOW);
        group.seat(seat(ASSOCIATION, SeatKind.PRESIDIUM), KNOWN, NOW);
        assertEquals(1, missing(() -> group.activate(KNOWN, NOW)).size());
        group.seat(seat(BOARD, SeatKind.POLITICIAN), KNOWN, NOW);
        assertDoesNotThrow(() -> group.activate(KNOWN, NOW));
    }

    @Test
    void an_active_forum_keeps_what_made_it_ready() {
        var group = forum(ForumType.REGION_MUNICIPALITY_GROUP, Formality.INFORMAL);
        group.seat(seat(GOTLAND, SeatKind.ORDINARY), KNOWN, NOW);
        group.activate(KNOWN, NOW);
        var only = group.state().seats().getFirst().id();
        assertEquals(
                2, missing(() -> group.removeSeat(only, KNOWN, NOW)).size(), "the region's and the municipality's");
        group.pause(NOW);
        assertDoesNotThrow(() -> group.removeSeat(only, KNOWN, NOW));
        assertThrows(ForumRefusal.NotReady.class, () -> group.resume(KNOWN, NOW));
    }

    @Test
    void what_an_active_forum_has_lost_by_itself_does_not_stand_in_the_way_of_mending_it() {
        var group = forum(ForumType.REGION_MUNICIPALITY_GROUP, Formality.INFORMAL);
        group.seat(chair(GOTLAND, null, LocalDate.parse("2026-12-31")), KNOWN, NOW);
        group.activate(KNOWN, NOW);
        var nextYear = Instant.parse("2027-02-01T10:00:00Z");
        assertDoesNotThrow(() -> group.seat(seat(ASSOCIATION, SeatKind.ORDINARY), KNOWN, nextYear));
        assertDoesNotThrow(() -> group.seat(seat(REGION, SeatKind.ORDINARY), KNOWN, nextYear));
    }

    @Test
    void one_is_in_the_chair_at_a_time() {
        var forum = forum(ForumType.COUNCIL, Formality.INFORMAL);
        forum.seat(chair(ASSOCIATION, null, LocalDate.parse("2026-12-31")), KNOWN, NOW);
        assertThrows(
                ForumRefusal.TwoChairs.class,
                () -> forum.seat(chair(REGION, LocalDate.parse("2026-12-31"), null), KNOWN, NOW));
        forum.seat(chair(REGION, LocalDate.parse("2027-01-01"), null), KNOWN, NOW);
        assertThrows(
                ForumRefusal.TwoChairs.class,
                () -> forum.appoint(chairman(REGION, "2026-06-01", "2027-06-01"), KNOWN, NOW));
        assertDoesNotThrow(() -> forum.appoint(chairman(REGION, "2027-01-01", null), KNOWN, NOW));
    }

    @Test
    void an_observer_takes_the_chair_neither_by_its_seat_nor_by_appointment() {
        var forum = forum(ForumType.COUNCIL, Formality.INFORMAL);
        var bySeat = new SeatContent(CLUB, SeatKind.OBSERVER, null, true, null, null, null);
        assertEquals("/isChair", observing(() -> forum.seat(bySeat, KNOWN, NOW)));
        forum.seat(seat(CLUB, SeatKind.OBSERVER), KNOWN, NOW);
        assertEquals("/role", observing(() -> forum.appoint(chairman(CLUB, "2026-06-01", null), KNOWN, NOW)));
        var only = forum.state().seats().getFirst().id();
        assertEquals("/isChair", observing(() -> forum.changeSeat(only, bySeat, KNOWN, NOW)));
        assertDoesNotThrow(() -> forum.appoint(chairman(REGION, "2026-06-01", null), KNOWN, NOW));
    }

    @Test
    void who_is_appointed_to_the_chair_does_not_come_to_observe() {
        var forum = forum(ForumType.COUNCIL, Formality.INFORMAL);
        forum.appoint(chairman(REGION, "2026-06-01", "2026-12-31"), KNOWN, NOW);
        assertEquals("/seatKind", observing(() -> forum.seat(seat(REGION, SeatKind.OBSERVER), KNOWN, NOW)));
        forum.seat(seat(REGION, SeatKind.ORDINARY), KNOWN, NOW);
        var member = forum.state().seats().getFirst().id();
        forum.seat(seat(REGION, SeatKind.OBSERVER), KNOWN, NOW);
        assertEquals("/seats", observing(() -> forum.removeSeat(member, KNOWN, NOW)));
        var untilAutumn =
                new SeatContent(REGION, SeatKind.ORDINARY, null, null, null, LocalDate.parse("2026-09-30"), null);
        assertEquals("/seatKind", observing(() -> forum.changeSeat(member, untilAutumn, KNOWN, NOW)));
        var untilItEnds =
                new SeatContent(REGION, SeatKind.ORDINARY, null, null, null, LocalDate.parse("2026-12-31"), null);
        assertDoesNotThrow(() -> forum.changeSeat(member, untilItEnds, KNOWN, NOW));
    }

    private static String observing(Runnable act) {
        return Objects.requireNonNull(assertThrows(ForumRefusal.ObserverInTheChair.class, act::run)
                .errors()
                .getFirst()
                .pointer());
    }

    @Test
    void a_closed_forum_stays_as_it_is() {
        var forum = forum(ForumType.COUNCIL, Formality.INFORMAL);
        forum.close(NOW);
        var refusal = assertThrows(
                ForumRefusal.IllegalTransition.class, () -> forum.seat(seat(CLUB, SeatKind.ORDINARY), KNOWN, NOW));
        assertEquals(List.of(), refusal.allowed());
        assertThrows(ForumRefusal.IllegalTransition.class, () -> forum.activate(KNOWN, NOW));
    }

    @Test
    void a_restricted_forum_is_seen_by_owners_and_by_who_has_a_seat() {
        var forum = forum(ForumType.COUNCIL, Formality.INFORMAL, Visibility.RESTRICTED);
        forum.seat(seat(CLUB, SeatKind.ORDINARY), KNOWN, NOW);
        assertEquals(Set.of(REGION, CLUB), forum.access().audience());
        var hidden = forum(ForumType.COUNCIL, Formality.INFORMAL, Visibility.PRIVATE);
        hidden.seat(seat(CLUB, SeatKind.ORDINARY), KNOWN, NOW);
        assertEquals(Set.of(REGION), hidden.access().audience());
        assertEquals(Visibility.RESTRICTED, hidden.access().visibility());
        assertFalse(hidden.access().seenBy(Set.of(CLUB)));
    }

    private static List<String> missing(Runnable act) {
        return assertThrows(ForumRefusal.NotReady.class, act::run).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static SeatContent seat(UUID partner, SeatKind kind) {
        return new SeatContent(partner, kind, null, null, null, null, null);
    }

    private static SeatContent chair(UUID partner, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SeatContent(partner, SeatKind.ORDINARY, null, true, from, to, null);
    }

    private static AppointmentContent chairman(UUID holder, String from, @Nullable String until) {
        return new AppointmentContent(
                AppointmentRole.CHAIR,
                holder,
                null,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static Forum forum(ForumType type, Formality formality) {
        return forum(type, formality, Visibility.SHARED);
    }

    private static Forum forum(ForumType type, Formality formality, Visibility visibility) {
        var content = new ForumContent(
                List.of(ASSOCIATION, REGION),
                visibility,
                Map.of("sv", "Rådet"),
                type,
                formality,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
        return Forum.proposed(content, null, ZoneId.of("Europe/Stockholm"), ASSOCIATION, NOW);
    }
}
