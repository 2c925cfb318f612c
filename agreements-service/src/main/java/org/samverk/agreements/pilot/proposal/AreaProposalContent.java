package org.samverk.agreements.pilot.proposal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// What one forum proposes to another: the body of POST and PUT.
@Schema(name = "AreaProposalContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "developmentAreaId",
    "submittedTextVersion",
    "status",
    "statusSince",
    "nextStatuses",
    "comment",
    "createdAt",
    "updatedAt",
    "_links"
})
record AreaProposalContent(
        @Schema(description = "The forum that proposes: a STRATEGY_GROUP you may see") @NotNull
        UUID fromForumId,

        @Schema(description = "The forum that is asked: a POLITICAL_STEERING_GROUP you may see") @NotNull
        UUID toForumId,

        @NotNull @Localised Map<String, String> text,

        @Schema(description = "A project description of the area; named, and complete, before this is submitted")
        @Nullable
        UUID projectDescriptionId) {
    /// The forum that proposes, by the JSON Pointer of where it stands, unless it is the same as before.
    Map<String, UUID> proposing(@Nullable AreaProposalContent before) {
        return before != null && before.fromForumId.equals(fromForumId)
                ? Map.of()
                : Map.of("/fromForumId", fromForumId);
    }

    /// The forum that is asked, in the same way.
    Map<String, UUID> asked(@Nullable AreaProposalContent before) {
        return before != null && before.toForumId.equals(toForumId) ? Map.of() : Map.of("/toForumId", toForumId);
    }

    @Blames("toForumId")
    @Schema(hidden = true)
    @AssertTrue(message = "a forum proposes to another one")
    boolean isToAnother() {
        return fromForumId == null || !fromForumId.equals(toForumId);
    }
}
