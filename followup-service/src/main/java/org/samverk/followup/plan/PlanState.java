package org.samverk.followup.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.agreement.KnownAgreement;
import org.samverk.kit.access.Access;

/// All that is stored of a plan; the journal's snapshot.
///
/// @param subjectAccess who may see what is followed up, as last heard: nobody else sees the plan
/// @param scheduledUntil the day up to which occasions have been set out; absent when there is no more to set out
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

    Access access() {
        return KnownAgreement.below(subjectAccess, ownerPartnerId, createdBy);
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(ownerPartnerId);
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(content.zone()));
    }
}
