package org.samverk.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The whole of Samverk on this machine: real PostgreSQL, real Keycloak, the services and the gateway, each a process
/// of its own on 127.0.0.1. Started once, stopped once; parts may be killed and restarted in between.
public final class Suite implements AutoCloseable {

    private final Places places;
    private final Ports ports;
    private final List<Part> parts;
    private final Leftovers leftovers;
    private final Fleet fleet;
    private final HomeLock lock;

    Suite(Places places, Ports ports, Progress progress, Consumer<String> died) {
        this.places = places;
        this.ports = ports;
        this.parts = Part.in(places.root());
        this.leftovers = new Leftovers(places.run());
        this.fleet = new Fleet(servers(), leftovers, progress, died);
        this.lock = new HomeLock(places);
    }

    /// For tests: silent, on ports that are free now, with its data in a folder of its own.
    public static Suite onFreePorts(Path root, Path home) {
        return new Suite(Places.of(root).withHome(home), Ports.free(), Progress.SILENT, _ -> {});
    }

    /// Returns when every part is ready. After a [Trouble] nothing is left running.
    public void start() {
        start(false);
    }

    void start(boolean fresh) {
        places.create();
        lock.claim();
        try {
            fleet.endLeftovers();
            rehearsal().endLeftover();
            if (fresh) {
                places.deleteData();
            }
            requireBuilds();
            ports.requireFree(parts);
            fleet.start(List.of(Postgres.NAME));
            fleet.start(fleet.names().stream()
                    .filter(name -> !name.equals(Postgres.NAME))
                    .toList());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /// Ends the parts in the reverse of their order. Harmless when called twice or before all have started.
    public void stop() {
        fleet.stop();
        lock.release();
    }

    @Override
    public void close() {
        stop();
    }

    /// Starts the part anew, whether it runs or was killed, and returns when it is ready.
    public void restart(String part) {
        fleet.end(part);
        fleet.start(List.of(part));
    }

    /// The same with settings of its own, until it is started anew without them.
    ///
    /// @param settings environment above the usual
    public void restart(String part, Map<String, String> settings) {
        fleet.end(part);
        fleet.start(application(part).with(settings));
    }

    /// Asks the part to end and returns when it has.
    public void end(String part) {
        fleet.end(part);
    }

    /// As a crash would: no time to finish anything.
    public void kill(String part) {
        fleet.kill(part);
    }

    /// The names that [#restart(String)], [#kill(String)] and [#log(String)] know.
    public List<String> parts() {
        return fleet.names();
    }

    /// The one public door, without a slash at its end.
    public URI gateway() {
        return URI.create(Part.url(ports.gateway()));
    }

    /// The issuer of the tokens.
    public URI realm() {
        return URI.create(Part.realm(ports));
    }

    /// Where a service answers without the gateway before it.
    public URI service(String name) {
        return Part.ALL.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> URI.create(Part.url(ports.of(part))))
                .findFirst()
                .orElseThrow();
    }

    /// Where a service or the gateway tells operations whether it is ready.
    public URI readiness(String part) {
        return application(part).readiness();
    }

    /// Where the database of a service is, for its owner.
    public String database(String service) {
        return Part.ALL.stream()
                .filter(part -> part.name().equals(service))
                .flatMap(part -> part.ownDatabase().stream())
                .map(own -> own.ownersUrl(ports))
                .findFirst()
                .orElseThrow();
    }

    /// An access token of a demo user.
    public String token(String user) {
        return new Tokens(realm()).ofUser(user);
    }

    /// An access token a system gets with its own secret.
    public String token(String client, String secret) {
        return new Tokens(realm()).ofClient(client, secret);
    }

    /// Gives the samples to the gateway and says in one line what came of it.
    public String loadSamples() {
        return new Samples(gateway(), token("registrar"), places).load();
    }

    public Path log(String part) {
        return places.log(part);
    }

    Rehearsal rehearsal() {
        var rehearsed = new ArrayList<Rehearsed>(applications());
        rehearsed.add(new Keycloak(ports, places, new Database(Keycloak.NAME)));
        return new Rehearsal(List.copyOf(rehearsed), leftovers);
    }

    Map<String, Duration> startTimes() {
        return fleet.startTimes();
    }

    private List<Server> servers() {
        var keycloak = new Database(Keycloak.NAME);
        var databases = new ArrayList<>(List.of(keycloak));
        Part.ALL.forEach(part -> part.ownDatabase().ifPresent(databases::add));
        var servers = new ArrayList<Server>();
        servers.add(new Postgres(ports, places, List.copyOf(databases)));
        servers.add(new Keycloak(ports, places, keycloak));
        servers.addAll(applications());
        return List.copyOf(servers);
    }

    private Application application(String name) {
        return applications().stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Application> applications() {
        return parts.stream().map(part -> new Application(part, ports, places)).toList();
    }

    private void requireBuilds() {
        for (var part : parts) {
            if (!Files.exists(part.jar(places.root()))) {
                throw new Trouble(part.name() + " is not built (" + part.jar(places.root())
                        + " is missing): run ./mvnw -DskipTests package");
            }
        }
    }
}
