package org.samverk.agreements.agreement.terms.commitment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// What one party brings in: money, or anything else that the work is done with.
@Schema(name = "AgreementContribution")
public record Contribution(
        @Schema(description = "Given once by the service and kept through later versions; leave it out for a new one")
        @Nullable
        UUID id,

        @NotNull @Schema(description = "Who brings it in: one of the parties")
        UUID partyId,

        @NotNull Kind kind,
        @Localised(max = 2000) @Nullable Map<String, String> text,

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

        @Schema(description = "Whether it is out of the party's own means", defaultValue = "true")
        Boolean own) {

    public Contribution {
        own = own == null || own;
    }

    @Schema(name = "ContributionKind")
    public enum Kind {
        FUNDING,
        STAFF,
        PREMISES,
        IN_KIND,
        DATA,
        KNOWLEDGE,
        VOLUNTEER_HOURS
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

    /// Whether it says how much.
    public boolean saysHowMuch() {
        return amount != null || fte != null || hours != null;
    }

    public Contribution identified(Supplier<UUID> ids) {
        return id != null
                ? this
                : new Contribution(ids.get(), partyId, kind, text, amount, currency, fte, hours, year, own);
    }
}
