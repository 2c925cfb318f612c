package org.samverk.partners.collaboration.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// What they want to reach together, where no agreement says so.
@Schema(name = "CollaborationGoal")
public record SharedGoal(
        @Schema(description = "Given once by the service; leave it out for a new goal") @Nullable
        UUID id,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Nullable LocalDate dueDate,

        @Schema(description = "The indicator of followup-service that tells how it goes") @Nullable
        UUID indicatorId) {

    SharedGoal identified(Supplier<UUID> ids) {
        return id == null ? new SharedGoal(ids.get(), title, dueDate, indicatorId) : this;
    }
}
