package org.samverk.agreements.pilot.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.pilot.participation.content.LocalDecision;
import org.samverk.agreements.pilot.participation.content.OwnResource;
import org.samverk.kit.value.Lists;

/// A partner's yes.
@Schema(name = "ParticipationAcceptance")
record Acceptance(
        @Schema(description = "`termsVersion` of the pilot as you read it: what you accept") @NotNull @Min(1)
        Integer termsVersion,

        @Schema(description = "In place of what is entered already; left out, that stays") @Size(max = 100)
        List<@Valid @NotNull OwnResource> ownResources,

        @Schema(description = "In place of what is entered already; left out, that stays") @Size(max = 20)
        List<@Valid @NotNull LocalDecision> decisions) {
    Acceptance {
        ownResources = Lists.copy(ownResources);
        decisions = Lists.copy(decisions);
    }
}
