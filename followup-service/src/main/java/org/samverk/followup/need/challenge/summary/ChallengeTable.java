package org.samverk.followup.need.challenge.summary;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.followup.need.challenge.ChallengeRow;
import org.samverk.kit.download.Cells;
import org.samverk.kit.download.Spoken;

/// Health challenges as a table, a row each; several values in one cell stand apart by a semicolon.
final class ChallengeTable {
    static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;
    private final List<Locale> languages;

    /// @param languages in which the reader wants texts, best first
    ChallengeTable(OutputStream output, List<Locale> languages) {
        this.languages = languages;
        csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        csv.writeRecord(
                "id",
                "text",
                "area",
                "areaName",
                "theme",
                "severity",
                "status",
                "statusSince",
                "owner",
                "targetGroups",
                "activityIds",
                "effort",
                "createdAt");
    }

    void write(ChallengeRow row) {
        var state = row.state();
        var content = row.shown();
        csv.writeRecord(Cells.of(
                row.id(),
                Spoken.of(content.text(), languages),
                content.area(),
                row.areaName(),
                content.theme(),
                content.severity(),
                state.status(),
                state.statusSince(),
                row.names().of(content.owner()).name(),
                String.join("; ", content.targetGroups()),
                content.activityIds().stream().map(UUID::toString).collect(Collectors.joining("; ")),
                Spoken.of(content.effort() == null ? Map.of() : content.effort(), languages),
                state.createdAt()));
    }

    void end() throws IOException {
        csv.flush();
    }
}
