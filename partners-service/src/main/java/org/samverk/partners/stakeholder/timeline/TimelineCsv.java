package org.samverk.partners.stakeholder.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return Stream.of(
                        text(entry.start()),
                        text(entry.end()),
                        text(entry.phase()),
                        text(entry.mode()),
                        entry.name(),
                        text(entry.importance()),
                        text(entry.responsibleRole()),
                        text(entry.status()),
                        text(entry.stakeholderId()),
                        text(entry.engagementId()))
                .map(TimelineCsv::harmless)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
