package org.samverk.partners.collaboration.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// One who takes part, for a while or from beginning to end.
@Schema(name = "CollaborationParticipant")
@JsonIgnoreProperties({"name", "currentPartnerId"})
public record Participant(
        @NotNull UUID partnerId,
        @NotNull Role role,

        @Schema(description = "First day; absent where it was there from the beginning") @Nullable
        LocalDate joinedOn,

        @Schema(description = "Last day; from the day after the partner no longer sees a RESTRICTED collaboration")
        @Nullable
        LocalDate leftOn) {

    @Schema(name = "CollaborationRole")
    public enum Role {
        INITIATOR,
        PARTNER,
        SUPPORTER,
        KNOWLEDGE_PARTNER
    }

    @Blames("leftOn")
    @Schema(hidden = true)
    @AssertTrue(message = "nobody leaves before joining")
    boolean isLeftOnInOrder() {
        return joinedOn == null || leftOn == null || !leftOn.isBefore(joinedOn);
    }

    boolean presentOn(LocalDate day) {
        return (joinedOn == null || !joinedOn.isAfter(day)) && !goneOn(day);
    }

    public boolean goneOn(LocalDate day) {
        return leftOn != null && leftOn.isBefore(day);
    }

    public boolean overlaps(Participant other) {
        return (leftOn == null || other.joinedOn == null || !leftOn.isBefore(other.joinedOn))
                && (other.leftOn == null || joinedOn == null || !other.leftOn.isBefore(joinedOn));
    }
}
