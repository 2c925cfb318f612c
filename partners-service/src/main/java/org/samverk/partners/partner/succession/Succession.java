package org.samverk.partners.partner.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a body is dissolved, and others take its place.
///
/// @param from the first day of the successors; the day before is the last of the body itself
/// @param validToBefore what was known of its last day before that was decided
public record Succession(
        LocalDate from,
        List<UUID> successors,
        @Nullable String reason,
        @Nullable LocalDate validToBefore) {

    public Succession {
        successors = List.copyOf(successors);
    }

    public boolean begunOn(LocalDate day) {
        return !day.isBefore(from);
    }
}
