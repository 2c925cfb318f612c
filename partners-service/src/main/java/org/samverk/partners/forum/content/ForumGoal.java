package org.samverk.partners.forum.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// What a forum wants to reach by itself, without an agreement.
@Schema(name = "ForumGoal")
public record ForumGoal(
        @Schema(description = "Given by the service where it is left out; send it again to say the same goal anew")
        @Nullable
        UUID id,

        @NotNull @Localised(max = 500, oneLine = true) Map<String, String> title,
        @Nullable LocalDate dueDate,

        @Schema(description = "The indicator of followup-service it is measured by") @Nullable
        UUID indicatorId) {

    ForumGoal named() {
        return id == null
                ? new ForumGoal(UuidVersion7Strategy.INSTANCE.generateUuid(null), title, dueDate, indicatorId)
                : this;
    }
}
