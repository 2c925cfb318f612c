package org.samverk.followup.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.indicator.series.SeriesRow;
import org.samverk.followup.indicator.series.SeriesView.Point;
import org.samverk.followup.rendition.ReadSeries.Line;
import org.samverk.followup.rendition.ReadSeries.Measured;

class ReadSeriesTest {
    private static Measured measured(String year, MeasurementStatus status) {
        var value = status.hasValue() ? BigDecimal.TEN : null;
        var point = new Point(year, status, value, null, null, null, null, null);
        return new Measured(UUID.randomUUID(), new SeriesRow("SE-1496", "Skövde", Breakdown.EVERYBODY, point, null));
    }

    @Test
    void the_first_value_is_the_first_there_is_and_not_one_that_is_missing_or_suppressed() {
        var first = measured("2022", MeasurementStatus.PRELIMINARY);
        var line = new Line(List.of(
                measured("2020", MeasurementStatus.MISSING),
                measured("2021", MeasurementStatus.SUPPRESSED),
                first,
                measured("2023", MeasurementStatus.ACTUAL)));
        assertEquals(first, line.first());
    }

    @Test
    void where_there_is_no_value_the_first_says_why() {
        var first = measured("2020", MeasurementStatus.MISSING);
        assertEquals(first, new Line(List.of(first, measured("2021", MeasurementStatus.SUPPRESSED))).first());
    }
}
