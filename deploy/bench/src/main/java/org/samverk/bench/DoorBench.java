package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samverk.bench.Door.Cost;
import org.samverk.local.SingleParts;

/// What the gateway adds to a GET, beside what a plain reverse proxy adds: the same partner is read from the service
/// itself, through the proxy and through the gateway, in turns.
final class DoorBench implements AutoCloseable {

    static final String NAME = "gateway";

    private static final String DATABASE = "partners";
    private static final int ROWS = 1_000;
    private static final String PARTNER = "/samverk/v1/partners/00000000-0000-7000-8000-000000000065";
    private static final int FEWEST_TO_WARM_UP = 2;

    private final int rounds;
    private final int requests;
    private final PrintStream out;
    private final SingleParts parts;
    private final TokenKey key = new TokenKey();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param requests of each round at each door
    DoorBench(int rounds, int requests, Path root, Path home, PrintStream out) {
        this.rounds = rounds;
        this.requests = requests;
        this.out = out;
        this.parts = new SingleParts(root, home, List.of(DATABASE));
    }

    DoorTable run() throws IOException, SQLException, InterruptedException {
        parts.startPostgres();
        var service = parts.startService("partners-service", DATABASE, key.settings());
        new Filling(PartnersCase.PARTNERS, parts.url(DATABASE)).fill(ROWS, _ -> {});
        var proxy = parts.startProgram(PlainProxy.class.getName(), List.of(service.toString()), "/q/health/ready");
        // What it counts is part of what it costs; what it would refuse is not.
        var gateway = parts.startGateway(Map.of(
                "SAMVERK_RATE_LIMIT_REQUESTS",
                "1000000000",
                "SAMVERK_IDENTITY_URL",
                "http://127.0.0.1:9/realms/samverk"));
        var doors = List.of(door("service", service), door("plain proxy", proxy), door("gateway", gateway));
        out.println("Reading one partner at three doors in turns, " + rounds + " rounds of " + requests);
        for (var round = 0; round < Math.max(FEWEST_TO_WARM_UP, rounds / 4); round++) {
            ask(doors, new LinkedHashMap<>());
        }
        var costs = new LinkedHashMap<Door, List<Cost>>();
        for (var round = 0; round < rounds; round++) {
            // Whoever comes after a certain other one does so half of the time.
            ask(round % 2 == 0 ? doors : doors.reversed(), costs);
        }
        var all =
                doors.stream().map(door -> costs.getOrDefault(door, List.of())).toList();
        return new DoorTable(all.get(0), all.get(1), all.get(2));
    }

    private void ask(List<Door> doors, Map<Door, List<Cost>> costs) throws IOException, InterruptedException {
        var token = key.readerOf(PartnersCase.PARTNERS.caller());
        for (var door : doors) {
            costs.computeIfAbsent(door, _ -> new ArrayList<>()).add(door.ask(PARTNER, token, requests));
        }
    }

    private Door door(String name, URI at) {
        return new Door(name, at, parts.process(at), http);
    }

    @Override
    public void close() {
        http.close();
        parts.close();
    }
}
