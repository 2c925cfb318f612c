package org.samverk.followup.evaluation.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// How many places it was offered to, and how many of them took it up.
@Schema(name = "EvaluatedAdoption")
@JsonIgnoreProperties("proportion")
public record Adoption(
        @Schema(description = "How many settings, as schools or clinics, were invited")
        @Min(0)
        @Max(Reach.MOST)
        @Nullable
        Long settingsInvited,

        @Schema(description = "How many of them joined") @Min(0) @Max(Reach.MOST) @Nullable
        Long settingsJoined) {

    @Blames("settingsJoined")
    @Schema(hidden = true)
    @AssertTrue(message = "no more join than were invited")
    boolean isSettingsJoinedInOrder() {
        return Proportion.fits(settingsJoined, settingsInvited);
    }

    public @Nullable BigDecimal proportion() {
        return Proportion.of(settingsJoined, settingsInvited);
    }
}
