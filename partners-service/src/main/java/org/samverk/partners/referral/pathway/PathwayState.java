package org.samverk.partners.referral.pathway;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.referral.pathway.agreement.KeptApart;
import org.samverk.partners.referral.pathway.content.PathwayContent;
import org.samverk.partners.referral.pathway.content.PathwayStatus;

/// All that is stored of a pathway; the journal's snapshot.
///
/// @param agreement it rests on, of which not every reader may know
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
record PathwayState(
        UUID toPartnerId,
        PathwayContent content,
        PathwayStatus status,
        Instant statusSince,
        @Nullable KeptApart agreement,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    PathwayState with(PathwayContent changed, @Nullable KeptApart link, Instant now) {
        return new PathwayState(toPartnerId, changed, status, statusSince, link, createdBy, createdAt, now);
    }

    PathwayState as(PathwayStatus next, Instant now) {
        return new PathwayState(toPartnerId, content, next, now, agreement, createdBy, createdAt, now);
    }

    void requireOpen() {
        if (status == PathwayStatus.ENDED) {
            throw new PathwayRefusal.IllegalTransition("It has ended, and stays as it was.", status);
        }
    }

    /// Who receives, who refers, and theirs who entered it; the latter even where it is PRIVATE.
    Access access() {
        var visibility = Objects.requireNonNull(content.visibility());
        var audience = new HashSet<UUID>();
        if (createdBy != null) {
            audience.add(createdBy);
        }
        if (visibility != Visibility.PRIVATE && content.fromPartnerId() != null) {
            audience.add(content.fromPartnerId());
        }
        audience.remove(toPartnerId);
        return new Access(
                toPartnerId,
                visibility == Visibility.PRIVATE && !audience.isEmpty() ? Visibility.RESTRICTED : visibility,
                Set.copyOf(audience));
    }
}
