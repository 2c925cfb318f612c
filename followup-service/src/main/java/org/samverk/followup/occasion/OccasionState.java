package org.samverk.followup.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.agreement.KnownAgreement;
import org.samverk.kit.access.Access;

/// All that is stored of an occasion; the journal's snapshot.
///
/// @param ownerPartnerId whose the plan is
/// @param sequence which occasion of its plan, from 1
/// @param subjectAccess who may see what is followed up, as last heard: nobody else sees the occasion
/// @param createdBy the partner whose user entered the plan
public record OccasionState(
        UUID planId,
        UUID agreementId,
        UUID ownerPartnerId,
        UUID reporterId,
        UUID recipientId,
        String timeZone,
        int sequence,
        LocalDate dueDate,
        OccasionStatus status,
        @Nullable Report report,
        @Nullable String skippedBecause,
        Access subjectAccess,
        @Nullable UUID createdBy,
        Instant updatedAt) {

    OccasionState as(OccasionStatus changed, @Nullable Report report, Instant now) {
        return with(changed, report, skippedBecause, subjectAccess, now);
    }

    OccasionState skipped(String reason, Instant now) {
        return with(OccasionStatus.SKIPPED, report, reason, subjectAccess, now);
    }

    OccasionState seenBy(Access changed, Instant now) {
        return with(status, report, skippedBecause, changed, now);
    }

    private OccasionState with(
            OccasionStatus status,
            @Nullable Report report,
            @Nullable String skippedBecause,
            Access subjectAccess,
            Instant now) {
        return new OccasionState(
                planId,
                agreementId,
                ownerPartnerId,
                reporterId,
                recipientId,
                timeZone,
                sequence,
                dueDate,
                status,
                report,
                skippedBecause,
                subjectAccess,
                createdBy,
                now);
    }

    Access access() {
        return KnownAgreement.below(subjectAccess, ownerPartnerId, createdBy);
    }

    boolean overdueAt(Instant now) {
        return status.open() && LocalDate.ofInstant(now, ZoneId.of(timeZone)).isAfter(dueDate);
    }
}
