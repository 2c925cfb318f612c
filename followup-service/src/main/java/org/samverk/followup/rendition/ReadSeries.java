package org.samverk.followup.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.SeriesRow;

/// An indicator a report reads, with all that was measured on the lines it reads.
///
/// @param measured line by line, each in the order of time
record ReadSeries(UUID indicatorId, IndicatorContent indicator, List<Measured> measured) {
    record Measured(UUID id, SeriesRow row) {}

    /// One area and group.
    record Line(List<Measured> measured) {
        SeriesRow first() {
            return measured.getFirst().row();
        }

        SeriesRow last() {
            return measured.getLast().row();
        }
    }

    List<Line> lines() {
        var lines = new ArrayList<List<Measured>>();
        for (var one : measured) {
            if (lines.isEmpty()
                    || !one.row().sameLine(lines.getLast().getFirst().row())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(one);
        }
        return lines.stream().map(Line::new).toList();
    }
}
