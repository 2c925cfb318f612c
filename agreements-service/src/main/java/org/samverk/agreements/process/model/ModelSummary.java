package org.samverk.agreements.process.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ModelStep;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A model in a list: without its steps, which are counted.
@Schema(name = "CollaborationModelSummary")
record ModelSummary(
        UUID id,
        long version,

        @Schema(description = "Whose it is; absent for what comes with the suite") @Nullable
        Reference owner,

        @Nullable String code,
        Map<String, String> name,
        @Nullable Map<String, String> description,

        @Schema(description = "How many steps it has") int stepCount,

        @Schema(description = "The phases it has steps in, in order")
        List<ProcessPhase> phases,

        Visibility visibility,
        List<ExternalId> externalIds,
        boolean shipped,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links) {
    static ModelSummary of(ModelRow row) {
        var state = row.state();
        var content = state.content();
        var owner = content.ownerPartnerId();
        return new ModelSummary(
                row.id(),
                row.version(),
                owner == null ? null : row.names().of(owner),
                content.code(),
                content.name(),
                content.description(),
                content.steps().size(),
                content.steps().stream()
                        .map(ModelStep::phase)
                        .distinct()
                        .sorted()
                        .toList(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.shipped(),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                Map.of("self", Link.get(ModelView.self(row.id()))));
    }
}
