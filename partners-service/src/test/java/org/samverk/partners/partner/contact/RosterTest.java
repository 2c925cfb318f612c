package org.samverk.partners.partner.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private static Contact chair(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Contact(
                UUID.randomUUID(), ContactRole.CHAIR, null, "ordf@kommun.example", null, List.of(), from, to, null);
    }

    @Test
    void periods_that_share_a_day_overlap_and_those_that_meet_do_not() {
        var roster = new Roster(List.of(chair(null, JUNE)));
        assertEquals(2, roster.with(chair(JUNE.plusDays(1), null)).contacts().size());
        assertThrows(ContactRefusal.RoleHeld.class, () -> roster.with(chair(JUNE, null)));
        assertThrows(ContactRefusal.RoleHeld.class, () -> roster.with(chair(null, null)));
    }

    @Test
    void a_contact_does_not_stand_in_its_own_way_and_keeps_its_place() {
        var first = chair(null, JUNE);
        var second = chair(JUNE.plusDays(1), null);
        var roster = new Roster(List.of(first, second));
        var longer =
                new Contact(first.id(), first.role(), "Ordförande", first.email(), null, List.of(), null, JUNE, null);
        assertEquals(List.of(longer, second), roster.with(longer).contacts());
        assertEquals(List.of(second), roster.without(first.id()).contacts());
        assertThrows(ContactRefusal.NotFound.class, () -> roster.without(UUID.randomUUID()));
    }

    @Test
    void a_partner_has_a_hundred_contacts_at_most() {
        var roster = new Roster(List.of());
        for (var i = 0; i < 100; i++) {
            roster = roster.with(politician());
        }
        var full = roster;
        assertThrows(ContactRefusal.TooMany.class, () -> full.with(politician()));
    }

    private static Contact politician() {
        return new Contact(
                UUID.randomUUID(), ContactRole.POLITICIAN, null, "p@kommun.example", null, List.of(), null, null, null);
    }
}
