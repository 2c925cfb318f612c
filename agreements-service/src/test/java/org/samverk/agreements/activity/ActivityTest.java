package org.samverk.agreements.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.agreements.activity.ActivityActs.Step;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;

class ActivityTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();

    private static ActivityContent content(Map<String, Object> more) {
        var members = new HashMap<String, Object>(Map.of("title", Map.of("da", "Kursus"), "type", "TRAINING"));
        members.putAll(more);
        return StoredJson.mapper().convertValue(members, ActivityContent.class).settled(OWNER);
    }

    private static Activity planned(Map<String, Object> more) {
        return Activity.planned(content(more), null, ZONE, OWNER, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "'', PLANNED, start cancel",
        "START, ONGOING, pause complete cancel",
        "START PAUSE, PAUSED, resume cancel",
        "START PAUSE RESUME, ONGOING, pause complete cancel",
        "START COMPLETE, COMPLETED, ''",
        "CANCEL, CANCELLED, ''",
        "START PAUSE CANCEL, CANCELLED, ''"
    })
    void from_each_state_lead_its_steps_and_no_others(String walked, ActivityStatus reached, String possible) {
        var activity = planned(Map.of());
        for (var step : walked.isEmpty() ? new String[0] : walked.split(" ", -1)) {
            activity.take(Step.valueOf(step), null, NOW);
        }
        assertEquals(reached, activity.state().status());
        var allowed = possible.isEmpty() ? List.of() : List.of(possible.split(" ", -1));
        for (var step : Step.values()) {
            if (!allowed.contains(step.act().name())) {
                var refused =
                        assertThrows(ActivityRefusal.IllegalTransition.class, () -> activity.take(step, null, NOW));
                assertEquals(allowed, refused.allowed());
            }
        }
        assertEquals(!allowed.isEmpty(), activity.state().status().open());
    }

    @Test
    void what_is_done_or_given_up_stays_as_it_was_and_only_a_plan_is_deleted() {
        var activity = planned(Map.of());
        activity.requireDeletable();
        activity.take(Step.START, null, NOW);
        assertThrows(ActivityRefusal.IllegalTransition.class, activity::requireDeletable);
        assertTrue(activity.change(content(Map.of("effort", 1)), null, NOW));
        assertFalse(activity.change(content(Map.of("effort", 1)), null, NOW));
        activity.take(Step.COMPLETE, "Holdet er slut", NOW);
        assertEquals("Holdet er slut", activity.state().statusReason());
        assertThrows(ActivityRefusal.IllegalTransition.class, () -> activity.change(content(Map.of()), null, NOW));
    }

    @Test
    void it_is_put_in_order_by_its_priority_or_else_by_effect_for_effort() {
        assertEquals(
                new BigDecimal("2.5"),
                planned(Map.of("expectedEffect", 5, "effort", 2)).state().rank());
        assertEquals(
                new BigDecimal("0.333"),
                planned(Map.of("expectedEffect", 1, "effort", 3)).state().rank());
        assertEquals(
                new BigDecimal("7"),
                planned(Map.of("expectedEffect", 5, "effort", 2, "priority", 7))
                        .state()
                        .rank());
        assertNull(planned(Map.of("expectedEffect", 5)).state().rank());
    }

    @Test
    void it_is_joint_when_two_or_more_take_part() {
        assertFalse(planned(Map.of()).row().joint());
        assertFalse(planned(Map.of("participantIds", List.of(OWNER))).row().joint());
        var activity = planned(Map.of("participantIds", List.of(PARTNER)));
        assertTrue(activity.row().joint());
        var merged = References.of(List.of(Reference.of(PARTNER, "Dublet", OWNER)));
        assertFalse(new ActivityRow(UUID.randomUUID(), 1, activity.state(), merged, false, false).joint());
    }

    @Test
    void it_is_overdue_the_day_after_its_end_as_long_as_something_is_left_to_do() {
        var activity = planned(Map.of("period", Map.of("end", "2026-03-01")));
        assertFalse(activity.state().overdue(LocalDate.parse("2026-03-01")));
        assertTrue(activity.state().overdue(LocalDate.parse("2026-03-02")));
        activity.take(Step.CANCEL, null, NOW);
        assertFalse(activity.state().overdue(LocalDate.parse("2026-03-02")));
    }

    @Test
    void it_is_never_seen_more_widely_than_its_agreement() {
        var restricted = new Access(PARTNER, Visibility.RESTRICTED, Set.of(OWNER));
        var content = content(Map.of("agreementId", UUID.randomUUID(), "visibility", "SHARED"));
        var activity = Activity.planned(content, restricted, ZONE, OWNER, NOW);
        assertEquals(new Access(OWNER, Visibility.RESTRICTED, Set.of(PARTNER)), activity.access());
        assertTrue(activity.follow(Access.shared(PARTNER), NOW));
        assertEquals(Visibility.SHARED, activity.access().visibility());
        assertFalse(activity.follow(Access.shared(PARTNER), NOW));
    }
}
