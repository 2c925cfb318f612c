package org.samverk.partners.stakeholder.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// An objection as written, with how it is met.
@Schema(name = "ObjectionContent")
@JsonIgnoreProperties({"id", "raisedAt", "_links"})
public record ObjectionContent(
        @Schema(description = "Who objects, when it is one of the analysis; absent for an objection in general")
        @Nullable
        UUID stakeholderId,

        @NotNull ObjectionType type,

        @Schema(description = "Kept apart from the history, so that it can be erased") @NotBlank @Size(max = 4000)
        String text,

        @Schema(description = "What speaks for the effort all the same") @Size(max = 4000) @Nullable
        String argument,

        @Schema(description = "What they were answered") @Size(max = 4000) @Nullable
        String response,

        @Schema(description = "OPEN when absent; ANSWERED only with a response") @Nullable
        ObjectionStatus status) {

    @Blames("response")
    @Schema(hidden = true)
    @AssertTrue(message = "what is answered has a response")
    boolean isAnswered() {
        return status != ObjectionStatus.ANSWERED || said(response);
    }

    ObjectionStatus settledStatus() {
        return status == null ? ObjectionStatus.OPEN : status;
    }

    public ObjectionText words() {
        return new ObjectionText(text, argument, response);
    }

    boolean argued() {
        return said(argument) || said(response);
    }

    private static boolean said(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
