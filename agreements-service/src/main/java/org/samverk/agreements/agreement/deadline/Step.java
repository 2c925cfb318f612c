package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step that led to a day.
@Schema(name = "DerivationStep")
record Step(
        Of step,

        @Schema(description = "The day it led to; absent where it leads to none") @Nullable
        LocalDate day,

        @Schema(examples = "The latest day from which P3M is not after 2026-12-31.")
        String because) {

    @Schema(name = "DerivationStepKind")
    enum Of {
        BEGIN,
        TERM,
        RENEWAL,
        LAST_CANCELLATION,
        /// It falls on a day off, and the text says that it then is the next working day.
        NEXT_WORKING_DAY,
        END_AFTER_NOTICE,
        NOTICE_GIVEN,
        SUPERSEDED,
        CANCELLED
    }
}
