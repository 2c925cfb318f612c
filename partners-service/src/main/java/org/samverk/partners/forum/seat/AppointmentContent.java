package org.samverk.partners.forum.seat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// Who was appointed to what, when, and by which forum. The holder is a partner and a function, never a person.
@Schema(name = "ForumAppointmentContent")
@JsonIgnoreProperties({"id", "holderName", "currentHolderPartnerId", "appointedByForum", "_links"})
public record AppointmentContent(
        @NotNull AppointmentRole role,

        @Schema(description = "The partner whose function it is: concerned in this forum, or in the one that appoints")
        @NotNull
        UUID holderPartnerId,

        @Schema(description = "The function that is appointed, never a person's name", examples = "Folkhälsoplanerare")
        @Size(max = 200)
        @Nullable
        String holderRoleTitle,

        @Schema(description = "The forum that decided it; this forum itself when absent") @Nullable
        UUID appointedByForumId,

        @Schema(description = "The day from which it holds") @NotNull
        LocalDate date,

        @Schema(description = "Last day; absent while it goes on") @Nullable
        LocalDate until) {

    @Blames("until")
    @Schema(hidden = true)
    @AssertTrue(message = "an appointment does not end before it begins")
    boolean isUntilInOrder() {
        return term().inOrder();
    }

    Term term() {
        return new Term(date, until);
    }
}
