package org.samverk.agreements.activity.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.Activity;
import org.samverk.agreements.activity.ActivityActs;
import org.samverk.agreements.activity.ActivityActs.Step;
import org.samverk.agreements.activity.ActivityRefusal;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Plans activities, keeps them right, and takes them on. What is named is looked up before the transaction
/// begins, since that may ask a neighbour.
@ApplicationScoped
class KeepActivities {
    private final Activities activities;
    private final ChangeActivities changes;
    private final ActivityRules rules;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepActivities(
            Activities activities, ChangeActivities changes, ActivityRules rules, MergePatch mergePatch, Clock clock) {
        this.activities = activities;
        this.changes = changes;
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Activity plan(ActivityContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        ActivityActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled);
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = rules.agreement(settled.agreementId(), actor);
            var within = rules.within(settled, agreement, null);
            return changes.begun(Activity.planned(settled, within, rules.zone(owner), own, clock.instant()));
        });
    }

    Activity replace(UUID id, @Nullable String ifMatch, ActivityContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Activity patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, ActivityContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, ActivityContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        ActivityContent from(ActivityContent current) throws JsonProcessingException;
    }

    private Activity change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> activities.row(id, actor));
        ActivityActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = settled(wanted.from(before), before);
        IfMatch.require(ifMatch, row.version());
        if (!content.equals(before)) {
            row.state().requireOpen();
            rules.requireKnown(content);
        }
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private static ActivityContent settled(ActivityContent wanted, ActivityContent before) {
        return wanted.settled(Objects.requireNonNullElse(wanted.ownerPartnerId(), before.owner()));
    }

    /// An agreement that stays may be one this actor does not see any more. One that another has just put in its place
    /// counts as not seen: it is not held.
    private Activity changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var named = wanted.from(activities.row(id, actor).state().content()).agreementId();
        var agreement = rules.agreement(named, actor);
        var activity = changes.held(id, ActivityActs.CHANGE, actor);
        var before = activity.state().content();
        var content = settled(wanted.from(before), before);
        IfMatch.require(ifMatch, activity.version());
        if (content.equals(before)) {
            return activity;
        }
        activity.state().requireOpen();
        if (!content.owner().equals(before.owner())) {
            throw new ActivityRefusal.OwnerFixed();
        }
        var stays = Objects.equals(content.agreementId(), before.agreementId());
        if (!stays || content.wanted() != before.wanted()) {
            ActivityActs.SHARE.require(actor, activity.row());
        }
        var held = agreement.filter(one -> one.id().equals(content.agreementId()));
        var within = rules.within(content, held, stays ? activity : null);
        return activity.change(content, within, clock.instant()) ? changes.kept("changed", activity) : activity;
    }

    @Transactional
    Activity take(UUID id, Step step, @Nullable String reason, Actor actor) {
        var agreement =
                rules.agreement(activities.row(id, actor).state().content().agreementId(), actor);
        var activity = changes.held(id, step.act(), actor);
        if (step.begins()) {
            rules.requireGoing(agreement);
        }
        activity.take(step, reason, clock.instant());
        return changes.kept(step.event(), activity);
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var activity = changes.held(id, ActivityActs.DELETE, actor);
        IfMatch.require(ifMatch, activity.version());
        activity.requireDeletable();
        changes.gone(activity, actor);
    }
}
