package org.samverk.partners.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.stakeholder.AStakeholder.NOW;
import static org.samverk.partners.stakeholder.AStakeholder.OWNER;
import static org.samverk.partners.stakeholder.AStakeholder.analysis;
import static org.samverk.partners.stakeholder.AStakeholder.assessed;
import static org.samverk.partners.stakeholder.AStakeholder.content;
import static org.samverk.partners.stakeholder.AStakeholder.engagement;
import static org.samverk.partners.stakeholder.AStakeholder.key;
import static org.samverk.partners.stakeholder.AStakeholder.named;
import static org.samverk.partners.stakeholder.AStakeholder.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.profile.StakeholderContent;

class AnalysisTest {
    @Test
    void everything_that_stands_in_the_way_of_completion_is_named_at_once() {
        var analysis = analysis(content(false));
        analysis.stakeholders().add(key(), Map.of(), NOW);
        analysis.stakeholders().add(named("Boende 75+"), Map.of(), NOW);
        analysis.submit(NOW);
        var refusal = assertThrows(AnalysisRefusal.Incomplete.class, () -> analysis.complete(NOW));
        assertEquals(
                List.of(
                        "/ownGoals",
                        "/citizenBenefit",
                        "/stakeholders/0/theirGoals",
                        "/stakeholders/0/benefits",
                        "/stakeholders/0/assessments",
                        "/stakeholders/0/mandate",
                        "/stakeholders/0/engagements"),
                refusal.errors().stream().map(FieldError::pointer).toList());
        assertEquals(AnalysisStatus.IN_REVIEW, analysis.state().status());
    }

    @Test
    void an_analysis_without_stakeholders_is_not_complete() {
        var analysis = analysis(content(true));
        analysis.submit(NOW);
        var refusal = assertThrows(AnalysisRefusal.Incomplete.class, () -> analysis.complete(NOW));
        assertEquals(
                List.of("/stakeholders"),
                refusal.errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void what_was_completed_is_revised_or_archived_and_nothing_else() {
        var analysis = AStakeholder.completed();
        assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.submit(NOW));
        assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.giveBack(NOW));
        var refusal = assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.complete(NOW));
        assertEquals(List.of("revise", "archive"), refusal.allowed());
        analysis.revise(NOW);
        assertEquals(2, analysis.state().revision());
        assertEquals(AnalysisStatus.DRAFT, analysis.state().status());
        assertEquals(1, analysis.state().stakeholders().size());
        assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.archive(NOW));
        assertThrows(AnalysisRefusal.IllegalTransition.class, analysis::requireDeletable);
    }

    @Test
    void what_it_says_is_changed_in_a_draft_only_and_what_happens_is_recorded_until_it_is_archived() {
        var analysis = AStakeholder.completed();
        var stakeholder = analysis.state().stakeholders().getFirst();
        var engagement = stakeholder.engagements().getFirst();
        assertThrows(
                AnalysisRefusal.IllegalTransition.class,
                () -> analysis.stakeholders().add(named("Ny"), Map.of(), NOW));
        assertThrows(
                AnalysisRefusal.IllegalTransition.class,
                () -> analysis.engagements(stakeholder.id()).plan(engagement(EngagementPhase.FOLLOW_UP), NOW));
        assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.change(content(false), null, NOW));
        analysis.stakeholders().assess(stakeholder.id(), assessed(OWNER, "2026-02-28", 5, 5), NOW);
        assertTrue(analysis.engagements(stakeholder.id()).record(engagement.id(), EngagementStatus.DONE, NOW));
        assertFalse(analysis.engagements(stakeholder.id()).record(engagement.id(), EngagementStatus.DONE, NOW));
        analysis.raise(objection(stakeholder.id()), NOW);
        analysis.archive(NOW);
        assertThrows(
                AnalysisRefusal.IllegalTransition.class,
                () -> analysis.engagements(stakeholder.id()).record(engagement.id(), EngagementStatus.PLANNED, NOW));
        assertThrows(AnalysisRefusal.IllegalTransition.class, () -> analysis.raise(objection(null), NOW));
        assertThrows(
                AnalysisRefusal.IllegalTransition.class,
                () -> analysis.stakeholders().assess(stakeholder.id(), assessed(OWNER, "2026-02-28", 5, 5), NOW));
    }

    @Test
    void who_sees_it_is_changed_without_a_new_revision() {
        var analysis = AStakeholder.completed();
        assertTrue(analysis.change(content(true, Visibility.SHARED), null, NOW));
        assertEquals(AnalysisStatus.COMPLETED, analysis.state().status());
        assertEquals(Access.shared(OWNER), analysis.access());
        assertFalse(analysis.change(content(true, Visibility.SHARED), null, NOW));
    }

    @Test
    void it_is_private_and_when_restricted_lets_in_initiator_and_assessors_but_never_the_stakeholders() {
        var analysis = analysis(content(true));
        assertEquals(new Access(OWNER, Visibility.PRIVATE, Set.of()), analysis.access());
        var assessor = UUID.randomUUID();
        analysis.stakeholders().add(key(), Map.of(), NOW);
        analysis.stakeholders()
                .assess(analysis.state().stakeholders().getFirst().id(), assessed(assessor, "2026-02-28", 3, 3), NOW);
        assertEquals(new Access(OWNER, Visibility.PRIVATE, Set.of()), analysis.access());
        analysis.change(content(true, Visibility.RESTRICTED), null, NOW);
        assertEquals(
                new Access(OWNER, Visibility.RESTRICTED, Set.of(assessor, AStakeholder.INITIATOR)), analysis.access());
    }

    @Test
    void a_registrar_sees_what_it_entered_for_another() {
        var registrar = UUID.randomUUID();
        var analysis = Analysis.drafted(content(true), null, AStakeholder.ZONE, registrar, NOW);
        assertEquals(new Access(OWNER, Visibility.RESTRICTED, Set.of(registrar)), analysis.access());
    }

    @Test
    void a_partner_is_one_stakeholder() {
        var analysis = analysis(content(true));
        var there = key();
        analysis.stakeholders().add(there, Map.of(), NOW);
        var again = new Stakeholder(UUID.randomUUID(), there.content(), List.of(), List.of());
        assertThrows(
                AnalysisRefusal.StakeholderTwice.class,
                () -> analysis.stakeholders().add(again, Map.of(), NOW));
        var other = named("En anden");
        analysis.stakeholders().add(other, Map.of(), NOW);
        assertThrows(
                AnalysisRefusal.StakeholderTwice.class,
                () -> analysis.stakeholders().change(other.id(), there.content(), Map.of(), NOW));
        assertFalse(analysis.stakeholders().change(there.id(), there.content(), Map.of(), NOW));
    }

    @Test
    void a_merged_partner_is_one_stakeholder_by_either_id() {
        var analysis = analysis(content(true));
        var stays = key();
        var duplicate = key();
        var merged = Map.of(partner(duplicate), partner(stays));
        analysis.stakeholders().add(stays, merged, NOW);
        assertThrows(
                AnalysisRefusal.StakeholderTwice.class,
                () -> analysis.stakeholders().add(duplicate, merged, NOW));
        analysis.stakeholders().add(duplicate, Map.of(), NOW);
        var gains = AStakeholder.whole().content();
        var more = new StakeholderContent(
                partner(duplicate),
                null,
                null,
                Importance.KEY,
                gains.theirGoals(),
                gains.benefits(),
                null,
                null,
                null,
                null,
                null);
        assertTrue(
                analysis.stakeholders().change(duplicate.id(), more, merged, NOW),
                "merged after both had been entered");
    }

    private static UUID partner(Stakeholder stakeholder) {
        return Objects.requireNonNull(stakeholder.content().partnerId());
    }

    @Test
    void it_is_never_seen_more_widely_than_the_collaboration_it_is_made_for() {
        var participant = UUID.randomUUID();
        var other = UUID.randomUUID();
        var restricted = new Access(other, Visibility.RESTRICTED, Set.of(participant, OWNER));
        var hidden = new Access(other, Visibility.PRIVATE, Set.of());
        var all = Access.shared(other);
        assertEquals(access(Visibility.PRIVATE), seen(Visibility.PRIVATE, restricted));
        assertEquals(access(Visibility.RESTRICTED), seen(Visibility.RESTRICTED, restricted));
        assertEquals(access(Visibility.RESTRICTED, AStakeholder.INITIATOR), seen(Visibility.RESTRICTED, all));
        assertEquals(access(Visibility.RESTRICTED, other, participant), seen(Visibility.SHARED, restricted));
        assertEquals(access(Visibility.RESTRICTED, other), seen(Visibility.PUBLIC, hidden));
        assertEquals(access(Visibility.SHARED), seen(Visibility.PUBLIC, all));
        assertEquals(
                access(Visibility.SHARED), seen(Visibility.SHARED, new Access(other, Visibility.PUBLIC, Set.of())));
    }

    private static Access seen(Visibility wanted, Access collaboration) {
        var analysis = Analysis.drafted(content(true, wanted), collaboration, AStakeholder.ZONE, OWNER, NOW);
        assertFalse(analysis.follow(collaboration, NOW));
        return analysis.access();
    }

    private static Access access(Visibility visibility, UUID... audience) {
        return new Access(OWNER, visibility, Set.of(audience));
    }

    @Test
    void a_stakeholder_has_one_engagement_in_each_phase() {
        var analysis = analysis(content(true));
        var stakeholder = key();
        analysis.stakeholders().add(stakeholder, Map.of(), NOW);
        var planning = engagement(EngagementPhase.PLANNING);
        analysis.engagements(stakeholder.id()).plan(planning, NOW);
        analysis.engagements(stakeholder.id()).plan(engagement(EngagementPhase.FOLLOW_UP), NOW);
        assertThrows(
                AnalysisRefusal.PhaseTaken.class,
                () -> analysis.engagements(stakeholder.id()).plan(engagement(EngagementPhase.PLANNING), NOW));
        assertThrows(
                AnalysisRefusal.PhaseTaken.class,
                () -> analysis.engagements(stakeholder.id())
                        .change(
                                planning.id(),
                                AStakeholder.planned(EngagementPhase.FOLLOW_UP, EngagementMode.INFORM, null),
                                NOW));
        assertTrue(analysis.engagements(stakeholder.id())
                .change(
                        planning.id(),
                        AStakeholder.planned(EngagementPhase.PLANNING, EngagementMode.CONSULT, null),
                        NOW));
    }

    @Test
    void nobody_assesses_in_the_future_as_the_owner_counts_days() {
        var analysis = analysis(content(true));
        var stakeholder = key();
        analysis.stakeholders().add(stakeholder, Map.of(), NOW);
        var today = LocalDate.parse("2026-03-01");
        assertEquals(today, analysis.state().today(NOW));
        assertThrows(
                AnalysisRefusal.AssessedInFuture.class,
                () -> analysis.stakeholders().assess(stakeholder.id(), assessed(OWNER, "2026-03-02", 3, 3), NOW));
        analysis.stakeholders().assess(stakeholder.id(), assessed(OWNER, "2026-03-01", 3, 3), NOW);
    }

    @Test
    void lists_are_bounded() {
        var analysis = analysis(content(true));
        for (var i = 0; i < Room.STAKEHOLDERS; i++) {
            analysis.stakeholders().add(named("Nummer " + i), Map.of(), NOW);
        }
        assertThrows(
                AnalysisRefusal.Full.class, () -> analysis.stakeholders().add(named("En for meget"), Map.of(), NOW));
        var one = analysis.state().stakeholders().getFirst().id();
        for (var i = 0; i < Room.ASSESSMENTS; i++) {
            analysis.stakeholders().assess(one, assessed(OWNER, "2026-02-01", 3, 3), NOW);
        }
        assertThrows(
                AnalysisRefusal.Full.class,
                () -> analysis.stakeholders().assess(one, assessed(OWNER, "2026-02-01", 3, 3), NOW));
        for (var i = 0; i < Room.OBJECTIONS; i++) {
            analysis.raise(objection(one), NOW);
        }
        assertThrows(AnalysisRefusal.Full.class, () -> analysis.raise(objection(one), NOW));
    }

    @Test
    void what_a_stakeholder_objects_to_goes_with_it() {
        var analysis = analysis(content(true));
        var stakeholder = key();
        analysis.stakeholders().add(stakeholder, Map.of(), NOW);
        analysis.raise(objection(stakeholder.id()), NOW);
        analysis.raise(objection(null), NOW);
        analysis.stakeholders().remove(stakeholder.id(), NOW);
        assertEquals(1, analysis.state().objections().size());
        assertThrows(
                AnalysisRefusal.NoSuchPart.class, () -> analysis.stakeholders().remove(stakeholder.id(), NOW));
    }
}
