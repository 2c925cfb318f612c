package org.samverk.agreements.process.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.KnownModel;
import org.samverk.agreements.process.model.content.ModelStep;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// Plans to test rules with, no container needed.
final class APlan {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final UUID OWNER = UUID.randomUUID();
    static final UUID CLERK = UUID.randomUUID();

    private APlan() {}

    /// LOOK may be left out; THINK requires it, and ACT requires THINK; TELL stands alone.
    static Plan begun() {
        return begun(content(Visibility.SHARED), null, OWNER);
    }

    static Plan begun(PlanContent content, @Nullable Access within, UUID createdBy) {
        var steps = List.of(
                step("1.1", ProcessPhase.PREPARE, "LOOK", true),
                step("1.2", ProcessPhase.PREPARE, "THINK", false, "LOOK"),
                step("3.1", ProcessPhase.COMPILE, "TELL", false),
                step("2.1", ProcessPhase.CARRY_OUT, "ACT", false, "THINK"));
        var model = new KnownModel(content.modelId(), 3, "A_MODEL", Map.of("sv", "En modell"), steps, false);
        return Plan.begun(content, model, within, ZoneId.of("Europe/Stockholm"), createdBy, NOW);
    }

    static PlanContent content(Visibility visibility) {
        return new PlanContent(
                UUID.randomUUID(), Map.of("sv", "En plan"), null, UUID.randomUUID(), OWNER, visibility, List.of());
    }

    private static ModelStep step(
            String number, ProcessPhase phase, String code, boolean conditional, String... requires) {
        return new ModelStep(number, phase, code, Map.of("sv", code), null, conditional, List.of(requires));
    }

    static StepContent as(StepStatus status) {
        return on(status, null, null);
    }

    static StepContent on(StepStatus status, @Nullable String started, @Nullable String done) {
        return new StepContent(status, day(started), day(done), null, null, null, null);
    }

    static StepContent due(StepStatus status, String day) {
        return new StepContent(status, null, null, day(day), null, null, null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
