package org.samverk.followup.indicator.measurement.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.reference.AreaCode;

/// What is said of a measurement: the body of POST and PUT, a row of an import, and part of the stored state.
@Schema(name = "MeasurementContent")
@JsonIgnoreProperties({"id", "version", "indicatorId", "areaName", "importId", "createdAt", "updatedAt", "_links"})
public record MeasurementContent(
        @Schema(
                description =
                        "Where: a country and the code of a municipality or region in it, as /areas has them, or the country",
                examples = "SE-1496")
        @NotNull
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        String area,

        @Schema(description = "When: a year, or a quarter of one, as the indicator is measured", examples = "2025")
        @NotNull
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        String period,

        @Schema(description = "Of whom; of everybody where nothing is said") @Valid
        Breakdown breakdown,

        @Schema(description = "By default ACTUAL") MeasurementStatus status,

        @Schema(
                description =
                        "Of a number or percentage; absent when missing or suppressed. A percentage may be left to be reckoned from numerator and denominator.")
        @Digits(integer = 15, fraction = 6)
        @Nullable
        BigDecimal value,

        @Schema(description = "Of a percentage: how many, of the denominator")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 6)
        @Nullable
        BigDecimal numerator,

        @Schema(description = "Of a percentage: of how many")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 6)
        @Nullable
        BigDecimal denominator,

        @Schema(description = "Of a qualitative measurement: what was found") @Size(min = 1, max = 1000) @Nullable
        String text,

        @Schema(description = "Of a qualitative measurement: its place in the order of all that may be found")
        @Min(0)
        @Max(1000)
        @Nullable
        Integer ordinal,

        @Schema(
                description =
                        "How many were observed; fewer than five are kept back: SUPPRESSED, and how few is not told either")
        @Min(0)
        @Nullable
        Long observed,

        @Schema(description = "Why it is missing or suppressed; needed then, and only then")
        @Size(min = 1, max = 300)
        @Nullable
        String reason,

        @Schema(description = "Where this one comes from, if from elsewhere than its indicator says")
        @Size(min = 1, max = 300)
        @Nullable
        String source) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;
    private static final int MOST_DIGITS = 100;

    public MeasurementContent {
        area = AreaCode.normalisedOrNone(area);
        breakdown = Objects.requireNonNullElse(breakdown, Breakdown.EVERYBODY);
        status = Objects.requireNonNullElse(status, MeasurementStatus.ACTUAL);
        value = plain(value);
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /// The same number is the same text: 12.50 is 12.5. One with more digits than are allowed is left for that to be
    /// said: written out, 1e999999999 would fill the memory.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || !bounded(number)
                ? number
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /// Whether it can be reckoned with: any number that is allowed can.
    public static boolean bounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /// As it is stored: a percentage is reckoned where it is left to be.
    /// @return the same, where it does not fit its indicator
    public MeasurementContent settled() {
        return value != null
                        || !status.hasValue()
                        || numerator == null
                        || denominator == null
                        || denominator.signum() == 0
                ? this
                : with(share());
    }

    /// What numerator and denominator make; there is one, and it is not nought.
    BigDecimal share() {
        return Objects.requireNonNull(numerator)
                .multiply(HUNDRED)
                .divide(Objects.requireNonNull(denominator), DECIMALS, RoundingMode.HALF_UP);
    }

    /// Whether it says the same of the same: notes beside it, and of how many it tells, aside.
    public boolean measuresAs(MeasurementContent other) {
        return measured().equals(other.measured());
    }

    private MeasurementContent measured() {
        return new MeasurementContent(
                area, period, breakdown, status, value, numerator, denominator, text, ordinal, null, null, null);
    }

    private MeasurementContent with(BigDecimal reckoned) {
        return new MeasurementContent(
                area,
                period,
                breakdown,
                status,
                reckoned,
                numerator,
                denominator,
                text,
                ordinal,
                observed,
                reason,
                source);
    }

    /// A share of nothing says nothing of how many there were.
    private @Nullable BigDecimal whole() {
        return denominator == null || denominator.signum() == 0 ? null : denominator;
    }

    /// Where it says of how few it tells.
    String fewestAt() {
        var whole = whole();
        return observed == null || (whole != null && whole.compareTo(BigDecimal.valueOf(observed)) < 0)
                ? "/denominator"
                : "/observed";
    }

    /// Of how many it tells, as far as that is said: the fewer, where it is said twice.
    @Nullable
    BigDecimal base() {
        return Stream.of(whole(), observed == null ? null : BigDecimal.valueOf(observed))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
