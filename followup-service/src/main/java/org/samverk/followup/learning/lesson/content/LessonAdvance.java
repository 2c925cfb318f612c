package org.samverk.followup.learning.lesson.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// What an obstacle comes to. What ends the work on it, or begins it anew, is explained.
@Schema(name = "LessonAdvance")
public record LessonAdvance(
        @NotNull LessonStatus to,

        @Schema(description = "Why; needed for all but MITIGATING. Kept where it can be erased.")
        @Size(min = 1, max = 2000)
        @Nullable
        String reason) {

    @Blames("reason")
    @Schema(hidden = true)
    @AssertTrue(message = "say why")
    boolean isReasonThere() {
        return to == null || to == LessonStatus.MITIGATING || (reason != null && !reason.isBlank());
    }
}
