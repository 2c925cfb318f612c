package org.samverk.followup.need.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.followup.need.challenge.ChallengeActs.Step;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class ChallengeTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T12:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID REGISTRAR = UUID.randomUUID();
    private static final ErasableText WHY = new ErasableText(UUID.randomUUID(), "hash");
    private static final Map<String, String> SOMETHING = Map.of("sv", "Rökfria skolgårdar");

    private static ChallengeContent content(
            List<UUID> activities, @Nullable Map<String, String> effort, Visibility visibility) {
        return new ChallengeContent(
                        null,
                        "DK-0751",
                        "TOBACCO",
                        Map.of("sv", "Var femte röker"),
                        3,
                        List.of(),
                        List.of(),
                        List.of(),
                        activities,
                        effort,
                        visibility,
                        List.of())
                .settled(OWNER);
    }

    private static Challenge raised(List<UUID> activities, @Nullable Map<String, String> effort) {
        return Challenge.raised(content(activities, effort, Visibility.SHARED), OWNER, MARCH);
    }

    @Test
    void it_is_open_until_something_is_done_about_it() {
        var challenge = raised(List.of(), null);
        assertEquals(ChallengeStatus.OPEN, challenge.state().status());
        assertThrows(ChallengeRefusal.NoEffort.class, () -> challenge.take(Step.ADDRESS, null, APRIL));
        assertEquals(ChallengeStatus.OPEN, challenge.state().status());
    }

    @Test
    void an_activity_or_another_effort_addresses_it() {
        for (var challenge : List.of(raised(List.of(UUID.randomUUID()), null), raised(List.of(), SOMETHING))) {
            challenge.take(Step.ADDRESS, null, APRIL);
            assertEquals(ChallengeStatus.ADDRESSED, challenge.state().status());
            assertEquals(APRIL, challenge.state().statusSince());
        }
    }

    @Test
    void each_step_leads_from_its_own_status_only() {
        assertEquals(List.of(Step.ADDRESS), ChallengeStatus.OPEN.steps());
        assertEquals(List.of(Step.RESOLVE, Step.REOPEN), ChallengeStatus.ADDRESSED.steps());
        assertEquals(List.of(Step.REOPEN), ChallengeStatus.RESOLVED.steps());
        var open = raised(List.of(), SOMETHING);
        var refused = assertThrows(ChallengeRefusal.IllegalTransition.class, () -> open.take(Step.RESOLVE, WHY, APRIL));
        assertEquals(List.of("address"), refused.allowed());
    }

    @Test
    void what_is_addressed_stays_answered() {
        var challenge = raised(List.of(), SOMETHING);
        challenge.take(Step.ADDRESS, null, APRIL);
        var nothing = content(List.of(), null, Visibility.SHARED);
        assertThrows(ChallengeRefusal.NoEffort.class, () -> challenge.change(nothing, APRIL));
        assertTrue(challenge.change(content(List.of(UUID.randomUUID()), null, Visibility.SHARED), APRIL));
    }

    @Test
    void what_is_resolved_stays_as_it_was_until_it_is_opened_again() {
        var challenge = raised(List.of(), SOMETHING);
        challenge.take(Step.ADDRESS, null, APRIL);
        challenge.take(Step.RESOLVE, WHY, APRIL);
        var other = content(List.of(), SOMETHING, Visibility.PUBLIC);
        var refused = assertThrows(ChallengeRefusal.IllegalTransition.class, () -> challenge.change(other, APRIL));
        assertEquals(List.of("reopen"), refused.allowed());
        challenge.take(Step.REOPEN, WHY, APRIL);
        assertEquals(WHY, challenge.state().statusReason());
        assertTrue(challenge.change(other, APRIL));
    }

    @Test
    void nothing_new_is_no_change_whatever_its_status() {
        var challenge = raised(List.of(), SOMETHING);
        challenge.take(Step.ADDRESS, null, APRIL);
        challenge.take(Step.RESOLVE, WHY, APRIL);
        assertFalse(challenge.change(challenge.state().content(), APRIL));
    }

    @Test
    void it_stays_with_its_owner() {
        var challenge = raised(List.of(), null);
        var moved = challenge.state().content().settled(UUID.randomUUID());
        assertThrows(ChallengeRefusal.OwnerFixed.class, () -> challenge.change(moved, APRIL));
    }

    @Test
    void only_what_was_never_addressed_is_deleted() {
        var challenge = raised(List.of(), SOMETHING);
        challenge.requireDeletable();
        challenge.take(Step.ADDRESS, null, APRIL);
        challenge.take(Step.REOPEN, WHY, APRIL);
        assertThrows(ChallengeRefusal.IllegalTransition.class, challenge::requireDeletable);
        assertFalse(challenge.row().deletable());
    }

    @Test
    void a_registrars_organisation_sees_what_it_entered_for_another() {
        var hidden = content(List.of(), null, Visibility.PRIVATE);
        assertEquals(
                new Access(OWNER, Visibility.PRIVATE, Set.of()),
                Challenge.raised(hidden, OWNER, MARCH).access());
        assertEquals(
                new Access(OWNER, Visibility.RESTRICTED, Set.of(REGISTRAR)),
                Challenge.raised(hidden, REGISTRAR, MARCH).access());
    }

    @Test
    void a_danish_code_has_three_digits_however_it_is_written() {
        assertEquals("DK-751", raised(List.of(), null).state().content().area());
    }
}
