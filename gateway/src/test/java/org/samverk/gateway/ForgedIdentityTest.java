package org.samverk.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.gateway.RelayTest.THINGS;
import static org.samverk.gateway.RelayTest.TOKEN;
import static org.samverk.gateway.RelayTest.signedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever calls, services hear of it from one token alone.
@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class ForgedIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X-Forwarded-Groups",
                "X-Forwarded-Access-Token",
                "X-Forwarded-Client-Cert",
                "X-FORWARDED-FOR",
                "Forwarded",
                "X-Real-IP",
                "X-Client-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "Remote-User",
                "X-Remote-User",
                "X-Remote-Groups",
                "X-Auth-Request-User",
                "X-Authenticated-User",
                "X-WebAuth-User",
                "Client-Cert",
                "Client-Cert-Chain",
                "X-Client-Cert",
                "SSL-Client-Cert",
                "X-SSL-Client-S-DN",
                "Proxy-Authorization"
            })
    void what_only_a_proxy_could_say_of_a_caller_is_not_taken_from_the_caller(String name) {
        signedIn()
                .header(name, "mallory")
                .get(THINGS)
                .then()
                .statusCode(200)
                .body(not(containsString("mallory")))
                .body(containsString("authorization=" + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: %s~Authorization: Bearer ZXZpbA.ZXZpbA.ZXZpbA",
                "Authorization: Bearer ZXZpbA.ZXZpbA.ZXZpbA~AUTHORIZATION: %s",
                "Authorization: %s, Bearer ZXZpbA.ZXZpbA.ZXZpbA",
                "Authorization: %s ZXZpbA.ZXZpbA.ZXZpbA",
                "Authorization: Basic ZXZpbA==~Authorization: %s",
                "Authorization: %s~ Bearer ZXZpbA.ZXZpbA.ZXZpbA",
                "Authorization : %s"
            })
    void who_shows_two_tokens_or_one_that_reads_in_two_ways_is_refused(String headers) throws IOException {
        var answer = RawCall.send(
                RestAssured.port,
                "GET " + THINGS + " HTTP/1.1\nHost: here\n"
                        + headers.formatted(TOKEN).replace("~", "\n"));
        assertTrue(answer.matches("(?s)HTTP/1.1 40[01] .*"), answer);
        assertTrue(answer.matches("(?s).*/problems/(unauthorized|invalid-request).*"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traceparent: garbage",
                "traceparent: 00-00000000000000000000000000000000-0000000000000000-01",
                "traceparent: ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01~traceparent: garbage",
                "traceparent: garbage~tracestate: garbage~baggage: garbage"
            })
    void a_trace_that_cannot_be_read_neither_travels_on_nor_comes_back(String headers) throws IOException {
        var answer = RawCall.send(
                        RestAssured.port,
                        "GET " + THINGS + " HTTP/1.1\nHost: here\nAuthorization: " + TOKEN + "\n"
                                + headers.replace("~", "\n"))
                .toLowerCase(Locale.ROOT);
        assertTrue(answer.startsWith("http/1.1 200 "), answer);
        assertFalse(answer.contains("garbage"), answer);
        var traces = answer.lines()
                .filter(line -> line.matches("traceparent[:=].*"))
                .map(line -> line.replaceFirst("traceparent(: |=)00-([0-9a-f]{32})-[0-9a-f]{16}-0[01]", "$2"))
                .toList();
        assertEquals(2, traces.size(), answer);
        assertEquals(traces.getFirst(), traces.getLast(), "one trace on both sides");
        assertTrue(traces.getFirst().matches("(?!0{32})[0-9a-f]{32}"), answer);
    }

    @Test
    void a_second_request_hidden_in_a_body_of_two_lengths_reaches_no_service() throws IOException {
        var head = """
                POST /samverk/v1/things HTTP/1.1
                Host: here
                Authorization: %s
                Content-Type: application/json
                Content-Length: 6
                Transfer-Encoding: chunked""".formatted(TOKEN);
        var answer = RawCall.send(
                        RestAssured.port,
                        head,
                        "0\r\n\r\n",
                        "GET /samverk/v1/things/smuggled HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer a.b.c\r\n\r\n")
                .toLowerCase(Locale.ROOT);
        assertTrue(answer.startsWith("http/1.1 400 ") || answer.contains("bytes=0\n"), answer);
        assertFalse(answer.contains("content-length=6"), answer);
    }

    @Test
    void nothing_is_switched_to_another_protocol() throws IOException {
        var answer = RawCall.send(RestAssured.port, """
                        GET /samverk/v1/things HTTP/1.1
                        Host: here
                        Authorization: %s
                        Connection: Upgrade, HTTP2-Settings
                        Upgrade: h2c
                        HTTP2-Settings: AAMAAABkAAQAAP__""".formatted(TOKEN)).toLowerCase(Locale.ROOT);
        assertTrue(answer.startsWith("http/1.1 200 "), answer);
        assertFalse(answer.contains("upgrade=") || answer.contains("http2-settings="), answer);
    }
}
