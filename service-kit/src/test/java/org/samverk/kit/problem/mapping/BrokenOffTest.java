package org.samverk.kit.problem.mapping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
import org.samverk.kit.planted.SeenProfile;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(SeenProfile.class)
@QuarkusTestResource(PostgresResource.class)
class BrokenOffTest {
    private static final long UNDER_WAY = 2_000;

    private final Logger log = Logger.getLogger(Failures.class.getName());
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
        log.addHandler(listening);
    }

    @AfterEach
    void leave() {
        log.removeHandler(listening);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_breaks_off_what_it_is_sent_is_no_failure_of_ours(boolean reset) throws IOException, InterruptedException {
        brokenOff(reset, """
                GET /seen/endless HTTP/1.1\r
                Host: h\r
                \r
                """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_breaks_off_what_it_sends_is_no_failure_of_ours(boolean reset) throws IOException, InterruptedException {
        brokenOff(reset, """
                POST /notes HTTP/1.1\r
                Host: h\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"text": "a""".formatted(Tokens.of("dk", "writer")));
    }

    private void brokenOff(boolean reset, String sent) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoLinger(reset, 0);
            socket.getOutputStream().write(sent.getBytes(US_ASCII));
            Thread.sleep(UNDER_WAY);
        }
        var line = said.poll(20, TimeUnit.SECONDS);
        assertNotNull(line);
        assertEquals("INFO", line.getLevel().getName());
        assertNull(line.getThrown());
    }
}
