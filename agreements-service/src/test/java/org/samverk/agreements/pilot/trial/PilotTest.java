package org.samverk.agreements.pilot.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.followup.KnownEvaluations.Completed;
import org.samverk.agreements.pilot.ParticipationRefusal;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.agreements.pilot.trial.content.Precondition;
import org.samverk.agreements.pilot.trial.content.Presentation;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;

class PilotTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID OFFERED = UUID.randomUUID();

    private List<Precondition> preconditions = met(OWNER, OTHER);
    private List<Presentation> presentations = presented(OWNER, OTHER);
    private List<Map<String, String>> recommendations = List.of(Map.of("sv", "Tidiga insatser"));
    private @Nullable String knowledgeBase = "Kunskapsbas, dnr 2026/17";
    private @Nullable String leader = "Processledare";
    private @Nullable UUID workGroup = UUID.randomUUID();
    private Map<String, String> terms = Map.of("sv", "Villkor");
    private Visibility visibility = Visibility.RESTRICTED;

    private static List<Precondition> met(UUID... partners) {
        var all = new ArrayList<Precondition>();
        for (var partner : partners) {
            Precondition.ALWAYS.forEach(code -> all.add(new Precondition(code, partner, true, "Mål 2027 s. 3")));
        }
        return all;
    }

    private static List<Presentation> presented(UUID... partners) {
        return List.of(partners).stream()
                .map(partner -> new Presentation(partner, LocalDate.parse("2026-02-01")))
                .toList();
    }

    private PilotContent content() {
        return new PilotContent(
                Map.of("sv", "Fullföljda studier"),
                null,
                OWNER,
                List.of(OWNER, OTHER),
                List.of(),
                preconditions,
                terms,
                knowledgeBase,
                recommendations,
                presentations,
                leader,
                workGroup,
                null,
                visibility,
                List.of());
    }

    private Pilot at(PilotStatus status) {
        var pilot = Pilot.prepared(content(), ZoneId.of("Europe/Stockholm"), OWNER, NOW);
        for (var step : PilotStatus.values()) {
            if (step != PilotStatus.PREPARING && status.isBeyond(step)) {
                pilot.advance(step, true, Optional.of(new Completed(UUID.randomUUID(), null)), NOW);
            }
        }
        assertEquals(status, pilot.state().status());
        return pilot;
    }

    private static void advance(Pilot pilot, PilotStatus to) {
        pilot.advance(to, true, Optional.empty(), NOW);
    }

    private static List<String> missing(Pilot pilot, PilotStatus to, boolean accepted) {
        return pointers(
                assertThrows(PilotRefusal.NotReady.class, () -> pilot.advance(to, accepted, Optional.empty(), NOW))
                        .errors());
    }

    @Test
    void steps_come_one_after_the_other_and_closing_from_anywhere() {
        var pilot = at(PilotStatus.PREPARING);
        var refusal = assertThrows(PilotRefusal.IllegalTransition.class, () -> advance(pilot, PilotStatus.ANALYSED));
        assertEquals(List.of("KNOWLEDGE_BASE", "CLOSED"), refusal.allowed());
        for (var status : PilotStatus.values()) {
            if (status != PilotStatus.CLOSED) {
                assertTrue(status.next().contains(PilotStatus.CLOSED), status.name());
            }
        }
        advance(pilot, PilotStatus.CLOSED);
        assertThrows(PilotRefusal.IllegalTransition.class, () -> advance(pilot, PilotStatus.CLOSED));
        assertThrows(PilotRefusal.IllegalTransition.class, () -> pilot.change(content(), NOW));
    }

    @Test
    void a_knowledge_base_is_somewhere() {
        knowledgeBase = null;
        assertEquals(
                List.of("/knowledgeBaseRef"), missing(at(PilotStatus.PREPARING), PilotStatus.KNOWLEDGE_BASE, true));
        knowledgeBase = "Kunskapsbas, dnr 2026/17";
        assertEquals(
                PilotStatus.KNOWLEDGE_BASE,
                at(PilotStatus.KNOWLEDGE_BASE).state().status());
    }

    @Test
    void an_analysis_recommends_something() {
        recommendations = List.of();
        assertEquals(List.of("/recommendations"), missing(at(PilotStatus.KNOWLEDGE_BASE), PilotStatus.ANALYSED, true));
    }

    @Test
    void nobody_is_offered_what_is_not_settled_with_every_founding_partner() {
        preconditions = new ArrayList<>(met(OWNER));
        preconditions.add(new Precondition("LEADERSHIP", OWNER, false, null));
        assertEquals(
                List.of("/preconditions/2/met", "/preconditions", "/preconditions", "/preconditions"),
                missing(at(PilotStatus.PRESENTED), PilotStatus.OFFERING, true));
    }

    @Test
    void a_result_is_presented_once_every_founding_partner_has_seen_it() {
        presentations = presented(OWNER);
        assertEquals(List.of("/presentations"), missing(at(PilotStatus.ANALYSED), PilotStatus.PRESENTED, true));
    }

    @Test
    void work_begins_with_a_participant_a_leader_and_a_group() {
        leader = null;
        workGroup = null;
        assertEquals(
                List.of("/processLeaderRole", "/workGroupForumId", "/participations"),
                missing(at(PilotStatus.OFFERING), PilotStatus.RUNNING, false));
    }

    @Test
    void an_evaluation_counts_once() {
        var pilot = at(PilotStatus.RUNNING);
        var evaluation = new Completed(UUID.randomUUID(), true);
        assertEquals(List.of("/evaluationId"), missing(pilot, PilotStatus.EVALUATED, true));
        pilot.advance(PilotStatus.EVALUATED, true, Optional.of(evaluation), NOW);
        assertEquals(evaluation.id(), pilot.state().evaluationId());
        pilot.advance(PilotStatus.SCALING, true, Optional.of(evaluation), NOW);
        assertThrows(
                PilotRefusal.NotReady.class,
                () -> pilot.advance(PilotStatus.EVALUATED, true, Optional.of(evaluation), NOW));
        pilot.advance(PilotStatus.EVALUATED, true, Optional.of(new Completed(UUID.randomUUID(), null)), NOW);
        pilot.advance(PilotStatus.SCALING, true, Optional.of(evaluation), NOW);
        assertEquals(3, pilot.state().round());
    }

    @Test
    void an_evaluation_that_opened_a_round_opens_no_other() {
        var pilot = at(PilotStatus.EVALUATED);
        var later = new Completed(UUID.randomUUID(), true);
        pilot.advance(PilotStatus.SCALING, true, Optional.of(later), NOW);
        assertEquals(later.id(), pilot.state().evaluationId());
        assertThrows(
                PilotRefusal.NotReady.class, () -> pilot.advance(PilotStatus.EVALUATED, true, Optional.of(later), NOW));
    }

    @Test
    void what_an_evaluation_speaks_against_is_not_scaled_up() {
        var pilot = at(PilotStatus.EVALUATED);
        var against = Optional.of(new Completed(UUID.randomUUID(), false));
        assertThrows(PilotRefusal.NotReady.class, () -> pilot.advance(PilotStatus.SCALING, true, against, NOW));
        pilot.advance(PilotStatus.SCALING, true, Optional.of(new Completed(UUID.randomUUID(), null)), NOW);
        assertEquals(2, pilot.state().round());
    }

    @Test
    void what_a_step_rests_on_stays() {
        var pilot = at(PilotStatus.RUNNING);
        knowledgeBase = null;
        leader = null;
        recommendations = List.of();
        var refusal = assertThrows(PilotRefusal.NotReady.class, () -> pilot.change(content(), NOW));
        assertEquals(
                List.of("/knowledgeBaseRef", "/recommendations", "/processLeaderRole"), pointers(refusal.errors()));
        knowledgeBase = "Kunskapsbas, dnr 2026/18";
        leader = "En annan";
        recommendations = List.of(Map.of("sv", "Andra insatser"));
        assertTrue(pilot.change(content(), NOW));
    }

    @Test
    void what_a_pilot_came_this_far_without_it_may_still_lack() {
        var whole = content();
        knowledgeBase = null;
        var before = content();
        recommendations = List.of();
        assertEquals(List.of(), lost(before, before));
        assertEquals(List.of("/recommendations"), lost(before, content()));
        assertEquals(List.of("/knowledgeBaseRef"), lost(whole, before));
    }

    private static List<String> lost(PilotContent before, PilotContent after) {
        return pointers(Readiness.lost(PilotStatus.RUNNING, before, after));
    }

    private static List<String> pointers(List<FieldError> errors) {
        return errors.stream().map(FieldError::pointer).toList();
    }

    @Test
    void terms_get_a_number_whenever_they_say_something_else() {
        var pilot = at(PilotStatus.OFFERING);
        leader = "En annan";
        assertTrue(pilot.change(content(), NOW));
        assertEquals(1, pilot.state().termsVersion());
        terms = Map.of("sv", "Andra villkor");
        assertTrue(pilot.change(content(), NOW));
        assertEquals(2, pilot.state().termsVersion());
        assertFalse(pilot.change(content(), NOW));
        assertEquals(2, pilot.state().termsVersion());
    }

    @Test
    void a_partner_is_offered_it_once_in_a_round_under_whichever_id() {
        var pilot = at(PilotStatus.OFFERING);
        var later = UUID.randomUUID();
        pilot.offer(OFFERED, Set.of(OFFERED), NOW);
        assertThrows(ParticipationRefusal.OfferedAlready.class, () -> pilot.offer(later, Set.of(later, OFFERED), NOW));
        assertThrows(
                PilotRefusal.IllegalTransition.class,
                () -> at(PilotStatus.RUNNING).offer(OFFERED, Set.of(OFFERED), NOW));
    }

    @Test
    void whoever_is_offered_it_sees_it_even_where_it_is_private() {
        visibility = Visibility.PRIVATE;
        var pilot = Pilot.prepared(content(), ZoneId.of("Europe/Stockholm"), CLERK, NOW);
        assertTrue(pilot.access().seenBy(Set.of(CLERK)));
        assertFalse(pilot.access().seenBy(Set.of(OTHER)));
        var offering = at(PilotStatus.OFFERING);
        assertEquals(Visibility.PRIVATE, offering.access().visibility());
        offering.offer(OFFERED, Set.of(OFFERED), NOW);
        assertTrue(offering.access().seenBy(Set.of(OFFERED)));
        assertFalse(offering.access().seenBy(Set.of(OTHER)));
        assertFalse(offering.state().accessWithoutOffers().seenBy(Set.of(OFFERED)));
    }

    @Test
    void only_what_nobody_has_worked_on_is_deleted() {
        at(PilotStatus.PREPARING).requireDeletable();
        assertThrows(
                PilotRefusal.IllegalTransition.class,
                () -> at(PilotStatus.KNOWLEDGE_BASE).requireDeletable());
    }
}
