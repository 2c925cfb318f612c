package org.samverk.agreements.pilot.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.OwnResource;
import org.samverk.kit.value.Reference;

/// What those that take part have set aside of their own, added up.
@Schema(name = "PilotResources")
record PooledResources(UUID pilotId, List<Pool> items) {

    /// What is added up apart, beside kind and currency.
    @Schema(name = "PilotResourcePooling")
    enum Pooling {
        YEAR,
        PARTNER
    }

    @Schema(
            name = "PilotResourcePool",
            description = "Over the participations you may see that are accepted, active or completed")
    record Pool(
            OwnResource.Kind kind,
            OwnResource.@Nullable Currency currency,

            @Schema(description = "The calendar year, pooled by YEAR; absent for what is for the whole time") @Nullable
            Integer year,

            @Schema(description = "Whose it is, pooled by PARTNER") @Nullable
            Reference partner,

            @Schema(description = "In `currency`") @Nullable BigDecimal amount,

            @Schema(description = "Full-time equivalents") @Nullable
            BigDecimal fte,

            @Schema(description = "Hours of work") @Nullable BigDecimal hours,

            @Schema(description = "How many entries are added up")
            long entries) {}
}
