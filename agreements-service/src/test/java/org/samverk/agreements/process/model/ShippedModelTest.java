package org.samverk.agreements.process.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.agreements.process.model.content.ModelStep;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.PlanState;
import org.samverk.agreements.process.plan.PlanStatus;
import org.samverk.agreements.process.plan.PlanStep;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.stored.StoredJson;

/// What comes with the suite, as its files say it.
class ShippedModelTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Set<String> LANGUAGES = Set.of("sv", "da", "en");

    private static KnownModel known(ShippedModel shipped) {
        var content = shipped.content();
        return new KnownModel(shipped.id(), 1, content.code(), content.name(), content.steps(), false);
    }

    private static Plan plan(ShippedModel shipped) {
        var owner = UUID.randomUUID();
        var content = new PlanContent(shipped.id(), Map.of("sv", "Hela vägen"), null, null, null, null, List.of());
        return Plan.begun(content.settled(owner), known(shipped), null, ZoneId.of("Europe/Stockholm"), owner, NOW);
    }

    private static StepContent as(StepStatus status) {
        return new StepContent(status, null, null, null, null, null, null);
    }

    private static List<PlanStep> open(PlanState state) {
        return state.steps().stream()
                .filter(step -> !step.behind() && state.blockers(step).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ShippedModel.class)
    void every_step_is_done_in_an_order_the_model_allows(ShippedModel shipped) {
        for (var seed = 0; seed < 20; seed++) {
            var chance = new Random(seed);
            var plan = plan(shipped);
            var days = 0;
            while (plan.state().status() != PlanStatus.COMPLETED) {
                var open = open(plan.state());
                var next = open.get(chance.nextInt(open.size()));
                plan.walk(next.code(), as(StepStatus.DONE), NOW.plus(Duration.ofDays(days++)));
            }
            assertEquals(shipped.content().steps().size(), days);
        }
    }

    @ParameterizedTest
    @EnumSource(ShippedModel.class)
    void it_is_walked_in_the_order_it_is_written_without_what_is_conditional(ShippedModel shipped) {
        var plan = plan(shipped);
        for (var step : shipped.content().steps()) {
            plan.walk(step.code(), as(step.conditional() ? StepStatus.NOT_APPLICABLE : StepStatus.DONE), NOW);
        }
        assertEquals(PlanStatus.COMPLETED, plan.state().status());
    }

    @ParameterizedTest
    @EnumSource(ShippedModel.class)
    void it_is_told_in_three_languages_and_has_steps_in_every_phase(ShippedModel shipped) {
        var content = shipped.content();
        assertEquals(shipped.name(), content.code());
        assertEquals(LANGUAGES, content.name().keySet());
        for (var step : content.steps()) {
            assertEquals(LANGUAGES, step.title().keySet(), step.code());
            assertEquals(LANGUAGES, Objects.requireNonNull(step.description()).keySet(), step.code());
        }
        assertEquals(
                Set.of(ProcessPhase.values()),
                content.steps().stream().map(ModelStep::phase).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(ShippedModel.class)
    void its_file_has_no_member_that_nobody_reads(ShippedModel shipped) throws IOException {
        var strict = StoredJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var in = ShippedModelTest.class.getResourceAsStream("/collaboration-models/%s.json".formatted(shipped))) {
            assertEquals(shipped.content(), strict.readValue(in, ModelContent.class));
        }
    }

    @Test
    void the_asele_method_begins_with_a_coordinator_where_there_is_none() {
        var first = ShippedModel.ASELE_METHOD.content().steps().getFirst();
        assertEquals("1.1 RECRUIT_COORDINATOR", first.number() + " " + first.code());
        assertTrue(first.conditional());
    }
}
