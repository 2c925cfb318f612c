package org.samverk.agreements.agreement.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A day ahead that somebody may have to act on.
///
/// @param partyId whose it is; absent when it is everybody's
/// @param opensAt from when on it is the one to act on: the begin of its term
/// @param passesAt when it is over
public record Day(Kind kind, @Nullable UUID partyId, LocalDate on, Instant opensAt, Instant passesAt) {
    @Schema(name = "DeadlineKind")
    public enum Kind {
        /// The last day on which notice still ends the term.
        LAST_CANCELLATION,
        /// The last day of a term that is renewed by itself.
        TACIT_RENEWAL,
        /// The last day in force.
        END,
        /// When the parties mean to look at it again.
        REVIEW
    }
}
