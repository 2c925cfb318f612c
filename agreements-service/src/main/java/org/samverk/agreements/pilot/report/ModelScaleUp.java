package org.samverk.agreements.pilot.report;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.value.Reference;

/// How far a way of working has spread: the areas that follow it, their pilots, and what has grown from these.
///
/// @param developmentAreas in their order
@Schema(name = "CollaborationModelScaleUp")
record ModelScaleUp(
        UUID id,
        @Nullable String code,
        Map<String, String> name,
        List<GrownArea> developmentAreas,

        @Schema(description = "Whether this is all of it that you may see: at most 500 areas and 500 pilots are shown")
        boolean complete) {

    /// @param pilots that have not grown from another one shown, oldest first
    @Schema(name = "CollaborationModelScaleUpArea")
    record GrownArea(
            UUID id,
            Map<String, String> name,
            @Schema(examples = "ADOPTED") String status,
            int order,
            List<Reference> owners,

            @Schema(
                    description =
                            "Each with what has grown from it. A pilot stands once: with the one it has grown from")
            List<ScaleUp> pilots) {
        static GrownArea of(Tuple row, List<ScaleUp> pilots) {
            return new GrownArea(
                    row.get("id", UUID.class),
                    Grown.texts(row.get("name", String.class)),
                    row.get("status", String.class),
                    row.get("sequence", Integer.class),
                    Grown.partners(row.get("partners", String.class), References.read(row.get("names", String.class))),
                    pilots);
        }
    }
}
