package org.samverk.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/// Fills a database by the case's script, and tells the planner what is in it.
///
/// @param url with the owner's name and password
record Filling(Case filled, String url) {

    private static final long AT_ONCE = 20_000;
    private static final int SIDE_BY_SIDE = 2;

    /// @param progress hears how many rows there are so far
    void fill(long rows, LongConsumer progress) throws SQLException, InterruptedException {
        // Later rows refer to the first ones.
        insert(1, Math.min(rows, AT_ONCE), rows);
        var inserted = new ArrayList<Future<Long>>();
        try (var workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (var from = AT_ONCE + 1; from <= rows; from += AT_ONCE) {
                var first = from;
                var last = Math.min(rows, from + AT_ONCE - 1);
                Callable<Long> task = () -> insert(first, last, rows);
                inserted.add(workers.submit(task));
            }
            for (var task : inserted) {
                progress.accept(task.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Filling failed: " + e.getMessage(), e);
        }
        execute("vacuum (analyze)");
    }

    private long insert(long from, long to, long rows) throws SQLException {
        execute(filled.filling(from, to, rows));
        return to;
    }

    private void execute(String statement) throws SQLException {
        try (var connection = connect();
                var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
