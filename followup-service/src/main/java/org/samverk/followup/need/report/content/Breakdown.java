package org.samverk.followup.need.report.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// How it is in one area, in one group, or in one group of an area.
@Schema(name = "HealthFindingBreakdown")
public record Breakdown(
        @Schema(description = "Country and code of a municipality or region", examples = "SE-1496")
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        @Nullable
        String area,

        @Schema(
                description = "A code of the list `target-groups`, or an owner's own as PREFIX:CODE",
                examples = "YOUNG")
        @Size(min = 1, max = 81)
        @Nullable
        String demographicGroup,

        @Schema(description = "How it is there") @Localised(max = 2000) @Nullable
        Map<String, String> text) {

    @Blames("area")
    @Schema(hidden = true)
    @AssertTrue(message = "an area, a demographic group, or both")
    boolean isOfSomething() {
        return area != null || demographicGroup != null;
    }

    Breakdown normalised() {
        return area == null ? this : new Breakdown(AreaCode.normalised(area), demographicGroup, text);
    }
}
