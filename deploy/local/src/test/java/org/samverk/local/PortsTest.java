package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void all_ports_move_with_the_gateways() {
        var ports = Ports.from(9080);
        assertEquals(
                List.of(9180, 9181, 9184, 55_320),
                List.of(ports.keycloak(), ports.keycloakManagement(), ports.management(), ports.postgres()));
        assertEquals(
                List.of(9081, 9082, 9083, 9080),
                Part.ALL.stream().map(ports::of).toList());
    }

    @Test
    void free_ports_are_given_to_one_only() {
        assertEquals(8, Stream.generate(Ports::free).limit(8).distinct().count());
    }

    @Test
    void a_port_in_use_is_named_with_the_part_that_wants_it() throws IOException {
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.keycloak(), 1, InetAddress.getLoopbackAddress())) {
            var trouble = assertThrows(Trouble.class, () -> ports.requireFree(Part.ALL));
            assertTrue(String.valueOf(trouble.getMessage())
                    .startsWith("Port " + ports.keycloak() + " (keycloak) is in use"));
        }
        ports.requireFree(Part.ALL);
    }
}
