package org.samverk.followup.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.agreement.KnownAgreements;
import org.samverk.followup.occasion.KeepOccasions;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Drafts plans, settles them, and sets out their occasions. What is named is looked up before the transaction begins,
/// since that may ask a neighbour.
@ApplicationScoped
class KeepPlans {
    private final Plans plans;
    private final KeepOccasions occasions;
    private final KnownAgreements agreements;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepPlans(
            Plans plans,
            KeepOccasions occasions,
            KnownAgreements agreements,
            KnownOrganisations organisations,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.plans = plans;
        this.occasions = occasions;
        this.agreements = agreements;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    FollowupPlan draft(PlanContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        PlanActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var subject = agreements.require(content.subject().id(), "/subject/id", actor);
        organisations.require(named(content, owner));
        return QuarkusTransaction.requiringNew().call(() -> {
            var zone = Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                    .country()
                    .zone();
            var createdBy = actor.organisation().get().map(Organisation::partnerId);
            var plan = FollowupPlan.drafted(
                    owner,
                    content.settled(owner, zone.getId()),
                    subject.access(),
                    createdBy.orElse(null),
                    clock.instant());
            plans.persist(plan);
            journal.append("followup-plan.drafted", plan);
            return plan;
        });
    }

    FollowupPlan replace(UUID id, @Nullable String ifMatch, PlanContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    FollowupPlan patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, PlanContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, PlanContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        PlanContent from(PlanContent current) throws JsonProcessingException;
    }

    private FollowupPlan change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> plans.row(id, actor));
        PlanActs.CHANGE.require(actor, row);
        var content = wanted.from(row.state().content());
        IfMatch.require(ifMatch, row.version());
        if (!content.subject().equals(row.state().content().subject())) {
            throw new PlanRefusal.Fixed();
        }
        organisations.require(named(content, row.state().ownerPartnerId()));
        return QuarkusTransaction.requiringNew().call(() -> {
            var plan = plans.required(id, actor);
            PlanActs.CHANGE.require(actor, plan.row());
            IfMatch.require(ifMatch, plan.version());
            var before = plan.state();
            var settled = wanted.from(before.content())
                    .settled(before.ownerPartnerId(), before.content().zone());
            if (plan.change(settled, clock.instant())) {
                journal.append("followup-plan.changed", plan);
            }
            return plan;
        });
    }

    /// Sets out the first occasions, each an aggregate of its own. Who could not see the agreement when it was last
    /// heard of may see it by now.
    FollowupPlan activate(UUID id, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> activated(id, actor));
        } catch (PlanRefusal.CannotSee _) {
            agreements.hear();
            return QuarkusTransaction.requiringNew().call(() -> activated(id, actor));
        }
    }

    private FollowupPlan activated(UUID id, Actor actor) {
        var plan = plans.required(id, actor);
        PlanActs.ACTIVATE.require(actor, plan.row());
        var days = plan.activate(clock.instant());
        plan.refuseWhoCannotSee();
        journal.append("followup-plan.activated", plan);
        occasions.setOut(plan.occasions(days));
        return plan;
    }

    @Transactional
    FollowupPlan complete(UUID id, Actor actor) {
        return end(id, PlanActs.COMPLETE, "followup-plan.completed", actor);
    }

    @Transactional
    FollowupPlan cancel(UUID id, Actor actor) {
        return end(id, PlanActs.CANCEL, "followup-plan.cancelled", actor);
    }

    /// What lies ahead and was not begun falls away with the plan.
    private FollowupPlan end(UUID id, Act act, String event, Actor actor) {
        var plan = plans.required(id, actor);
        act.require(actor, plan.row());
        if (act.equals(PlanActs.COMPLETE)) {
            plan.complete(clock.instant());
        } else {
            plan.cancel(clock.instant());
        }
        journal.append(event, plan);
        occasions.cancelAhead(id, plan.state().today(clock.instant()));
        return plan;
    }

    private static Map<String, UUID> named(PlanContent content, UUID owner) {
        var named = new HashMap<String, UUID>();
        named.put("/ownerPartnerId", content.ownerPartnerId() == null ? owner : content.ownerPartnerId());
        if (content.reporter() != null) {
            named.put("/reporter/partnerId", content.reporter().partnerId());
        }
        if (content.recipient() != null) {
            named.put("/recipient/partnerId", content.recipient().partnerId());
        }
        return named;
    }
}
