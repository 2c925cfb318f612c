package org.samverk.followup.indicator.series.standing;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.LineRow;
import org.samverk.followup.indicator.series.Progress;
import org.samverk.followup.indicator.series.SeriesFilter;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.problem.FieldError;

/// Which target lines are held against: one that is given, or the indicator's own.
record AttainmentFilter(
        @QueryParam("target")
        @Pattern(regexp = "-?\\d{1,15}(\\.\\d{1,6})?", message = "a number, as 7.5")
        @Parameter(description = "A target to hold against instead of the indicator's; with `by`", example = "7.5")
        @Nullable
        String target,

        @QueryParam("by")
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        @Parameter(
                description =
                        "By when that is to be reached: a year or, of what is measured by quarter, a quarter; with `target`",
                example = "2030")
        @Nullable
        String by) {

    /// @throws InputRefusal 400 when only one of the two is given
    void requireBothOrNeither() {
        if ((target == null) != (by == null)) {
            throw InputRefusal.invalid(List.of(new FieldError(
                    null, target == null ? "target" : "by", "missing", "A target and by when, both or neither.")));
        }
    }

    /// @throws InputRefusal 400 when the indicator could have no such target, nor be measured by then
    void requireFits(IndicatorContent indicator) {
        if (target == null || by == null) {
            return;
        }
        var faults = new ArrayList<FieldError>();
        if (!indicator.frequency().endsWith(by)) {
            faults.add(new FieldError(null, "by", "invalid", "The indicator is measured by year: a year as 2030."));
        }
        if (!indicator.reachable(new BigDecimal(target))) {
            faults.add(new FieldError(null, "target", "invalid", "A target of a percentage is 0 to 100."));
        }
        if (!faults.isEmpty()) {
            throw InputRefusal.invalid(faults);
        }
    }

    /// What a line is held against: of the targets for its area, else of those for everywhere, the next that is not
    /// past its last value, else the last.
    Progress.Reading targetOf(LineRow line) {
        if (target != null && by != null) {
            return new Progress.Reading(by, new BigDecimal(target));
        }
        return line.indicator()
                .targetIn(line.area(), line.progress().last().period())
                .map(one -> new Progress.Reading(one.period(), one.value()))
                .orElseThrow();
    }

    /// The lines that have a target: of everybody, unless groups are asked for.
    /// @throws StandingRefusal 422 when there is none
    SeriesFilter within(SeriesFilter filter, IndicatorContent indicator) {
        if (target == null && indicator.targets().isEmpty()) {
            throw new StandingRefusal.NoTarget();
        }
        var everywhere = target != null || indicator.targets().stream().anyMatch(one -> one.area() == null);
        var areas = everywhere
                ? null
                : indicator.targets().stream()
                        .flatMap(one -> Stream.ofNullable(one.area()))
                        .distinct()
                        .toList();
        return filter.among(areas);
    }
}
