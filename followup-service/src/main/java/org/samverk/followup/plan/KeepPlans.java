package org.samverk.followup.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.KeepOccasions;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.plan.content.PlanReferences;
import org.samverk.followup.role.Role;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Drafts plans, settles them, gives active ones other days, and deletes drafts. What is named is looked up before
/// the transaction begins, since that may ask a neighbour.
@ApplicationScoped
class KeepPlans {
    private final Plans plans;
    private final KeepOccasions occasions;
    private final PlanReferences references;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepPlans(
            Plans plans,
            KeepOccasions occasions,
            PlanReferences references,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.plans = plans;
        this.occasions = occasions;
        this.references = references;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /// Whose it is to be may be allowed to see its subject by now, so that is heard once more before saying no.
    FollowupPlan draft(PlanContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        PlanActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        references.require(content, owner, actor);
        references.requireAnother(content.reporter(), content.recipient());
        try {
            return QuarkusTransaction.requiringNew().call(() -> drafted(content, owner, actor));
        } catch (PlanRefusal.CannotSee refusal) {
            references.hear(refusal.subject());
            return QuarkusTransaction.requiringNew().call(() -> drafted(content, owner, actor));
        }
    }

    private FollowupPlan drafted(PlanContent content, UUID owner, Actor actor) {
        var subject = references.subject(content, actor);
        if (subject.cancelled()) {
            throw new PlanRefusal.SubjectCancelled();
        }
        PlanRefusal.CannotSee.refuse(
                references.blind(Map.of("/ownerPartnerId", Role.of(owner)), subject.access()), content.subject());
        var createdBy = actor.organisation().map(Organisation::partnerId);
        var plan = FollowupPlan.drafted(
                owner,
                content.settled(owner, references.zoneOf(owner)),
                subject.access(),
                createdBy.orElse(null),
                clock.instant());
        plans.persist(plan);
        journal.append("followup-plan.drafted", plan);
        return plan;
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
        references.requireRoles(row.state().become(content), row.state().ownerPartnerId(), actor);
        if (!row.state().content().sameRoles(content)) {
            references.requireAnother(content.reporter(), content.recipient());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var plan = plans.required(id, actor);
            PlanActs.CHANGE.require(actor, plan.row());
            IfMatch.require(ifMatch, plan.version());
            var changed = wanted.from(plan.state().content());
            if (plan.state().active()) {
                reschedule(plan, changed);
            } else if (plan.change(changed, clock.instant())) {
                journal.append("followup-plan.changed", plan);
            }
            return plan;
        });
    }

    /// Past occasions, and those that were begun, stay as they are.
    private void reschedule(FollowupPlan plan, PlanContent wanted) {
        var now = clock.instant();
        var today = plan.state().today(now);
        plan.reschedule(wanted, occasions.begunAhead(plan.id(), today), now).ifPresent(days -> {
            journal.append("followup-plan.rescheduled", plan);
            occasions.cancelScheduled(plan.id(), today);
            occasions.setOut(plan.occasions(days));
        });
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var plan = plans.required(id, actor);
        PlanActs.DELETE.require(actor, plan.row());
        IfMatch.require(ifMatch, plan.version());
        plan.requireDraft();
        plans.delete(plan);
        journal.appendDeletion("followup-plan.deleted", plan);
    }
}
