package org.samverk.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Every port of one running suite; all of them move with the gateway's.
record Ports(int gateway) {

    static final int DEFAULT = 8080;

    private static final int POSTGRES_BESIDE_DEFAULT = 54_320;
    private static final int LOWEST = 1024;
    private static final int HIGHEST = DEFAULT + 65_535 - POSTGRES_BESIDE_DEFAULT;

    static Ports from(int gateway) {
        if (gateway < LOWEST || gateway > HIGHEST) {
            throw new Trouble("Port " + gateway + " does not work: choose one from " + LOWEST + " to " + HIGHEST
                    + ", as all other ports move with it");
        }
        return new Ports(gateway);
    }

    /// Never closed: what is claimed is so for as long as this process lives.
    private static final Queue<ServerSocket> CLAIMS = new ConcurrentLinkedQueue<>();

    /// For tests, of which several may look for ports before any of them listens: no other process is given these. The
    /// range is chosen so that PostgreSQL's port lies above those an operating system lends to clients.
    static Ports free() {
        var random = new Random();
        for (var attempt = 0; attempt < 100; attempt++) {
            var ports = from(15_000 + 200 * random.nextInt(20));
            if (ports.taken(Part.ALL).isEmpty() && ports.claim()) {
                return ports;
            }
        }
        throw new Trouble("No free ports found: stop some of the suites that run on this machine");
    }

    int keycloak() {
        return gateway + 100;
    }

    int keycloakManagement() {
        return gateway + 101;
    }

    /// Used for some minutes after the first start of a build.
    int rehearsal() {
        return gateway + 102;
    }

    int rehearsalManagement() {
        return gateway + 103;
    }

    /// Where the gateway tells operations how it is.
    int management() {
        return gateway + 104;
    }

    int postgres() {
        return POSTGRES_BESIDE_DEFAULT + gateway - DEFAULT;
    }

    int of(Part part) {
        return gateway + part.offset();
    }

    void requireFree(List<Part> parts) {
        taken(parts).forEach((port, name) -> {
            throw new Trouble(
                    "Port " + port + " (" + name + ") is in use: stop what uses it, or choose other ports with"
                            + " ./samverk up --port " + (gateway + 1000 <= HIGHEST ? gateway + 1000 : DEFAULT));
        });
    }

    private Map<Integer, String> taken(List<Part> parts) {
        var wanted = new LinkedHashMap<Integer, String>();
        parts.forEach(part -> wanted.put(of(part), part.name()));
        wanted.put(keycloak(), "keycloak");
        wanted.put(keycloakManagement(), "keycloak management");
        wanted.put(management(), "gateway management");
        wanted.put(postgres(), "postgres");
        wanted.keySet().removeIf(Ports::isFree);
        return wanted;
    }

    private boolean claim() {
        try {
            return CLAIMS.add(new ServerSocket(rehearsalManagement(), 1, InetAddress.getLoopbackAddress()));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
