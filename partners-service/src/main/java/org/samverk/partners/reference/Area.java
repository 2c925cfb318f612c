package org.samverk.partners.reference;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// A municipality or region as an area of land and people; the organisations that govern it are partners.
@Schema(name = "Area")
public record Area(
        Country country,
        AreaLevel level,
        @Schema(examples = "1496") String code,
        @Schema(examples = "Skövde") String name,

        @Schema(description = "Code of the region a municipality lies in", examples = "14") @Nullable
        String parentCode,

        @Schema(description = "Regions only", examples = "SE-O") @Nullable
        String iso3166Part2,

        @Schema(description = "Id in the Swedish statistics service Kolada", examples = "1496") @Nullable
        String koladaId,

        @Schema(description = "Last day it exists, where that is known") @Nullable
        LocalDate validTo) {

    public AreaRef reference() {
        return new AreaRef(country, level, code);
    }

    /// What a municipality lies in.
    @Nullable
    AreaRef region() {
        return parentCode == null ? null : new AreaRef(country, AreaLevel.REGION, parentCode);
    }
}
