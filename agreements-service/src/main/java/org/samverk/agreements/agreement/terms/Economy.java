package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Currency;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;

/// What it costs, as far as the text says.
@Schema(name = "AgreementEconomy")
public record Economy(
        @PositiveOrZero
        @Digits(integer = 12, fraction = 3)
        @Schema(description = "What it costs in all, in `currency`")
        @Nullable
        BigDecimal total,

        @NotNull Currency currency,

        @Schema(description = "What it costs year by year; absent when nothing is said")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 100)
        List<@Valid @NotNull YearlyAmount> yearlyAmounts,

        @Size(max = 2000) @Nullable String note) {

    private static final int MOST_DIGITS = 100;

    public Economy {
        yearlyAmounts = Lists.copy(yearlyAmounts);
    }

    @Blames("yearlyAmounts")
    @Schema(hidden = true)
    @AssertTrue(message = "a year has one amount, and one for each inhabitant")
    boolean isYearsOnce() {
        return Parts.once(
                yearlyAmounts.stream().filter(Objects::nonNull).map(one -> one.year() + (one.whole() ? "" : " each")));
    }

    @Blames("yearlyAmounts")
    @Schema(hidden = true)
    @AssertTrue(message = "the years come to no more than the total")
    boolean isTotalInOrder() {
        return total == null
                || yearlyAmounts.stream()
                                .filter(one -> one != null && one.whole() && one.amount() != null)
                                .map(YearlyAmount::amount)
                                .filter(Economy::isSane)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(total)
                        <= 0;
    }

    /// What has more digits than that is refused for itself; to add 1e999999999 would take all memory first.
    private static boolean isSane(BigDecimal amount) {
        return Math.abs((long) amount.scale()) <= MOST_DIGITS && amount.precision() <= MOST_DIGITS;
    }

    /// Whether terms say what the agreement costs. Words alone do not; a figure may stand with what a party
    /// brings in.
    public static boolean isStatedIn(AgreementTerms terms) {
        var economy = terms.economy();
        return economy != null
                && (economy.total != null
                        || !economy.yearlyAmounts.isEmpty()
                        || terms.contributions().stream().anyMatch(Contribution::saysHowMuch));
    }
}
