package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The one database server, with a database and two roles per service. Its own `pg_ctl` starts and stops it.
record Postgres(Ports ports, Places places, List<Database> databases) implements Server {

    static final String NAME = "postgres";

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres-local";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessHandle launch(Progress progress) {
        progress.doing(NAME, "starting");
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            progress.doing(NAME, "creating its data folder");
            create();
        }
        // No socket file: its folder would be shared with other PostgreSQL servers of this machine.
        var options = "-p " + ports.postgres() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=200 -c timezone=UTC -c log_min_messages=warning";
        control("start", "--wait", "--timeout=60", "--log=" + places.log(NAME), "--options=" + options);
        return process();
    }

    @Override
    public void awaitReady(ProcessHandle process) {
        var url = new Database(SUPERUSER).url(ports);
        try (var connection = DriverManager.getConnection(url, SUPERUSER, PASSWORD)) {
            for (var database : databases) {
                prepare(connection, database);
            }
        } catch (SQLException e) {
            throw new Trouble("The databases cannot be prepared (" + e.getMessage() + "): see " + places.log(NAME), e);
        }
    }

    /// Fast, not smart: what is still connected is cut off, and what is not committed is rolled back.
    @Override
    public void end(ProcessHandle process) {
        if (process.isAlive()) {
            control("stop", "--mode=fast", "--wait", "--timeout=30");
        }
    }

    private void create() {
        var password = places.run().resolve("postgres.password");
        try {
            Places.delete(data());
            Files.writeString(password, PASSWORD + "\n");
            tool(
                    "initdb",
                    List.of(
                            "--pgdata=" + data(),
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void control(String... arguments) {
        var all = new ArrayList<>(List.of("--pgdata=" + data(), "--silent"));
        all.addAll(List.of(arguments));
        tool("pg_ctl", all);
    }

    private void tool(String name, List<String> arguments) {
        var command = new ArrayList<>(unprivileged());
        command.add(PostgresBinaries.unpackInto(places.tools())
                .resolve("bin")
                .resolve(name)
                .toString());
        command.addAll(arguments);
        Child.run("PostgreSQL's " + name, command, Map.of("LC_ALL", "C"), places.log(NAME));
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular.
    private static List<String> unprivileged() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of();
    }

    private ProcessHandle process() {
        try (var lines = Files.lines(data().resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow(() -> new Trouble("postgres ended while it started: see " + places.log(NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Connection connection, Database database) throws SQLException {
        createRole(connection, database.owner());
        createRole(connection, database.application());
        if (isMissing(connection, "select from pg_database where datname = ?", database.name())) {
            execute(connection, "create database " + database.name() + " owner " + database.owner());
        }
        execute(connection, "revoke connect on database " + database.name() + " from public");
        execute(connection, "grant connect on database " + database.name() + " to " + database.application());
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login password '" + role + "'");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private Path data() {
        return places.home().resolve(NAME);
    }
}
