package org.samverk.followup.evaluation.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.followup.indicator.known.KnownMeasurement;

/// A measurement as it was when it was used.
@Schema(name = "UsedMeasurement")
public record Used(
        UUID id,
        long version,
        UUID indicatorId,
        String area,
        String period,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "What was measured")
        JsonNode value) {
    static Used of(KnownMeasurement measurement) {
        return new Used(
                measurement.id(),
                measurement.version(),
                measurement.indicatorId(),
                measurement.area(),
                measurement.period(),
                measurement.value());
    }
}
