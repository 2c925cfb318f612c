package org.samverk.partners.referral.offer;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.partners.referral.offer.content.OfferContent;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// All that is stored of an offer; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
record OfferState(
        UUID partnerId,
        OfferContent content,
        OfferStatus status,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    OfferState with(OfferContent changed, Instant now) {
        return new OfferState(partnerId, changed, status, createdBy, createdAt, now);
    }

    OfferState as(OfferStatus next, Instant now) {
        return new OfferState(partnerId, content, next, createdBy, createdAt, now);
    }

    /// Theirs who entered it for the partner see it too.
    Access access() {
        return new Access(partnerId, Objects.requireNonNull(content.visibility()), Set.of()).enteredBy(createdBy);
    }
}
