package org.samverk.followup.learning.lesson;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;

/// Where a success factor was applied, as its reader may see it.
///
/// @param note unless there is none, or it was erased
public record Applied(
        UUID id,
        KnownSubject subject,
        LocalDate on,
        @Nullable String note) {}
