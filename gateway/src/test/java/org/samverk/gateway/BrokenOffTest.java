package org.samverk.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class BrokenOffTest {
    private static final long READING_BEGINS = 1_000;
    private static final long A_WHILE = 250;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_breaks_off_what_it_sends_is_not_taken_for_a_service_that_is_away(boolean reset)
            throws IOException, InterruptedException {
        RelayTest.signedIn().get(RelayTest.THINGS).then().statusCode(200);
        try (var said = new LogLines("relay.Neighbour")) {
            breakOff(reset);
            var line = said.next(20_000);
            assertNotNull(line);
            assertEquals("INFO", line.getLevel().getName());
            assertNull(line.getThrown());
            assertNull(said.next(A_WHILE));
        }
    }

    private static void breakOff(boolean reset) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoLinger(reset, 0);
            socket.getOutputStream().write("""
                    POST /samverk/v1/things HTTP/1.1\r
                    Host: h\r
                    Authorization: %s\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    \r
                    {"code": "A""".formatted(RelayTest.TOKEN).getBytes(US_ASCII));
            // Who goes before the body is asked for has sent a short one; the service is given five seconds.
            Thread.sleep(READING_BEGINS);
        }
    }
}
