package org.samverk.partners.forum.meeting.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was decided.
@Schema(name = "MeetingDecisionContent")
@JsonIgnoreProperties({"id", "responsible", "_links"})
public record DecisionContent(
        @Schema(description = "It may be erased later, so it is not part of the history; a salted hash is")
        @NotBlank
        @Size(max = 5000)
        String text,

        @Schema(description = "Number or paragraph in the minutes", examples = "§ 12") @Size(max = 100) @Nullable
        String reference,

        @Schema(description = "The partner that is to carry it out") @Nullable
        UUID responsiblePartnerId,

        @Schema(description = "Until when") @Nullable LocalDate dueDate,

        @Schema(
                description =
                        "The collaboration it is about; shown to those who may see that. One that is hidden from you stays where you name none.")
        @Nullable
        UUID collaborationId) {}
