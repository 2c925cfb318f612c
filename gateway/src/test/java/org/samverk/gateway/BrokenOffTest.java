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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class BrokenOffTest {
    private static final long READING_BEGINS = 1_000;
    private static final long A_WHILE = 250;

    private final Logger log = Logger.getLogger("org.samverk.gateway.relay.Neighbour");
    private final BlockingQueue<LogRecord> said = new LinkedBlockingQueue<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        RelayTest.signedIn().get(RelayTest.THINGS).then().statusCode(200);
        log.addHandler(listening);
    }

    @AfterEach
    void leave() {
        log.removeHandler(listening);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_breaks_off_what_it_sends_is_not_taken_for_a_service_that_is_away(boolean reset)
            throws IOException, InterruptedException {
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
        var line = said.poll(20, TimeUnit.SECONDS);
        assertNotNull(line);
        assertEquals("INFO", line.getLevel().getName());
        assertNull(line.getThrown());
        assertNull(said.poll(A_WHILE, TimeUnit.MILLISECONDS));
    }
}
