package org.samverk.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of our applications. A further one is one line in [#ALL]; it takes part as soon as its module exists.
record Part(String name, int offset, @Nullable String database) {

    static final List<Part> ALL = List.of(
            new Part("partners-service", 1, "partners"),
            new Part("agreements-service", 2, "agreements"),
            new Part("followup-service", 3, "followup"),
            new Part("gateway", 0, null));

    static List<Part> in(Path root) {
        return ALL.stream()
                .filter(part -> Files.exists(root.resolve(part.name).resolve("pom.xml")))
                .toList();
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    static String realm(Ports ports) {
        return url(ports.keycloak()) + "/realms/samverk";
    }

    Path application(Path root) {
        return root.resolve(name).resolve("target/quarkus-app");
    }

    Path jar(Path root) {
        return application(root).resolve("quarkus-run.jar");
    }

    Optional<Database> ownDatabase() {
        return Optional.ofNullable(database).map(Database::new);
    }

    /// The gateway's own port is for everybody; how it is, is told at another.
    boolean managedApart() {
        return database == null;
    }

    String secret() {
        return name + "-local";
    }

    Map<String, String> environment(Ports ports) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(this)));
        // Nobody watches who is ready here, so nobody needs time to hear of it.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("SAMVERK_PUBLIC_URL", url(ports.gateway()));
        for (var service : ALL) {
            if (service.database != null) {
                environment.put(
                        "SAMVERK_SERVICES_" + service.database.toUpperCase(Locale.ROOT), url(ports.of(service)));
            }
        }
        if (database == null) {
            environment.put("SAMVERK_IDENTITY_URL", realm(ports));
            environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management()));
        } else {
            addService(environment, new Database(database), ports);
        }
        return environment;
    }

    private void addService(Map<String, String> environment, Database own, Ports ports) {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", own.url(ports));
        environment.put("QUARKUS_DATASOURCE_USERNAME", own.application());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", own.application());
        environment.put("QUARKUS_FLYWAY_USERNAME", own.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", own.owner());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm(ports));
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", realm(ports));
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", name);
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secret());
    }
}
