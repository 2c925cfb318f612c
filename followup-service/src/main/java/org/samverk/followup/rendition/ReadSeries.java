package org.samverk.followup.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.series.SeriesRow;

/// An indicator a report reads, with all that was measured on the lines it reads.
///
/// @param measured line by line, each in the order of time
record ReadSeries(UUID indicatorId, IndicatorContent indicator, List<Measured> measured) {
    /// @param since what became of it after the report was submitted; absent where it is as the report has it
    record Measured(UUID id, SeriesRow row, @Nullable Since since) {
        Measured(UUID id, SeriesRow row) {
            this(id, row, null);
        }
    }

    enum Since {
        CORRECTED,
        DELETED
    }

    /// One area and group.
    record Line(List<Measured> measured) {
        /// The first that has a value; where none has, the first.
        Measured first() {
            return measured.stream()
                    .filter(one -> one.row().point().status().hasValue())
                    .findFirst()
                    .orElse(measured.getFirst());
        }

        Measured last() {
            return measured.getLast();
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
