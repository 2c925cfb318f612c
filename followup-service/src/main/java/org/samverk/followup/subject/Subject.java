package org.samverk.followup.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What something here is about. It belongs to another service.
@Schema(name = "FollowupSubject")
@JsonIgnoreProperties({"title", "agreementId", "deleted"})
public record Subject(@NotNull Type type, @NotNull UUID id) {
    @Schema(name = "FollowupSubjectType")
    public enum Type {
        AGREEMENT,
        GOAL,
        ACTIVITY,
        PILOT,
        COLLABORATION,
        FORUM
    }
}
