package org.samverk.agreements.pilot.participation.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// What a partner sets aside of its own to take part.
@Schema(name = "ParticipationResource")
public record OwnResource(
        @NotNull Kind kind,

        @Positive
        @Digits(integer = 12, fraction = 3)
        @Schema(description = "Its value in money, with `currency`")
        @Nullable
        BigDecimal amount,

        @Nullable Currency currency,

        @Positive @Digits(integer = 6, fraction = 2) @Schema(description = "Full-time equivalents") @Nullable
        BigDecimal fte,

        @Positive @Digits(integer = 9, fraction = 2) @Schema(description = "Hours of work") @Nullable
        BigDecimal hours,

        @Min(1900)
        @Max(9999)
        @Schema(description = "The calendar year it is for; absent when it is for the whole time")
        @Nullable
        Integer year,

        @Size(max = 2000) @Nullable String note) {

    @Schema(name = "ParticipationResourceKind")
    public enum Kind {
        FUNDING,
        STAFF,
        PREMISES,
        IN_KIND,
        DATA,
        KNOWLEDGE,
        VOLUNTEER_HOURS
    }

    /// ISO 4217.
    @Schema(name = "ParticipationCurrency")
    public enum Currency {
        SEK,
        DKK,
        NOK,
        EUR,
        ISK
    }

    @Blames("currency")
    @Schema(hidden = true)
    @AssertTrue(message = "an amount has a currency, and a currency an amount")
    boolean isAmountInOrder() {
        return (amount == null) == (currency == null);
    }

    @Blames("amount")
    @Schema(hidden = true)
    @AssertTrue(message = "funding is an amount")
    boolean isFundingInOrder() {
        return kind != Kind.FUNDING || amount != null;
    }
}
