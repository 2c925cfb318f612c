package org.samverk.followup.learning.lesson.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.Subject;

/// Where a success factor was applied.
@Schema(name = "LessonApplication")
public record LessonApplication(
        @NotNull @Valid Subject subject,

        @Schema(description = "On which day; by default today") @Nullable
        LocalDate on,

        @Schema(description = "How it went. Kept where it can be erased.") @Size(min = 1, max = 2000) @Nullable
        String note) {}
