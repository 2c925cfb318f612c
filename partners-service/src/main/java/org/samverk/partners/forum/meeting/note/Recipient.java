package org.samverk.partners.forum.meeting.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who gets the notes, and on which level they are read there.
@Schema(name = "MeetingNotesRecipient")
@JsonIgnoreProperties({"name", "currentPartnerId"})
public record Recipient(@NotNull UUID partnerId, @NotNull Level level) {

    @Schema(name = "MeetingNotesLevel")
    public enum Level {
        POLITICAL,
        MANAGEMENT,
        OPERATIONAL
    }
}
