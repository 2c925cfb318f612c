package org.samverk.partners.stakeholder.engagement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.partners.stakeholder.profile.FunctionRole;

/// How a stakeholder is to be involved in one phase. How and when may be settled later than that it is.
@Schema(name = "EngagementContent")
@JsonIgnoreProperties({"id", "status", "_links"})
public record EngagementContent(
        @Schema(description = "A stakeholder has one involvement in each phase") @NotNull
        EngagementPhase phase,

        @Nullable EngagementMode mode,
        @Nullable LocalDate start,

        @Schema(description = "Its last day") @Nullable LocalDate end,

        @Schema(description = "The function that sees to it") @Nullable
        FunctionRole responsibleRole) {

    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "an end has a start, and is not before it")
    boolean isEndInOrder() {
        return end == null || (start != null && !end.isBefore(start));
    }
}
