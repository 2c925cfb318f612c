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

/// What is said of a seat. It belongs to a partner and a function, never to a person.
@Schema(name = "ForumSeatContent")
@JsonIgnoreProperties({"id", "name", "currentPartnerId", "appointedByForum", "_links"})
public record SeatContent(
        @NotNull UUID partnerId,
        @NotNull SeatKind seatKind,

        @Schema(description = "The function that sits there, never a person's name", examples = "Kommunchef")
        @Size(max = 200)
        @Nullable
        String roleTitle,

        @Schema(description = "false when absent") @Nullable Boolean isChair,

        @Schema(description = "First day; absent where it was there from the beginning") @Nullable
        LocalDate from,

        @Schema(description = "Last day; absent while it goes on") @Nullable
        LocalDate to,

        @Schema(description = "The forum that sent it; the partner is then concerned there or here") @Nullable
        UUID appointedByForumId) {

    @Blames("to")
    @Schema(hidden = true)
    @AssertTrue(message = "a seat does not end before it begins")
    boolean isToInOrder() {
        return term().inOrder();
    }

    public SeatContent settled() {
        return new SeatContent(
                partnerId, seatKind, roleTitle, Boolean.TRUE.equals(isChair), from, to, appointedByForumId);
    }

    Term term() {
        return new Term(from, to);
    }
}
