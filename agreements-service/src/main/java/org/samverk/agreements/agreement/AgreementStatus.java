package org.samverk.agreements.agreement;

/// Where an agreement stands on a day. Never set, always derived; see [Standing].
enum AgreementStatus {
    DRAFT,
    PENDING_SIGNATURE,
    /// All have signed; its period has not begun.
    SIGNED,
    ACTIVE,
    EXPIRED,
    CANCELLED;

    /// The condition of a query over `agreement a` that holds for the rows of this status at the instant `:now`.
    String condition() {
        return switch (this) {
            case DRAFT -> "a.phase = 'DRAFT'";
            case PENDING_SIGNATURE -> "a.phase = 'PROPOSED'";
            case CANCELLED -> "a.phase = 'CANCELLED'";
            case SIGNED -> "a.phase = 'CONCLUDED' and a.begins_at > :now";
            case ACTIVE -> "a.phase = 'CONCLUDED' and a.begins_at <= :now and (a.ends_at is null or a.ends_at > :now)";
            case EXPIRED -> "a.phase = 'CONCLUDED' and a.begins_at <= :now and a.ends_at <= :now";
        };
    }
}
