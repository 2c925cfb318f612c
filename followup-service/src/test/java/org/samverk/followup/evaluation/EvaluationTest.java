package org.samverk.followup.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.evaluation.EvaluationActs.Step;
import org.samverk.followup.evaluation.basis.Basis;
import org.samverk.followup.evaluation.basis.BasisChange;
import org.samverk.followup.evaluation.basis.Used;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.stored.StoredJson;

class EvaluationTest {
    private static final ErasableText WHY = new ErasableText(UUID.randomUUID(), "hash");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final UUID MEASUREMENT = UUID.randomUUID();
    private static final Within WITHIN =
            new Within(new Access(OWNER, Visibility.RESTRICTED, Set.of(UUID.randomUUID())), Set.of(OWNER));

    private static EvaluationContent content(String subjectType, Map<String, Object> more) {
        var members = new HashMap<String, Object>(Map.of(
                "subject", Map.of("type", subjectType, "id", SUBJECT),
                "type", "EFFECT",
                "title", Map.of("da", "Evaluering")));
        members.putAll(more);
        return StoredJson.mapper()
                .convertValue(members, EvaluationContent.class)
                .settled(OWNER);
    }

    private static Evaluation planned(Map<String, Object> more) {
        return Evaluation.planned(content("AGREEMENT", more), WITHIN, OWNER, NOW);
    }

    private static Map<String, Object> concluded() {
        return Map.of("conclusions", List.of(Map.of("da", "Det virker")));
    }

    private static Used used(UUID id, long version, String value) {
        return new Used(id, version, SUBJECT, "SE-1496", "2025", StoredJson.read("{\"value\":%s}".formatted(value)));
    }

    private static Evaluation completedWith(Used... used) {
        var evaluation = planned(Map.of(
                "conclusions",
                List.of(Map.of("da", "Det virker")),
                "measurementIds",
                List.of(used).stream().map(Used::id).toList()));
        evaluation.start(NOW);
        evaluation.complete(List.of(used), null, DAY, NOW);
        return evaluation;
    }

    private static void take(Evaluation evaluation, Step step) {
        switch (step) {
            case START -> evaluation.start(NOW);
            case COMPLETE -> evaluation.complete(List.of(), null, DAY, NOW);
            case PUBLISH -> evaluation.publish(NOW);
            case REOPEN -> evaluation.reopen(WHY, NOW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', PLANNED, start",
        "START, ONGOING, complete",
        "START COMPLETE, COMPLETED, publish reopen",
        "START COMPLETE REOPEN, ONGOING, complete",
        "START COMPLETE REOPEN COMPLETE PUBLISH, PUBLISHED, ''",
        "START COMPLETE PUBLISH, PUBLISHED, ''"
    })
    void from_each_state_lead_its_steps_and_no_others(String walked, EvaluationStatus reached, String possible) {
        var evaluation = planned(concluded());
        for (var step : walked.isEmpty() ? new String[0] : walked.split(" ", -1)) {
            take(evaluation, Step.valueOf(step));
        }
        assertEquals(reached, evaluation.state().status());
        var allowed = possible.isEmpty() ? List.of() : List.of(possible.split(" ", -1));
        for (var step : Step.values()) {
            if (!allowed.contains(step.act().name())) {
                var refused = assertThrows(EvaluationRefusal.IllegalTransition.class, () -> take(evaluation, step));
                assertEquals(allowed, refused.allowed());
            }
        }
        assertEquals(reached == EvaluationStatus.PLANNED || reached == EvaluationStatus.ONGOING, reached.open());
    }

    @Test
    void only_what_is_not_completed_changes_and_only_a_plan_is_deleted() {
        var evaluation = planned(concluded());
        evaluation.requireDeletable();
        evaluation.start(NOW);
        assertThrows(EvaluationRefusal.IllegalTransition.class, evaluation::requireDeletable);
        var better = content("AGREEMENT", Map.of("conclusions", List.of(Map.of("da", "Det virker godt"))));
        assertTrue(evaluation.change(better, LATER));
        assertEquals(LATER, evaluation.changedAt());
        assertFalse(evaluation.change(better, NOW));
        take(evaluation, Step.COMPLETE);
        assertFalse(evaluation.change(better, LATER));
        assertThrows(
                EvaluationRefusal.IllegalTransition.class,
                () -> evaluation.change(content("AGREEMENT", concluded()), LATER));
        evaluation.reopen(WHY, NOW);
        assertEquals(WHY, evaluation.state().reopenReason());
        assertTrue(evaluation.change(content("AGREEMENT", concluded()), LATER));
    }

    @Test
    void what_it_is_of_and_whose_it_is_stay() {
        var evaluation = planned(concluded());
        assertThrows(EvaluationRefusal.Fixed.class, () -> evaluation.change(content("GOAL", concluded()), NOW));
        assertThrows(
                EvaluationRefusal.Fixed.class,
                () -> evaluation.change(content("AGREEMENT", concluded()).settled(SUBJECT), NOW));
    }

    @Test
    void everything_that_is_lacking_is_named_at_once() {
        var other = UUID.randomUUID();
        var evaluation = Evaluation.planned(
                content(
                        "PILOT",
                        Map.of(
                                "measurementIds",
                                List.of(MEASUREMENT, other),
                                "criteria",
                                List.of(Map.of(
                                        "code",
                                        "REACH",
                                        "evidence",
                                        List.of(
                                                Map.of("type", "URL", "url", "https://a.example"),
                                                Map.of("type", "MEASUREMENT", "id", SUBJECT)))))),
                WITHIN,
                OWNER,
                NOW);
        evaluation.start(NOW);
        var refused = assertThrows(
                EvaluationRefusal.Incomplete.class,
                () -> evaluation.complete(List.of(used(other, 1, "1")), null, DAY, NOW));
        assertEquals(
                List.of("/conclusions", "/recommendScaleUp", "/measurementIds/0", "/criteria/0/evidence/1/id"),
                refused.errors().stream().map(FieldError::pointer).toList());
        assertEquals(EvaluationStatus.ONGOING, evaluation.state().status());
    }

    @Test
    void of_anything_but_a_pilot_nothing_need_be_said_of_scaling_up() {
        assertEquals(List.of(), content("COLLABORATION", concluded()).missing());
        assertEquals(1, content("PILOT", concluded()).missing().size());
    }

    @Test
    void the_hash_is_over_the_measurements_as_they_were_whatever_their_order() {
        var one = used(MEASUREMENT, 1, "12.5");
        var two = used(SUBJECT, 3, "7");
        var hash = hash(one, two);
        assertEquals(64, hash.length());
        assertEquals(hash, hash(two, one));
        assertEquals(hash, hash(used(MEASUREMENT, 1, "12.50"), two));
        assertNotEquals(hash, hash(used(MEASUREMENT, 2, "12.5"), two));
        assertNotEquals(hash, hash(used(MEASUREMENT, 1, "12.6"), two));
        assertNotEquals(hash, hash(one));
        assertEquals("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945", hash());
    }

    private static String hash(Used... used) {
        return Basis.of(List.of(used), null, DAY, NOW).hash();
    }

    @Test
    void a_correction_is_said_and_alters_nothing() {
        var evaluation = completedWith(used(MEASUREMENT, 1, "12.5"));
        var before = evaluation.state();
        assertFalse(before.basisChanged());
        evaluation.standOnOther(Map.of(MEASUREMENT, 2L), LATER);
        evaluation.standOnOther(Map.of(MEASUREMENT, 3L), LATER);
        var after = evaluation.state();
        assertTrue(after.basisChanged());
        assertEquals(List.of(new BasisChange(MEASUREMENT, 3, LATER)), after.basisChanges());
        assertEquals(before.basis(), after.basis());
        assertEquals(before.content(), after.content());
        assertEquals(before.status(), after.status());
        evaluation.publish(LATER);
        assertTrue(evaluation.state().basisChanged());
        assertThrows(IllegalArgumentException.class, () -> evaluation.standOnOther(Map.of(SUBJECT, 2L), LATER));
    }

    @Test
    void what_is_taken_up_again_stands_on_nothing_yet() {
        var evaluation = completedWith(used(MEASUREMENT, 1, "12.5"));
        evaluation.standOnOther(Map.of(MEASUREMENT, 2L), LATER);
        evaluation.reopen(WHY, LATER);
        assertNull(evaluation.state().basis());
        assertFalse(evaluation.state().basisChanged());
        evaluation.complete(List.of(used(MEASUREMENT, 2, "13")), new Basis.Terms(SUBJECT, 4), DAY, LATER);
        assertNull(evaluation.state().reopenReason());
        assertEquals(
                new Basis.Terms(SUBJECT, 4),
                Objects.requireNonNull(evaluation.state().basis()).terms());
    }

    @Test
    void it_follows_who_sees_what_it_is_of() {
        var evaluation = planned(concluded());
        var shared = new Within(Access.shared(OWNER), Set.of(OWNER));
        assertFalse(evaluation.follow(shared, LATER));
        assertEquals(NOW, evaluation.changedAt());
        take(evaluation, Step.START);
        take(evaluation, Step.COMPLETE);
        assertEquals(Visibility.SHARED, evaluation.access().visibility());
        assertTrue(evaluation.follow(WITHIN, LATER));
        assertEquals(WITHIN.subject(), evaluation.access());
        assertFalse(evaluation.follow(WITHIN, LATER));
    }

    @Test
    void what_is_stored_tells_on_top_what_others_read_and_not_who_sees_it() {
        var evaluation = completedWith(used(MEASUREMENT, 1, "12.50"));
        evaluation.standOnOther(Map.of(MEASUREMENT, 2L), LATER);
        var stored = StoredJson.mapper().valueToTree(evaluation.state());
        assertEquals("AGREEMENT", stored.at("/subject/type").asText());
        assertEquals("COMPLETED", stored.at("/status").asText());
        assertTrue(stored.path("recommendScaleUp").isMissingNode());
        assertFalse(stored.toString().contains("audience"));
        assertEquals(
                evaluation.state(),
                StoredJson.mapper().convertValue(StoredJson.read(stored.toString()), EvaluationState.class));
    }

    @Test
    void why_it_was_taken_up_again_is_still_read_as_it_was_kept_before() throws JsonProcessingException {
        var evaluation = completedWith();
        evaluation.reopen(WHY, NOW);
        var kept = StoredJson.mapper().<ObjectNode>valueToTree(evaluation.state());
        kept.remove("reopenReason");
        kept.put("statusReason", "Nye tal");
        var state = StoredJson.mapper().treeToValue(kept, EvaluationState.class);
        assertEquals("Nye tal", state.statusReason());
        assertNull(state.reopenReason());
        assertEquals(evaluation.state().content(), state.content());
    }
}
