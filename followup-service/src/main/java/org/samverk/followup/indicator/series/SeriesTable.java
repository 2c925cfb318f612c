package org.samverk.followup.indicator.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.kit.download.Cells;

/// A series as a table, a row for each point; the columns are all that an import takes, and two more to read by.
final class SeriesTable implements SeriesSink {
    static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;
    private @Nullable String attribution;
    private boolean ordered;

    SeriesTable(OutputStream output) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    }

    @Override
    public void begin(UUID id, IndicatorContent indicator) {
        attribution = indicator.source().attribution();
        ordered = indicator.valueType() == ValueType.QUALITATIVE;
        csv.writeRecord(
                "area",
                "areaName",
                "period",
                "sex",
                "ageGroup",
                "education",
                "origin",
                "value",
                "status",
                "text",
                "reason",
                "observed",
                "attribution",
                "numerator",
                "denominator",
                "ordinal",
                "source");
    }

    @Override
    public void take(SeriesRow row) {
        var group = row.breakdown();
        var point = row.point();
        csv.writeRecord(
                row.area(),
                Cells.text(row.areaName()),
                point.period(),
                group.sex().name(),
                Cells.text(group.ageGroup()),
                Cells.text(group.education()),
                Cells.text(group.origin()),
                number(point.value()),
                point.status().name(),
                Cells.text(point.text()),
                Cells.text(point.reason()),
                Cells.text(point.observed()),
                Cells.text(attribution),
                number(point.numerator()),
                number(point.denominator()),
                ordered ? number(point.value()) : "",
                Cells.text(row.source()));
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    /// A number begins no formula, below nought neither.
    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
