package org.samverk.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Parts of the suite without the rest, for tools that measure or try one of them: PostgreSQL with databases of their
/// choice, and services beside one another, each on a database of its own. On free ports, with all data in one folder.
public final class SingleParts implements AutoCloseable {

    private final Ports ports = Ports.free();
    private final List<Database> databases;
    private final Places places;
    private final Fleet postgres;
    private final Map<URI, ProcessHandle> running = new LinkedHashMap<>();

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
        return start(new Part(name, 1 + databases.indexOf(named(database)), database), settings);
    }

    /// Starts the gateway before the services that have the first databases, in the order of [Part#ALL].
    ///
    /// @param settings environment beside the usual, and above it
    public URI startGateway(Map<String, String> settings) {
        return start(Part.ALL.getLast(), settings);
    }

    /// Starts a program of one's own as the parts are started, and returns where it answers.
    ///
    /// @param main a class on this program's class path that takes its port as the first argument
    /// @param question what is answered with 200 when it is ready
    public URI startProgram(String main, List<String> arguments, String question) {
        var at = URI.create(Part.url(ports.rehearsal()));
        var command = new ArrayList<>(Application.java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.add(Integer.toString(at.getPort()));
        command.addAll(arguments);
        var process = Child.start(command, Map.of(), places.log(main));
        running.put(at, process);
        new Readiness(main, at.resolve(question), Application.PATIENCE, places.log(main)).await(process);
        return at;
    }

    /// What answers there.
    public ProcessHandle process(URI at) {
        return Objects.requireNonNull(running.get(at));
    }

    private URI start(Part part, Map<String, String> settings) {
        if (!Files.exists(part.jar(places.root()))) {
            throw new Trouble(part.name() + " is not built: run ./mvnw -DskipTests package");
        }
        var at = URI.create(Part.url(ports.of(part)));
        var application = new Application(part, ports, places, settings);
        var process = application.launch(Progress.SILENT);
        running.put(at, process);
        application.awaitReady(process);
        return at;
    }

    /// Ends what runs; harmless when called twice. The folder stays.
    @Override
    public void close() {
        running.values().forEach(Child::end);
        postgres.stop();
    }

    private Database named(String database) {
        return databases.stream()
                .filter(known -> known.name().equals(database))
                .findFirst()
                .orElseThrow();
    }
}
