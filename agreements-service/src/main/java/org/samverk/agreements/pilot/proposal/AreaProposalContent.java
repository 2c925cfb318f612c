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
        @Schema(description = "The forum that proposes; one you may see") @NotNull
        UUID fromForumId,

        @Schema(description = "The forum that is asked, another one; one you may see") @NotNull
        UUID toForumId,

        @NotNull @Localised Map<String, String> text,

        @Schema(description = "A project description of the area; named, and complete, before this is submitted")
        @Nullable
        UUID projectDescriptionId) {
    /// The forums, by the JSON Pointer of where they stand.
    Map<String, UUID> forums() {
        return Map.of("/fromForumId", fromForumId, "/toForumId", toForumId);
    }

    @Blames("toForumId")
    @Schema(hidden = true)
    @AssertTrue(message = "a forum proposes to another one")
    boolean isToAnother() {
        return fromForumId == null || !fromForumId.equals(toForumId);
    }
}
