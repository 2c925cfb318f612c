package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// How fast a file of measurements is imported, against what PostgreSQL itself takes to copy the same rows; and
/// whether time and memory stay with a row what they were when the file is large.
final class ImportTrial implements Trial {
    private static final int WARMED_UP = 5_000;
    private static final int AREAS = 290;
    private static final int SEXES = 3;
    private static final int YEARS = 30;
    /// @param nanoseconds from the first byte sent to the end of the import
    /// @param most memory that was kept at any time, in bytes
    private record Imported(String id, long rows, long nanoseconds, double most) {}

    @Override
    public void run(Ground smaller, Ground ground, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        imported(ground, "WARM", WARMED_UP);
        var small = imported(ground, "SMALL", ground.arguments().small());
        var large = imported(ground, "LARGE", ground.arguments().large());
        try (var database = ground.connect()) {
            var rows = copied(database, large.id(), ground.folder());
            var file = copiedPlainly(database, file(ground, large.rows()));
            out.printf(
                    Locale.ROOT,
                    "import of %d rows: %.3f of the rate at which PostgreSQL copies them into such a table with such"
                            + " indexes, %.3f of that of the file into a table with none%n",
                    large.rows(),
                    (double) rows / large.nanoseconds(),
                    (double) file / large.nanoseconds());
        }
        out.printf(
                Locale.ROOT,
                "import of %d rows against one of %d: time for a row %.2f times, memory kept at most %.2f times%n",
                large.rows(),
                small.rows(),
                ((double) large.nanoseconds() / large.rows()) / ((double) small.nanoseconds() / small.rows()),
                large.most() / small.most());
    }

    private static Imported imported(Ground ground, String code, long rows) throws IOException, InterruptedException {
        var indicator = ground.indicator(code);
        var file = file(ground, rows);
        var begun = System.nanoTime();
        var most = ground.kept();
        var one = ground.post(indicator + "/imports", "text/csv", BodyPublishers.ofFile(file));
        var self = one.at("/_links/self/href").asText();
        while (List.of("CHECKING", "LOADING").contains(one.path("status").asText())) {
            TimeUnit.MILLISECONDS.sleep(20);
            most = Math.max(most, ground.kept());
            one = ground.get(self);
        }
        var took = System.nanoTime() - begun;
        if (one.path("rowsLoaded").asLong() != rows) {
            throw new IllegalStateException("the import of " + rows + " rows ended as " + one);
        }
        return new Imported(one.path("id").asText(), rows, took, most);
    }

    /// Each area, sex and year once before the next group of ages.
    static Path file(Ground ground, long rows) throws IOException {
        var file = ground.folder().resolve(rows + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("area,period,sex,ageGroup,value\n");
            for (var row = 0L; row < rows; row++) {
                var year = 1996 + row / AREAS / SEXES % YEARS;
                out.write("SE-%d,%d,%s,G%d,%d.5%n"
                        .formatted(
                                3000 + row % AREAS,
                                year,
                                List.of("TOTAL", "WOMEN", "MEN").get((int) (row / AREAS % SEXES)),
                                row / AREAS / SEXES / YEARS,
                                row % 90));
            }
        }
        return file;
    }

    /// The rows as they are kept, into a table like that of the service.
    private static long copied(Connection database, String importId, Path folder) throws IOException, SQLException {
        var rows = folder.resolve("rows");
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        try (var out = Files.newOutputStream(rows)) {
            copy.copyOut(
                    "copy (select id, version, state from measurement where import_id = '%s') to stdout"
                            .formatted(importId),
                    out);
        }
        execute(database, "create table copied (like measurement including all)");
        return timed(copy, "copy copied (id, version, state) from stdin", rows);
    }

    private static long copiedPlainly(Connection database, Path file) throws IOException, SQLException {
        execute(database, "create table plain (area text, period text, sex text, age_group text, value numeric)");
        return timed(
                database.unwrap(PGConnection.class).getCopyAPI(), "copy plain from stdin (format csv, header)", file);
    }

    private static long timed(CopyManager copy, String sql, Path from) throws IOException, SQLException {
        try (var in = Files.newInputStream(from)) {
            var begun = System.nanoTime();
            copy.copyIn(sql, in);
            return System.nanoTime() - begun;
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
