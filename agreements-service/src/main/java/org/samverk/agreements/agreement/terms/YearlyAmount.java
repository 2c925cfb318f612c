package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What it costs in one year.
@Schema(name = "YearlyAmount")
public record YearlyAmount(
        @NotNull @Min(1900) @Max(9999) @Schema(description = "A calendar year", examples = "2026")
        Integer year,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 3)
        @Schema(description = "In the `currency` beside the years")
        BigDecimal amount,

        @Schema(description = "Whether it is so much for each inhabitant; absent: no", examples = "true") @Nullable
        Boolean perInhabitant) {

    public YearlyAmount {
        perInhabitant = Boolean.TRUE.equals(perInhabitant) ? Boolean.TRUE : null;
    }

    boolean whole() {
        return perInhabitant == null;
    }
}
