package org.samverk.agreements.pilot.proposal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// A step of a proposal.
@Schema(name = "AreaProposalAdvance")
record ProposalAdvance(
        @Schema(description = "One of the proposal's `nextStatuses`") @NotNull
        ProposalStatus to,

        @Schema(description = "Why; of what is RETURNED, what is to be worked over", examples = "Costs of the second year are missing")
        @Size(max = 2000)
        @Nullable
        String comment) {
    @Blames("comment")
    @Schema(hidden = true)
    @AssertTrue(message = "what is returned needs a comment")
    boolean isCommentInOrder() {
        return to != ProposalStatus.RETURNED || (comment != null && !comment.isBlank());
    }
}
