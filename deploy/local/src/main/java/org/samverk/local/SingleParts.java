package org.samverk.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Parts of the suite without the rest, for tools that measure or try one of them: PostgreSQL with databases of their
/// choice, and services beside one another, each on a database of its own. On free ports, with all data in one folder.
public final class SingleParts implements AutoCloseable {

    private final Ports ports = Ports.free();
    private final List<Database> databases;
    private final Places places;
    private final Fleet postgres;
    private final List<ProcessHandle> services = new ArrayList<>();

    public SingleParts(Path root, Path home, List<String> databases) {
        this.databases = databases.stream().map(Database::new).toList();
        this.places = Places.of(root).withHome(home);
        var server = new Postgres(ports, places, this.databases);
        this.postgres = new Fleet(List.of(server), new Leftovers(places.run()), Progress.SILENT, _ -> {});
    }

    /// Returns when the databases, still empty, are there.
    public void startPostgres() {
        places.create();
        postgres.start(postgres.names());
    }

    /// Where a database is, for its owner.
    public String url(String database) {
        return named(database).ownersUrl(ports);
    }

    /// Starts a service, which brings the schema of its database up to date, and returns where it answers.
    /// @param settings environment beside the usual, and above it
    public URI startService(String name, String database, Map<String, String> settings) {
        var part = new Part(name, 1 + databases.indexOf(named(database)), database);
        if (!Files.exists(part.jar(places.root()))) {
            throw new Trouble(name + " is not built: run ./mvnw -DskipTests package");
        }
        var application = new Application(part, ports, places, settings);
        var process = application.launch(Progress.SILENT);
        services.add(process);
        application.awaitReady(process);
        return URI.create(Part.url(ports.of(part)));
    }

    /// Ends what runs; harmless when called twice. The folder stays.
    @Override
    public void close() {
        services.forEach(Child::end);
        postgres.stop();
    }

    private Database named(String database) {
        return databases.stream()
                .filter(known -> known.name().equals(database))
                .findFirst()
                .orElseThrow();
    }
}
