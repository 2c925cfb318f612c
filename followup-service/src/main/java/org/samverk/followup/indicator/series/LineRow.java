package org.samverk.followup.indicator.series;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.series.Progress.Reading;

/// The values of one line in the order of time, and of which indicator.
///
/// @param readings at least one
public record LineRow(
        IndicatorContent indicator,
        String area,
        @Nullable String areaName,
        Breakdown breakdown,
        List<Reading> readings) {

    /// From a row with columns of these names.
    public static List<Reading> readings(Tuple row) {
        var periods = row.get("periods", String[].class);
        var values = row.get("readings", String[].class);
        return IntStream.range(0, periods.length)
                .mapToObj(place -> new Reading(periods[place], new BigDecimal(values[place])))
                .toList();
    }

    /// How many there are.
    public long values() {
        return readings.size();
    }

    public Progress progress() {
        return new Progress(readings.getFirst(), readings.getLast());
    }

    /// What a target is judged by: the latest value until its time. What came after says nothing of it.
    public Optional<Progress> progressTo(Reading target) {
        return readings.reversed().stream()
                .filter(one -> within(one.period(), target.period()))
                .findFirst()
                .map(judged -> new Progress(readings.getFirst(), judged));
    }

    /// Whether it is found in words, of which a rank tells only better and worse: ranks have no share.
    public boolean ranked() {
        return indicator.valueType() == ValueType.QUALITATIVE;
    }

    /// Whether as much of the way is done as time has passed: all of it once the end of the target's time, or what came
    /// after, is measured. Where that is over and was not, or where there is no share of the way, it cannot be said
    /// unless the target is reached.
    public @Nullable Boolean onTrack(Progress judged, Reading target, LocalDate today) {
        var polarity = indicator.polarity();
        var end = Frequency.lastDay(target.period());
        if (judged.attains(target, polarity)) {
            return true;
        }
        if (!Frequency.lastDay(readings.getLast().period()).isBefore(end)) {
            return false;
        }
        return (ranked() || end.isBefore(today)) ? null : judged.onTrack(target, polarity);
    }

    /// A quarter of a year is within it, and a year is not over with its first quarter.
    private static boolean within(String period, String until) {
        return !Frequency.lastDay(period).isAfter(Frequency.lastDay(until));
    }
}
