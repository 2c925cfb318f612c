package org.samverk.followup.rendition;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.IndicatorTarget;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.indicator.series.SeriesRow;
import org.samverk.followup.indicator.series.SeriesView.Point;
import org.samverk.followup.rendition.ReadSeries.Measured;

/// What an indicator's measurements are in words. One that is missing is told as missing, never as nought.
record Values(Source source, IndicatorContent indicator) {
    private static final int YEAR = 4;

    String at(Point point) {
        return source.say("value.at", period(point.period()), value(point));
    }

    /// With what became of it since the report that shows it was submitted.
    String at(Measured one) {
        var said = at(one.row().point());
        return one.since() == null ? said : source.say("reading." + one.since(), said);
    }

    String at(IndicatorTarget target) {
        return source.say("value.at", period(target.period()), number(target.value()));
    }

    private String value(Point point) {
        if (point.status().hasValue()) {
            var plain = point.text() == null ? number(Objects.requireNonNull(point.value())) : point.text();
            return point.status() == MeasurementStatus.PRELIMINARY ? source.say("value.PRELIMINARY", plain) : plain;
        }
        var status = source.wording().say("value", point.status());
        return point.reason() == null ? status : source.say("value.because", status, point.reason());
    }

    private String number(BigDecimal value) {
        var number = source.wording().say(value);
        return indicator.valueType() == ValueType.PERCENT ? source.say("percent", number) : number;
    }

    /// A year, or a quarter of one.
    String period(String period) {
        return period.length() == YEAR
                ? period
                : source.say("quarter", period.substring(period.length() - 1), period.substring(0, YEAR));
    }

    /// Where, and of whom.
    String line(SeriesRow row) {
        var group = row.breakdown();
        return Stream.of(
                        Stream.of(row.areaName() == null ? row.area() : row.areaName()),
                        Stream.of(source.wording().say("sex", group.sex())),
                        Stream.ofNullable(group.ageGroup()),
                        Stream.ofNullable(group.education()),
                        Stream.ofNullable(group.origin()))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
