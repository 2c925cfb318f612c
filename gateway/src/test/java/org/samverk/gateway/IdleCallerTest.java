package org.samverk.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@TestProfile(IdleCallerTest.Impatient.class)
class IdleCallerTest {

    private static final String IDLE = "quarkus.http.idle-timeout";

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(IDLE, "1S");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /samverk/v1/api-info HTTP/1.1\r\nHost: h"})
    void who_sends_nothing_more_is_let_go(String begun) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(begun.getBytes(US_ASCII));
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void callers_may_wait_longer_than_a_service_may_be_silent_but_not_for_long()
            throws IOException, NoSuchMethodException {
        var idle = new DurationConverter().convert(committed().getProperty(IDLE, "30M"));
        var silence = Duration.parse(GatewayConfig.class
                .getMethod("silence")
                .getAnnotation(WithDefault.class)
                .value());
        assertTrue(idle.compareTo(silence) > 0, idle.toString());
        assertTrue(idle.compareTo(Duration.ofMinutes(2)) < 0, idle.toString());
    }

    private static Properties committed() throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
