package org.samverk.partners.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is stored of a partner; the journal's snapshot.
///
/// @param createdBy the partner whose coordinator entered it; may change it until a registrar has confirmed it
record PartnerState(
        PartnerContent content,
        PartnerStatus status,
        boolean confirmed,
        boolean archived,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    PartnerState with(PartnerContent changed, Instant now) {
        return new PartnerState(changed, status, confirmed, archived, createdBy, createdAt, now);
    }

    PartnerState asConfirmed(Instant now) {
        return new PartnerState(content, status, true, archived, createdBy, createdAt, now);
    }

    PartnerState withArchived(boolean value, Instant now) {
        return new PartnerState(content, status, confirmed, value, createdBy, createdAt, now);
    }
}
