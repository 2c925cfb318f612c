package org.samverk.followup.indicator.content;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.reference.AreaCode;

/// What is to be reached, and when.
@Schema(name = "IndicatorTarget")
public record IndicatorTarget(
        @Schema(description = "Where; without it everywhere that has no target of its own", examples = "SE-1496")
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        @Nullable
        String area,

        @Schema(description = "By when: a year or a quarter, as the indicator is measured", examples = "2030")
        @NotNull
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        String period,

        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value) {

    public IndicatorTarget {
        area = AreaCode.normalisedOrNone(area);
    }
}
