package org.samverk.partners.stakeholder.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.samverk.kit.download.Cells;

/// The timeline as a table. Cells that a spreadsheet would take for a formula begin with an apostrophe.
public final class TimelineCsv {
    public static final String MEDIA_TYPE = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "start",
            "end",
            "phase",
            "mode",
            "stakeholder",
            "importance",
            "responsibleRole",
            "status",
            "stakeholderId",
            "engagementId");

    private TimelineCsv() {}

    public static String of(Timeline timeline) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            timeline.items().forEach(entry -> csv.writeRecord(cells(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> cells(Timeline.Entry entry) {
        return Cells.of(
                entry.start(),
                entry.end(),
                entry.phase(),
                entry.mode(),
                entry.name(),
                entry.importance(),
                entry.responsibleRole(),
                entry.status(),
                entry.stakeholderId(),
                entry.engagementId());
    }
}
