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
        var current = plan.required(step).progress();
        var wanted = mergePatch.member(patch, "status", StepStatus.class);
        var content = mergePatch.apply(wanted == null ? current : current.as(wanted), patch, StepContent.class);
        IfMatch.require(ifMatch, plan.version());
        return walk(plan, step, content);
    }

    private Plan walk(Plan plan, String step, StepContent content) {
        return plan.walk(step, content, clock.instant()) ? changes.kept("step-changed", plan) : plan;
    }
}
