package org.samverk.agreements.activity.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.samverk.agreements.activity.ActivityRow;
import org.samverk.kit.download.Cells;
import org.samverk.kit.download.Spoken;

/// Activities as a table, a row each; several values in one cell stand apart by a semicolon.
final class ActivityTable {
    static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;
    private final List<Locale> languages;

    /// @param languages in which the reader wants titles, best first
    ActivityTable(OutputStream output, List<Locale> languages) {
        this.languages = languages;
        csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        csv.writeRecord(
                "id",
                "title",
                "type",
                "status",
                "start",
                "end",
                "responsible",
                "participants",
                "joint",
                "expectedEffect",
                "effort",
                "rank",
                "themes",
                "agreementId");
    }

    void write(ActivityRow row) {
        var state = row.state();
        var content = state.content();
        csv.writeRecord(Cells.of(
                row.id(),
                Spoken.of(content.title(), languages),
                content.type(),
                state.status(),
                content.period().start(),
                content.period().end(),
                row.names().of(content.responsible()).name(),
                content.partners().stream()
                        .map(id -> row.names().of(id).name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                row.joint(),
                content.expectedEffect(),
                content.effort(),
                state.rank(),
                String.join("; ", content.themes()),
                content.agreementId()));
    }

    void end() throws IOException {
        csv.flush();
    }
}
