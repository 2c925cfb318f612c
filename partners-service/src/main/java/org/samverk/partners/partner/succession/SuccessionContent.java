package org.samverk.partners.partner.succession;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;

/// Says who takes the place of a body, and when: by its own last day or by the first day of the successors.
@Schema(name = "PartnerSuccession")
public record SuccessionContent(
        @Schema(description = "The last day of the body; instead of `from`") @Nullable
        LocalDate validTo,

        @Schema(description = "The first day of the successors; instead of `validTo`") @Nullable
        LocalDate from,

        @Schema(description = "One partner or several, each confirmed and there on that day")
        @NotEmpty
        @Size(max = 20)
        @UniqueElements(message = "nothing may be listed twice")
        List<@NotNull UUID> successors,

        @Size(max = 2000) @Schema(description = "Name no persons here; it is kept for good") @Nullable
        String reason) {

    public SuccessionContent {
        successors = Lists.copy(successors);
    }

    @Blames("from")
    @Schema(hidden = true)
    @AssertTrue(message = "say either validTo or from")
    public boolean isDayGivenOnce() {
        return (validTo == null) != (from == null);
    }

    @Blames("validTo")
    @Schema(hidden = true)
    @AssertTrue(message = "nobody succeeds after the year 9999")
    public boolean isLastDayFollowed() {
        return validTo == null || validTo.getYear() < 9999;
    }

    /// The first day of the successors.
    public LocalDate firstDay() {
        return from == null ? Objects.requireNonNull(validTo).plusDays(1) : from;
    }
}
