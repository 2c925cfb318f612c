package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSuite.class)
class ShutdownTest {

    private static final String FIRST_READ = PARTNERS + "?limit=1";

    @ParameterizedTest
    @ValueSource(strings = {"partners-service", "gateway"})
    void what_is_under_way_is_answered_and_nothing_more_begun_when_a_part_is_told_to_stop(String part)
            throws IOException {
        var suite = RunningSuite.suite();
        suite.restart(part, Map.of("QUARKUS_SHUTDOWN_DELAY", "5S"));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                var slow = new SlowRegistration("Sidst ind før " + part)) {
            var ending = pool.submit(() -> suite.end(part));
            Patience.until(() -> RestAssured.get(suite.readiness(part)).statusCode() == 503);
            as(READER).get(FIRST_READ).then().statusCode(200);
            Patience.until(() -> as(READER).get(FIRST_READ).statusCode() != 200);
            refused(as(READER).get(FIRST_READ), 503, "service-unavailable");
            assertTrue(!ending.isDone(), "ended before the last was answered");
            var answer = slow.finished();
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
            AtOnce.result(ending);
        } finally {
            suite.restart(part);
        }
        assertEquals(1, APartner.named("Sidst ind før " + part).size());
    }

    /// Half of it is sent; the other half when it is asked to finish.
    private static final class SlowRegistration implements AutoCloseable {
        private final Socket socket;
        private final byte[] body;
        private final int half;

        SlowRegistration(String name) throws IOException {
            var suite = RunningSuite.suite();
            body = "{\"name\":\"%s\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\"}"
                    .formatted(name)
                    .getBytes(StandardCharsets.UTF_8);
            half = body.length / 2;
            socket = new Socket(suite.gateway().getHost(), suite.gateway().getPort());
            socket.setSoTimeout(60_000);
            send("""
                    POST %s HTTP/1.1
                    Host: samverk
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d

                    """.formatted(PARTNERS, suite.token(REGISTRAR), body.length)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, half);
        }

        /// The first line and what comes with it.
        String finished() throws IOException {
            socket.getOutputStream().write(body, half, body.length - half);
            var buffer = new byte[4096];
            var read = socket.getInputStream().read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
        }

        private void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
