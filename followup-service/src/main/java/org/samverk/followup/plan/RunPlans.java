package org.samverk.followup.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.samverk.followup.occasion.KeepOccasions;
import org.samverk.followup.plan.content.PlanReferences;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Puts plans into effect and ends them, and with them their occasions.
@ApplicationScoped
class RunPlans {
    private final Plans plans;
    private final KeepOccasions occasions;
    private final PlanReferences references;
    private final Journal journal;
    private final Clock clock;

    RunPlans(Plans plans, KeepOccasions occasions, PlanReferences references, Journal journal, Clock clock) {
        this.plans = plans;
        this.occasions = occasions;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /// Sets out the first occasions, each an aggregate of its own. Who could not see its subject when it was last
    /// heard of may see it by now.
    FollowupPlan activate(UUID id, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> activated(id, actor));
        } catch (PlanRefusal.CannotSee refusal) {
            references.hear(refusal.subject());
            return QuarkusTransaction.requiringNew().call(() -> activated(id, actor));
        }
    }

    private FollowupPlan activated(UUID id, Actor actor) {
        var plan = plans.required(id, actor);
        PlanActs.ACTIVATE.require(actor, plan.row());
        var content = plan.state().content();
        var days = plan.activate(clock.instant());
        if (references.subjectCancelled(content)) {
            throw new PlanRefusal.SubjectCancelled();
        }
        PlanRefusal.Incomplete.refuse(references.themselves(content.reporter(), content.recipient()));
        PlanRefusal.CannotSee.refuse(references.blind(plan.state().involved(), plan.access()), content.subject());
        journal.append("followup-plan.activated", plan);
        occasions.setOut(plan.occasions(days));
        return plan;
    }

    /// Occasions to come that were not begun fall away with the plan. What was missed by then was missed, and may be
    /// reported or left out still.
    @Transactional
    FollowupPlan end(UUID id, Act act, String event, BiConsumer<FollowupPlan, Instant> verb, Actor actor) {
        var plan = plans.required(id, actor);
        act.require(actor, plan.row());
        var now = clock.instant();
        verb.accept(plan, now);
        journal.append(event, plan);
        occasions.cancelScheduled(id, plan.state().today(now));
        return plan;
    }
}
