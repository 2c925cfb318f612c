package org.samverk.partners.forum.meeting.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.samverk.kit.value.Lists;

/// Notes as written, and who is to get them.
@Schema(name = "MeetingNotesContent")
@JsonIgnoreProperties({"status", "approvedAt", "sharedAt"})
public record NotesContent(
        @NotBlank @Size(max = 50_000) String text,

        @Schema(description = "The distribution list, by level")
        @Size(max = 200)
        @UniqueElements(message = "nobody is listed twice on a level")
        List<@Valid @NotNull Recipient> recipients) {
    public NotesContent {
        recipients = Lists.copy(recipients);
    }
}
