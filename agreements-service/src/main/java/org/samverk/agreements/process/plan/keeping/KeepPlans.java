package org.samverk.agreements.process.plan.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.PlanActs;
import org.samverk.agreements.process.plan.PlanRefusal;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Begins plans, keeps them right, and ends them. All queries come before the change, all of it in one transaction: one
/// change, one version, one journal row.
@ApplicationScoped
class KeepPlans {
    private final ChangePlans changes;
    private final PlanRules rules;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepPlans(ChangePlans changes, PlanRules rules, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Plan begin(PlanContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        PlanActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        rules.requireOwner(owner);
        var settled = content.settled(owner);
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = rules.agreement(settled.agreementId(), actor);
            var model = rules.model(settled, agreement, actor);
            var within = rules.within(settled, agreement);
            return changes.begun(Plan.begun(settled, model, within, rules.zone(owner), own, clock.instant()));
        });
    }

    @Transactional
    Plan replace(UUID id, @Nullable String ifMatch, PlanContent content, Actor actor) {
        var agreement = rules.agreement(content.agreementId(), actor);
        var plan = changes.held(id, PlanActs.CHANGE, actor);
        IfMatch.require(ifMatch, plan.version());
        return change(plan, content, agreement);
    }

    @Transactional
    Plan patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, PlanContent.class);
        var agreement = rules.agreement(mergePatch.member(patch, "agreementId", UUID.class), actor);
        var plan = changes.held(id, PlanActs.CHANGE, actor);
        var content = mergePatch.apply(plan.state().content(), patch, PlanContent.class);
        IfMatch.require(ifMatch, plan.version());
        return change(plan, content, agreement);
    }

    /// An agreement that stays may be one this actor does not see any more.
    private Plan change(Plan plan, PlanContent content, Optional<KnownAgreement> agreement) {
        var before = plan.state().content();
        var owner = Objects.requireNonNullElse(content.ownerPartnerId(), before.owner());
        var settled = content.settled(owner);
        if (settled.equals(before)) {
            return plan;
        }
        plan.requireGoing();
        if (!owner.equals(before.owner())) {
            throw new PlanRefusal.OwnerFixed();
        }
        if (!content.modelId().equals(before.modelId())) {
            throw new PlanRefusal.ModelFixed();
        }
        var stays = Objects.equals(settled.agreementId(), before.agreementId());
        var within = stays ? plan.within() : rules.within(settled, agreement);
        plan.change(settled, within, clock.instant());
        return changes.kept("changed", plan);
    }

    @Transactional
    Plan act(UUID id, Act act, String what, BiConsumer<Plan, Instant> verb, Actor actor) {
        var plan = changes.held(id, act, actor);
        verb.accept(plan, clock.instant());
        return changes.kept(what, plan);
    }

    /// What nobody has begun to walk.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var plan = changes.held(id, PlanActs.DELETE, actor);
        IfMatch.require(ifMatch, plan.version());
        plan.requireDeletable();
        changes.ended(plan);
    }
}
