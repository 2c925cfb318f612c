package org.samverk.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL of this JVM.
///
/// Quarkus loads tests and test resources in class loaders of their own, each with its own statics. Only the copy
/// in the system class loader holds a server; the others call it by reflection, with types of the JDK alone.
final class PostgresCluster {

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Path data;
    private static int port;
    private static int databases;

    private PostgresCluster() {}

    /// Returns port and number of a new database `samverk_<number>`, owned by `owner_<number>` and used by
    /// `app_<number>`.
    static int[] newDatabase() {
        return (int[]) theOne("create");
    }

    static void stop() {
        theOne("halt");
    }

    static void start() {
        theOne("run");
    }

    private static Object theOne(String name) {
        try {
            Method method = Class.forName(PostgresCluster.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("PostgreSQL for tests: cannot " + name, failure);
        }
    }

    @SuppressWarnings("unused")
    private static synchronized int[] create() throws IOException, SQLException {
        EmbeddedPostgres running = run();
        int number = ++databases;
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role owner_%1$d login password 'owner_%1$d'".formatted(number));
            statement.execute("create role app_%1$d login password 'app_%1$d'".formatted(number));
            statement.execute("create database samverk_%1$d owner owner_%1$d".formatted(number));
        }
        return new int[] {port, number};
    }

    private static synchronized EmbeddedPostgres run() throws IOException {
        if (server != null) {
            return server;
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (data == null) {
            data = Files.createTempDirectory("samverk-postgres");
            deleteAtEnd(data);
        } else {
            builder.setPort(port);
        }
        EmbeddedPostgres started = builder.setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        port = started.getPort();
        server = started;
        return started;
    }

    @SuppressWarnings("unused")
    private static synchronized void halt() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private static void deleteAtEnd(Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                halt();
                try (var files = Files.walk(directory)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }
}
