package org.samverk.agreements.process.plan.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.content.StepContent;
import org.samverk.agreements.process.plan.content.StepStatus;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Says how far the steps of a plan are.
@ApplicationScoped
class WalkPlans {
    private final ChangePlans changes;
    private final MergePatch mergePatch;
    private final Clock clock;

    WalkPlans(ChangePlans changes, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Plan replace(UUID id, String step, @Nullable String ifMatch, StepContent content, Actor actor) {
        var plan = changes.held(id, step, actor);
        IfMatch.require(ifMatch, plan.version());
        return walk(plan, step, content);
    }

    @Transactional
    Plan patch(UUID id, String step, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, StepContent.class);
        var plan = changes.held(id, step, actor);
        var content = mergePatch.apply(laidUnder(plan.required(step).progress(), patch), patch, StepContent.class);
        IfMatch.require(ifMatch, plan.version());
        return walk(plan, step, content);
    }

    /// What is no status at all was refused when the patch was checked.
    private static StepContent laidUnder(StepContent current, JsonNode patch) {
        var wanted = patch.path("status");
        return wanted.isTextual() ? current.as(StepStatus.valueOf(wanted.asText())) : current;
    }

    private Plan walk(Plan plan, String step, StepContent content) {
        return plan.walk(step, content, clock.instant()) ? changes.kept("step-changed", plan) : plan;
    }
}
