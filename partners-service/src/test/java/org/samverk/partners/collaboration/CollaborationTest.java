package org.samverk.partners.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.Sketched.INITIATOR;
import static org.samverk.partners.collaboration.Sketched.NOW;
import static org.samverk.partners.collaboration.Sketched.OTHER;
import static org.samverk.partners.collaboration.Sketched.OWNER;
import static org.samverk.partners.collaboration.Sketched.PARTNER;
import static org.samverk.partners.collaboration.Sketched.SIGNED;
import static org.samverk.partners.collaboration.Sketched.TODAY;
import static org.samverk.partners.collaboration.Sketched.content;
import static org.samverk.partners.collaboration.Sketched.established;
import static org.samverk.partners.collaboration.Sketched.registered;
import static org.samverk.partners.collaboration.Sketched.settled;
import static org.samverk.partners.collaboration.Sketched.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRefusal.IllegalTransition;
import org.samverk.partners.collaboration.CollaborationRefusal.Incomplete;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Practice;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.content.Participant.Role;

class CollaborationTest {
    private static List<String> missing(Collaboration collaboration) {
        var refusal = assertThrows(
                Incomplete.class,
                () -> collaboration.step(CollaborationActs.ESTABLISH, null, null, UnaryOperator.identity(), NOW));
        return refusal.errors().stream().map(FieldError::code).toList();
    }

    @Test
    void it_begins_as_an_informal_opportunity() {
        var state = registered(settled(content(false, List.of(), List.of()))).state();
        assertEquals(CollaborationStatus.EXPLORING, state.status());
        assertEquals(CommitmentLevel.INFORMAL, state.commitment().level());
        assertEquals(Opportunity.IDEA, Opportunity.of(state));
    }

    @Test
    void it_is_established_only_with_a_cause_two_participants_and_one_initiator() {
        assertEquals(
                List.of("required", "too-few", "initiator"),
                missing(registered(settled(content(false, List.of(PARTNER), List.of())))));
        assertEquals(
                List.of("required"),
                missing(registered(settled(content(false, List.of(INITIATOR, PARTNER), List.of())))));
        var both = new Participant(OTHER, Role.INITIATOR, null, null);
        assertEquals(
                List.of("initiator"), missing(registered(settled(content(true, List.of(INITIATOR, both), List.of())))));
        assertEquals(CollaborationStatus.ESTABLISHED, established().state().status());
    }

    @Test
    void who_has_left_or_not_yet_joined_does_not_count() {
        var left = new Participant(OTHER, Role.PARTNER, null, TODAY.minusDays(1));
        var coming = new Participant(OTHER, Role.PARTNER, TODAY.plusDays(1), null);
        for (var other : List.of(left, coming)) {
            assertEquals(
                    List.of("too-few"),
                    missing(registered(settled(content(true, List.of(INITIATOR, other), List.of())))));
        }
        var lastDay = new Participant(OTHER, Role.PARTNER, TODAY, TODAY);
        registered(settled(content(true, List.of(INITIATOR, lastDay), List.of())))
                .step(CollaborationActs.ESTABLISH, null, null, UnaryOperator.identity(), NOW);
    }

    @Test
    void it_rests_and_is_resumed_and_ends_for_good() {
        var collaboration = established();
        collaboration.step(CollaborationActs.SUSPEND, null, null, UnaryOperator.identity(), NOW);
        assertEquals(CollaborationStatus.DORMANT, collaboration.state().status());
        collaboration.step(CollaborationActs.RESUME, null, null, UnaryOperator.identity(), NOW);
        assertEquals(CollaborationStatus.ESTABLISHED, collaboration.state().status());
        collaboration.step(CollaborationActs.END, null, "Målet er nået", UnaryOperator.identity(), NOW);
        for (var act : List.of(
                CollaborationActs.ESTABLISH,
                CollaborationActs.SUSPEND,
                CollaborationActs.RESUME,
                CollaborationActs.END)) {
            var refusal = assertThrows(
                    IllegalTransition.class, () -> collaboration.step(act, null, null, UnaryOperator.identity(), NOW));
            assertEquals(List.of(), refusal.allowed());
        }
        assertThrows(
                IllegalTransition.class,
                () -> collaboration.change(whole(Practice.DIALOGUE), List.of(), false, UnaryOperator.identity(), NOW));
        assertThrows(
                IllegalTransition.class,
                () -> collaboration.commit(CommitmentLevel.FORMAL, null, "For sent", SIGNED, NOW));
    }

    @Test
    void a_step_is_taken_only_from_where_it_leads_on() {
        var opportunity = registered(whole());
        var refusal = assertThrows(
                IllegalTransition.class,
                () -> opportunity.step(CollaborationActs.SUSPEND, null, null, UnaryOperator.identity(), NOW));
        assertEquals(List.of("establish", "end"), refusal.allowed());
        assertThrows(
                IllegalTransition.class,
                () -> established().step(CollaborationActs.RESUME, null, null, UnaryOperator.identity(), NOW));
    }

    @Test
    void an_opportunity_nobody_took_up_was_rejected() {
        var collaboration = registered(whole());
        collaboration.step(CollaborationActs.END, null, "Ingen penge", UnaryOperator.identity(), NOW);
        assertEquals(Opportunity.REJECTED, Opportunity.of(collaboration.state()));
        assertEquals(Opportunity.ADOPTED, Opportunity.of(established().state()));
    }

    @Test
    void steps_have_happened_and_follow_one_another() {
        var collaboration = registered(whole());
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.step(
                        CollaborationActs.ESTABLISH, TODAY.plusDays(1), null, UnaryOperator.identity(), NOW));
        collaboration.step(CollaborationActs.ESTABLISH, TODAY.minusYears(2), null, UnaryOperator.identity(), NOW);
        assertEquals(TODAY.minusYears(2), collaboration.state().life().establishedOn());
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.step(
                        CollaborationActs.SUSPEND, TODAY.minusYears(3), null, UnaryOperator.identity(), NOW));
    }

    @Test
    void what_is_established_stays_whole() {
        var collaboration = established();
        assertThrows(
                Incomplete.class,
                () -> collaboration.change(
                        settled(content(false, List.of(INITIATOR, PARTNER), List.of())),
                        List.of(),
                        false,
                        UnaryOperator.identity(),
                        NOW));
        assertThrows(
                Incomplete.class,
                () -> collaboration.change(
                        settled(content(true, List.of(INITIATOR), List.of())),
                        List.of(),
                        false,
                        UnaryOperator.identity(),
                        NOW));
        assertTrue(collaboration.change(whole(Practice.DIALOGUE), List.of(), false, UnaryOperator.identity(), NOW));
        assertFalse(collaboration.change(whole(Practice.DIALOGUE), List.of(), false, UnaryOperator.identity(), NOW));
    }

    @Test
    void what_two_did_who_are_one_by_now_is_changed_in_all_else() {
        var collaboration = established();
        UnaryOperator<UUID> one = _ -> INITIATOR.partnerId();
        assertTrue(collaboration.change(whole(Practice.DIALOGUE), List.of(), false, one, NOW));
        var nobody = settled(content(true, List.of(), List.of()));
        assertThrows(Incomplete.class, () -> collaboration.change(nobody, List.of(), false, one, NOW));
    }

    @Test
    void its_participants_see_it_until_they_have_left() {
        var gone = participant(null, TODAY.minusDays(1));
        var leaving = participant(null, TODAY);
        var coming = participant(TODAY.plusDays(5), null);
        var access = registered(settled(content(true, List.of(INITIATOR, gone, leaving, coming), List.of())))
                .access();
        assertEquals(OWNER, access.owner());
        assertEquals(Visibility.RESTRICTED, access.visibility());
        assertEquals(Set.of(leaving.partnerId(), coming.partnerId()), access.audience());
    }

    @Test
    void whoever_leaves_later_is_let_go_once_the_day_is_over() {
        var collaboration = registered(settled(content(true, List.of(INITIATOR, participant(null, TODAY)), List.of())));
        assertTrue(collaboration.state().firstLeftBy(NOW).isEmpty());
        var later = Instant.parse("2026-03-05T00:00:00Z");
        assertEquals(
                Instant.parse("2026-03-01T23:00:00Z"),
                collaboration.state().firstLeftBy(later).orElseThrow());
        collaboration.settle(later);
        assertEquals(Set.of(), collaboration.access().audience());
        assertTrue(collaboration.state().firstLeftBy(later).isEmpty());
    }

    @Test
    void only_what_never_took_effect_can_be_deleted() {
        registered(whole()).requireDeletable();
        assertThrows(IllegalTransition.class, () -> established().requireDeletable());
    }

    @Test
    void periods_of_one_partner_overlap_where_they_share_a_day() {
        var until = participant(null, TODAY);
        assertTrue(until.overlaps(participant(TODAY, null)));
        assertTrue(participant(null, null).overlaps(until));
        assertFalse(until.overlaps(participant(TODAY.plusDays(1), null)));
        assertFalse(participant(TODAY.plusDays(1), null).overlaps(until));
    }

    private static Participant participant(@Nullable LocalDate joined, @Nullable LocalDate left) {
        return new Participant(UUID.randomUUID(), Role.PARTNER, joined, left);
    }
}
