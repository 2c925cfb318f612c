package org.samverk.kit.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.NoteProfile;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class NeighboursTest {
    private static final int MORE_THAN_A_BREAKER_BEARS = 20;

    private final Neighbours neighbours;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger();
    private final HttpServer server;

    @Inject
    NeighboursTest(Neighbours neighbours) throws IOException {
        this.neighbours = neighbours;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                var body = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status.get(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @BeforeEach
    void begin() {
        server.start();
        for (var name : new String[] {"picky", "broken"}) {
            System.setProperty(
                    "samverk.services." + name,
                    "http://127.0.0.1:" + server.getAddress().getPort());
        }
    }

    @AfterEach
    void end() {
        server.stop(0);
        System.clearProperty("samverk.services.picky");
        System.clearProperty("samverk.services.broken");
    }

    @Test
    void a_caller_whose_token_is_refused_does_not_shut_the_others_out() {
        status.set(401);
        for (var i = 0; i < MORE_THAN_A_BREAKER_BEARS; i++) {
            assertThrows(Away.class, () -> neighbours.get("picky", "/things", "expired"));
        }
        assertEquals(MORE_THAN_A_BREAKER_BEARS, asked.get(), "asked once each time");
        status.set(200);
        assertTrue(neighbours.get("picky", "/things", "good").path("items").isArray());
    }

    @Test
    void a_neighbour_that_fails_is_asked_once_more_and_then_left_alone() {
        status.set(500);
        assertThrows(Away.class, () -> neighbours.get("broken", "/things", "good"));
        assertEquals(2, asked.get());
        for (var i = 0; i < MORE_THAN_A_BREAKER_BEARS; i++) {
            assertThrows(Away.class, () -> neighbours.get("broken", "/things", "good"));
        }
        assertTrue(asked.get() < MORE_THAN_A_BREAKER_BEARS, asked + " times");
    }
}
