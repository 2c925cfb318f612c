package org.samverk.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;

/// What the facts come to, whatever the day: kept with every write, so that reads and lists only compare.
///
/// @param visibility how widely it is shown now; narrower than chosen until all have signed
/// @param audience who sees it beside its owner while it is RESTRICTED: the parties once it was proposed, and theirs
/// who
///     entered it for its owner
/// @param beginsOn first day in force, in the agreement's zone; present once concluded
/// @param endsOn last day in force, inclusive; absent when it runs on
record Standing(
        Phase phase,
        Visibility visibility,
        List<UUID> audience,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn) {
    enum Phase {
        DRAFT,
        PROPOSED,
        CONCLUDED,
        CANCELLED
    }

    AgreementStatus on(LocalDate day) {
        return switch (phase) {
            case CANCELLED -> AgreementStatus.CANCELLED;
            case DRAFT -> AgreementStatus.DRAFT;
            case PROPOSED -> AgreementStatus.PENDING_SIGNATURE;
            case CONCLUDED -> concludedOn(day);
        };
    }

    private AgreementStatus concludedOn(LocalDate day) {
        if (beginsOn == null || day.isBefore(beginsOn)) {
            return AgreementStatus.SIGNED;
        }
        return endsOn != null && day.isAfter(endsOn) ? AgreementStatus.EXPIRED : AgreementStatus.ACTIVE;
    }
}
