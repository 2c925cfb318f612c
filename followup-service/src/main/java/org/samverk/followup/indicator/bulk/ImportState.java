package org.samverk.followup.indicator.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is stored of an import; the journal's snapshot. How far it has come is kept beside, and not for good.
///
/// @param size in bytes
/// @param sha256 of the file, lower-case hex
/// @param outcome absent while it is on its way
record ImportState(
        UUID indicatorId,
        ImportForm form,
        boolean dryRun,
        OnExisting existing,
        long size,
        String sha256,
        Status status,
        @Nullable Outcome outcome,
        Instant createdAt,
        Instant updatedAt) {

    /// As far as it is for good.
    enum Status {
        RUNNING,
        CHECKED,
        DONE,
        REFUSED,
        INTERRUPTED
    }

    /// @param rows that were read
    /// @param loaded that are measurements now or, after a dry run, would be
    /// @param unchanged that were there already, with the same value or kept as asked
    /// @param faults how many were found
    /// @param corrected that were there with another value and are corrected or, after a dry run, would be
    record Outcome(
            long rows,
            long loaded,
            long unchanged,
            long faults,
            @Nullable Long corrected) {}

    ImportState ended(Status how, @Nullable Outcome what, Instant now) {
        return new ImportState(indicatorId, form, dryRun, existing, size, sha256, how, what, createdAt, now);
    }

    boolean running() {
        return status == Status.RUNNING;
    }
}
