package org.samverk.followup.indicator.series;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.series.Progress.Reading;

/// The values of one line in the order of time, and of which indicator.
///
/// @param readings at least one
record LineRow(
        IndicatorContent indicator,
        String area,
        @Nullable String areaName,
        Breakdown breakdown,
        List<Reading> readings) {

    /// From a row with columns of these names.
    static List<Reading> readings(Tuple row) {
        var periods = row.get("periods", String[].class);
        var values = row.get("readings", String[].class);
        return IntStream.range(0, periods.length)
                .mapToObj(place -> new Reading(periods[place], new BigDecimal(values[place])))
                .toList();
    }

    /// How many there are.
    long values() {
        return readings.size();
    }

    Progress progress() {
        return new Progress(readings.getFirst(), readings.getLast());
    }

    /// What a target is judged by: the latest value until its time. What came after says nothing of it.
    Optional<Progress> progressTo(Reading target) {
        return readings.reversed().stream()
                .filter(one -> within(one.period(), target.period()))
                .findFirst()
                .map(judged -> new Progress(readings.getFirst(), judged));
    }

    /// Whether something was measured after its time.
    boolean past(Reading target) {
        return !within(readings.getLast().period(), target.period());
    }

    /// A quarter of a year is within it, and a year is not over with its first quarter.
    private static boolean within(String period, String until) {
        return !Frequency.lastDay(period).isAfter(Frequency.lastDay(until));
    }
}
