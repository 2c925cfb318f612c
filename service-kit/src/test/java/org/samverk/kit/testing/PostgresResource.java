package org.samverk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// A real PostgreSQL, started once per test run, with a fresh database for every start of the application, and the
/// public key that [Tokens] sign for, so that no identity provider is needed.
///
/// As in production the migrations run as the owner of the database and the application as a role that owns nothing.
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        int[] database = PostgresCluster.newDatabase();
        String owner = "owner_" + database[1];
        String app = "app_" + database[1];
        return Map.of(
                "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://localhost:%d/samverk_%d".formatted(database[0], database[1]),
                "quarkus.datasource.username", app,
                "quarkus.datasource.password", app,
                "quarkus.flyway.username", owner,
                "quarkus.flyway.password", owner,
                "quarkus.flyway.placeholders.app", app,
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", TestKeys.publicKey());
    }

    /// The database stays for a look after a failure; the end of the JVM removes the whole cluster.
    @Override
    public void stop() {}

    /// Takes the server away, so that a test can show what callers see meanwhile. Follow with [#startDatabase].
    public static void stopDatabase() {
        PostgresCluster.stop();
    }

    /// Brings the server back on the same port with the same data.
    public static void startDatabase() {
        PostgresCluster.start();
    }
}
