package org.samverk.kit.journal.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Plain SQL beside the application, as one of the two roles.
enum Database {
    OWNER("quarkus.flyway"),
    APPLICATION("quarkus.datasource");

    private final String prefix;

    Database(String prefix) {
        this.prefix = prefix;
    }

    int execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// The first column.
    List<String> ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                value("quarkus.datasource.jdbc.url"), value(prefix + ".username"), value(prefix + ".password"));
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
