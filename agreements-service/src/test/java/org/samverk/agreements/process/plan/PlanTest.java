package org.samverk.agreements.process.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.process.plan.APlan.NOW;
import static org.samverk.agreements.process.plan.APlan.as;
import static org.samverk.agreements.process.plan.APlan.due;
import static org.samverk.agreements.process.plan.APlan.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.problem.FieldError;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final Plan plan = APlan.begun();

    private StepContent progress(String code) {
        return plan.required(code).progress();
    }

    @Test
    void it_keeps_the_steps_and_the_version_of_its_model() {
        assertEquals(3, plan.state().model().version());
        assertEquals(
                List.of("LOOK", "THINK", "TELL", "ACT"),
                plan.state().steps().stream().map(PlanStep::code).toList());
        assertEquals(PlanStatus.NOT_STARTED, plan.state().status());
        assertEquals(Optional.of(ProcessPhase.PREPARE), plan.state().phase());
    }

    @Test
    void a_step_is_done_after_what_it_requires() {
        var early = assertThrows(PlanRefusal.RequiredFirst.class, () -> plan.walk("ACT", as(StepStatus.DONE), NOW));
        assertEquals(
                List.of("THINK is neither done nor left out."),
                early.errors().stream().map(FieldError::detail).toList());
        assertTrue(plan.walk("ACT", as(StepStatus.ONGOING), NOW));
        plan.walk("LOOK", as(StepStatus.NOT_APPLICABLE), NOW);
        plan.walk("THINK", as(StepStatus.DONE), NOW);
        plan.walk("ACT", as(StepStatus.DONE), NOW);
        assertEquals(Optional.of(ProcessPhase.COMPILE), plan.state().phase());
        assertEquals(PlanStatus.ONGOING, plan.state().status());
        plan.walk("TELL", as(StepStatus.DONE), NOW);
        assertEquals(PlanStatus.COMPLETED, plan.state().status());
        assertEquals(Optional.empty(), plan.state().phase());
    }

    @Test
    void only_what_is_conditional_is_left_out_and_leaving_out_is_no_start() {
        assertThrows(PlanRefusal.NotConditional.class, () -> plan.walk("THINK", as(StepStatus.NOT_APPLICABLE), NOW));
        plan.walk("LOOK", as(StepStatus.NOT_APPLICABLE), NOW);
        assertEquals(PlanStatus.NOT_STARTED, plan.state().status());
        plan.requireDeletable();
        plan.walk("TELL", as(StepStatus.ONGOING), NOW);
        assertEquals(
                List.of("close"),
                assertThrows(PlanRefusal.IllegalTransition.class, plan::requireDeletable)
                        .allowed());
    }

    @Test
    void nothing_is_taken_up_again_that_something_done_requires() {
        plan.walk("LOOK", as(StepStatus.NOT_APPLICABLE), NOW);
        plan.walk("THINK", as(StepStatus.DONE), NOW);
        var required =
                assertThrows(PlanRefusal.StillRequired.class, () -> plan.walk("LOOK", as(StepStatus.ONGOING), NOW));
        assertEquals(
                List.of("THINK is done."),
                required.errors().stream().map(FieldError::detail).toList());
        assertTrue(plan.walk("LOOK", as(StepStatus.DONE), NOW));
        plan.walk("THINK", as(StepStatus.ONGOING), NOW);
        assertTrue(plan.walk("LOOK", as(StepStatus.NOT_STARTED), NOW));
    }

    @Test
    void a_day_that_is_left_out_is_today_until_it_is_said() {
        plan.walk("TELL", as(StepStatus.ONGOING), NOW);
        assertEquals(TODAY, progress("TELL").startedOn());
        var later = NOW.plus(Duration.ofDays(3));
        assertFalse(plan.walk("TELL", as(StepStatus.ONGOING), later));
        plan.walk("TELL", on(StepStatus.DONE, "2026-05-04", null), later);
        assertEquals(TODAY.plusDays(3), progress("TELL").doneOn());
        assertFalse(plan.walk("TELL", on(StepStatus.DONE, "2026-05-04", null), later.plus(Duration.ofDays(1))));
        plan.walk("TELL", on(StepStatus.DONE, "2026-05-09", null), later.plus(Duration.ofDays(3)));
        assertEquals(TODAY.plusDays(6), progress("TELL").doneOn());
    }

    @Test
    void what_has_happened_was_today_where_the_owner_is_or_before() {
        assertThrows(PlanRefusal.InFuture.class, () -> plan.walk("TELL", on(StepStatus.DONE, null, "2026-05-05"), NOW));
        assertThrows(
                PlanRefusal.InFuture.class, () -> plan.walk("TELL", on(StepStatus.ONGOING, "2026-05-05", null), NOW));
        var lateAtNight = Instant.parse("2026-05-04T22:30:00Z");
        assertTrue(plan.walk("TELL", on(StepStatus.DONE, null, "2026-05-05"), lateAtNight));
    }

    @Test
    void a_step_is_overdue_when_its_day_has_passed_until_it_is_behind() {
        plan.walk("LOOK", due(StepStatus.NOT_STARTED, "2026-05-04"), NOW);
        assertFalse(plan.state().overdue(TODAY));
        assertTrue(plan.state().overdue(TODAY.plusDays(1)));
        plan.walk("LOOK", due(StepStatus.NOT_APPLICABLE, "2026-05-04"), NOW);
        assertFalse(plan.state().overdue(TODAY.plusDays(1)));
    }

    @Test
    void what_has_ended_stays_as_it_is_until_it_is_taken_up_again() {
        plan.end("Vi arbetar på ett annat sätt", NOW);
        assertThrows(PlanRefusal.IllegalTransition.class, () -> plan.end(null, NOW));
        assertThrows(PlanRefusal.IllegalTransition.class, () -> plan.walk("TELL", as(StepStatus.DONE), NOW));
        assertFalse(plan.walk("TELL", as(StepStatus.NOT_STARTED), NOW));
        plan.reopen(NOW);
        assertThrows(PlanRefusal.IllegalTransition.class, () -> plan.reopen(NOW));
        assertTrue(plan.walk("TELL", as(StepStatus.DONE), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, , , true, true",
        "NOT_STARTED, 2026-05-01, , false, true",
        "ONGOING, 2026-05-01, , true, true",
        "ONGOING, 2026-05-01, 2026-05-02, true, false",
        "DONE, 2026-05-02, 2026-05-02, true, true",
        "DONE, 2026-05-02, 2026-05-01, true, false",
        "DONE, , 2026-05-01, true, true",
        "NOT_APPLICABLE, , 2026-05-01, true, false"
    })
    void a_status_has_the_days_that_belong_to_it(
            StepStatus status, @Nullable String started, @Nullable String done, boolean start, boolean end) {
        var content = on(status, started, done);
        assertEquals(start, content.isStartInOrder());
        assertEquals(end, content.isEndInOrder());
    }

    @Test
    void there_is_no_step_but_those_of_the_model() {
        assertThrows(PlanRefusal.NoSuchStep.class, () -> plan.walk("SLEEP", as(StepStatus.DONE), NOW));
    }
}
