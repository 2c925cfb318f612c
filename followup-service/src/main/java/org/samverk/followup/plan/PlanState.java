package org.samverk.followup.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.role.Role;
import org.samverk.kit.access.Access;

/// All that is stored of a plan; the journal's snapshot.
///
/// @param subjectAccess who may see what is followed up, as last heard: nobody else sees the plan
/// @param scheduledUntil the day before the first occasion that is not set out yet; absent when there is none to come
/// @param occasions how many have been set out, ever
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
record PlanState(
        UUID ownerPartnerId,
        PlanContent content,
        PlanStatus status,
        Access subjectAccess,
        @Nullable LocalDate scheduledUntil,
        int occasions,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    static PlanState drafted(
            UUID owner, PlanContent content, Access subjectAccess, @Nullable UUID createdBy, Instant now) {
        return new PlanState(owner, content, PlanStatus.DRAFT, subjectAccess, null, 0, createdBy, now, now);
    }

    PlanState with(PlanContent changed, Instant now) {
        return new PlanState(
                ownerPartnerId, changed, status, subjectAccess, scheduledUntil, occasions, createdBy, createdAt, now);
    }

    PlanState as(PlanStatus changed, Instant now) {
        return new PlanState(
                ownerPartnerId, content, changed, subjectAccess, scheduledUntil, occasions, createdBy, createdAt, now);
    }

    PlanState scheduled(@Nullable LocalDate until, int more, Instant now) {
        return new PlanState(
                ownerPartnerId, content, status, subjectAccess, until, occasions + more, createdBy, createdAt, now);
    }

    PlanState seenBy(Access changed, Instant now) {
        return new PlanState(
                ownerPartnerId, content, status, changed, scheduledUntil, occasions, createdBy, createdAt, now);
    }

    /// What is wanted, with what it leaves open as it is.
    /// @throws PlanRefusal.IllegalTransition when it is other than what there is, and no draft any more; an active
    ///     plan may be given other days
    /// @throws PlanRefusal.Fixed when it is about something else, or somebody else's
    PlanContent become(PlanContent wanted) {
        var settled = wanted.settled(ownerPartnerId, content.zone());
        if (settled.equals(content)) {
            return content;
        }
        if (status == PlanStatus.ACTIVE) {
            return rescheduled(settled);
        }
        if (status != PlanStatus.DRAFT) {
            throw new PlanRefusal.IllegalTransition("Only a draft is changed, or when an active plan asks.", status);
        }
        if (!settled.subject().equals(content.subject())) {
            throw new PlanRefusal.Fixed("/subject");
        }
        if (!ownerPartnerId.equals(settled.ownerPartnerId())) {
            throw new PlanRefusal.Fixed("/ownerPartnerId");
        }
        return settled;
    }

    private PlanContent rescheduled(PlanContent settled) {
        if (settled.when() == null || !content.on(settled.when()).equals(settled)) {
            throw new PlanRefusal.IllegalTransition(
                    "Of an active plan only `when` is changed, to another rule.", status);
        }
        return settled;
    }

    /// By another rule, with no day set out by it yet.
    PlanState by(PlanContent other, Instant now) {
        return new PlanState(ownerPartnerId, other, status, subjectAccess, null, occasions, createdBy, createdAt, now);
    }

    /// Who has to see what is followed up, by where the plan names them.
    SequencedMap<String, Role> involved() {
        var involved = new LinkedHashMap<String, Role>();
        involved.put("/ownerPartnerId", Role.of(ownerPartnerId));
        if (content.reporter() != null) {
            involved.put("/reporter", content.reporter());
        }
        if (content.recipient() != null) {
            involved.put("/recipient", content.recipient());
        }
        return involved;
    }

    boolean active() {
        return status == PlanStatus.ACTIVE;
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(ownerPartnerId);
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(content.zone()));
    }
}
