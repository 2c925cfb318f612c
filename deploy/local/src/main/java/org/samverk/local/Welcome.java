package org.samverk.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What the user reads when everything runs: where it is, who may log in, and a first call that works.
record Welcome(Suite suite, Realm realm, List<Part> parts) {

    void print(PrintStream out, boolean samples) {
        out.println();
        var throughGateway = parts.stream().anyMatch(part -> part.name().equals("gateway"));
        if (samples && throughGateway) {
            out.println("Samples:  " + suite.loadSamples());
        }
        out.println("Started:  " + times());
        if (throughGateway) {
            out.println("Portal:   " + suite.gateway() + "/");
        }
        out.println("Identity: " + suite.realm() + " (administrator: admin, password samverk)");
        out.println();
        out.println("Users, all with password " + Realm.PASSWORD + ":");
        realm.users()
                .forEach(user -> out.printf(
                        "  %-20s %-18s %s%n", user.name(), user.organisation(), String.join(", ", user.roles())));
        if (throughGateway) {
            out.println();
            out.println("A first call:");
            out.println("  curl -s -H 'Authorization: Bearer " + suite.token("coordinator-region") + "' '"
                    + suite.gateway() + "/samverk/v1/partners?limit=5'");
        }
        out.println();
        out.println("Ctrl-C stops everything; the data stays.");
    }

    private String times() {
        var times = suite.startTimes();
        var ours = parts.stream()
                .map(part -> part.name() + " " + PlainProgress.seconds(times.getOrDefault(part.name(), Duration.ZERO)))
                .collect(Collectors.joining(", "));
        var theirs = "PostgreSQL " + PlainProgress.seconds(times.getOrDefault(Postgres.NAME, Duration.ZERO))
                + ", Keycloak " + PlainProgress.seconds(times.getOrDefault(Keycloak.NAME, Duration.ZERO));
        return ours.isEmpty() ? theirs : ours + "; " + theirs;
    }
}
