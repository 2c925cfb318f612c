package org.samverk.followup.indicator.content;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

        @NotNull
        @Digits(integer = 15, fraction = 6)
        @Schema(description = "What it is to be, in the unit of the indicator")
        BigDecimal value) {

    private static final Comparator<IndicatorTarget> BY_TIME = Comparator.comparing(
                    (IndicatorTarget one) -> Frequency.lastDay(one.period()))
            .thenComparing(one -> Frequency.firstDay(one.period()));

    public IndicatorTarget {
        area = AreaCode.normalisedOrNone(area);
    }

    /// Of the targets for this area, else of those for everywhere, the next that is not past this period, else the
    /// last.
    public static Optional<IndicatorTarget> next(List<IndicatorTarget> targets, String area, String period) {
        var own = of(targets, area);
        var all = own.isEmpty() ? of(targets, null) : own;
        return all.stream()
                .filter(one -> !Frequency.lastDay(one.period()).isBefore(Frequency.lastDay(period)))
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last));
    }

    private static List<IndicatorTarget> of(List<IndicatorTarget> targets, @Nullable String area) {
        return targets.stream()
                .filter(one -> Objects.equals(area, one.area()))
                .sorted(BY_TIME)
                .toList();
    }
}
