package org.samverk.partners.collaboration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a collaboration came to stand where it does.
///
/// @param establishedOn when it first left EXPLORING; absent for an opportunity nobody took up
/// @param since the day of the last step
/// @param reason for the last step
record Life(
        CollaborationStatus status,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate since,
        @Nullable String reason) {
    static final Life FIRST = new Life(CollaborationStatus.EXPLORING, null, null, null);

    Life to(CollaborationStatus next, LocalDate on, @Nullable String why) {
        var established = status == CollaborationStatus.EXPLORING && next == CollaborationStatus.ESTABLISHED;
        return new Life(next, established ? on : establishedOn, on, why);
    }

    boolean ended() {
        return status == CollaborationStatus.ENDED;
    }
}
