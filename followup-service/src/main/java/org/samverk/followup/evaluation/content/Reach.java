package org.samverk.followup.evaluation.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// How many people it was for, and how many of them it came to.
@Schema(name = "EvaluatedReach")
@JsonIgnoreProperties({"proportion", "participation"})
public record Reach(
        @Schema(description = "How many people it is for") @Min(0) @Max(Reach.MOST) @Nullable
        Long targetPopulation,

        @Schema(description = "How many of them were invited") @Min(0) @Max(Reach.MOST) @Nullable
        Long invited,

        @Schema(description = "How many of them took part") @Min(0) @Max(Reach.MOST) @Nullable
        Long reached) {
    static final long MOST = 1_000_000_000;

    @Blames("invited")
    @Schema(hidden = true)
    @AssertTrue(message = "no more are invited than it is for")
    boolean isInvitedInOrder() {
        return Proportion.fits(invited, targetPopulation);
    }

    @Blames("reached")
    @Schema(hidden = true)
    @AssertTrue(message = "no more are reached than it is for, or were invited")
    boolean isReachedInOrder() {
        return Proportion.fits(reached, targetPopulation) && Proportion.fits(reached, invited);
    }

    /// Of whom it is for.
    public @Nullable BigDecimal proportion() {
        return Proportion.of(reached, targetPopulation);
    }

    /// Of who were invited.
    public @Nullable BigDecimal participation() {
        return Proportion.of(reached, invited);
    }
}
