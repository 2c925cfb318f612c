package org.samverk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.gateway.RelayTest.MIB;
import static org.samverk.gateway.RelayTest.THINGS;
import static org.samverk.gateway.RelayTest.TOKEN;
import static org.samverk.gateway.RelayTest.refused;
import static org.samverk.gateway.RelayTest.signedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no service gets to see.
@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class RelayRefusalTest {

    @Test
    void no_token_or_no_token_of_the_right_form_is_a_401() {
        refused(given().get(THINGS).then(), 401, "unauthorized").header("WWW-Authenticate", "Bearer");
        refused(given().header("Authorization", "Basic abc").get(THINGS).then(), 401, "unauthorized")
                .header("WWW-Authenticate", containsString("invalid_token"));
        refused(given().header("Authorization", "Bearer abc").get(THINGS).then(), 401, "unauthorized");
    }

    @Test
    void what_is_wrong_whoever_asks_is_told_before_the_token_is_asked_for() {
        var at = THINGS + "/1";
        refused(given().get(at + "/none").then(), 404, "not-found");
        refused(given().patch(at).then(), 405, "method-not-allowed").header("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
        refused(given().accept("image/png").body(new byte[MIB + 1]).put(at).then(), 406, "not-acceptable");
        refused(given().contentType("text/json").body(new byte[MIB + 1]).put(at).then(), 413, "payload-too-large");
        refused(given().contentType("text/json").body("{}").put(at).then(), 415, "unsupported-media-type");
        refused(
                given().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .put(at)
                        .then(),
                415,
                "unsupported-media-type");
        refused(given().contentType("application/json").body("{}").put(at).then(), 401, "unauthorized");
        given().options(at).then().statusCode(204).header("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samverk/v1/thingsfoo",
                "/samverk/v1/things/1/none",
                "/samverk/v1/none",
                "/none",
                "/samverk/v1",
                "/q/none",
                "/webjars/x"
            })
    void what_nobody_owns_is_a_404(String path) {
        refused(signedIn().get(path).then(), 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samverk/v1/things/../down",
                "/samverk/v1/things/%2e%2e/down",
                "/samverk/v1/things/..%2fdown",
                "/samverk/v1//things",
                "/samverk/v1/./things",
                "/samverk/v1/%74hings"
            })
    void a_path_that_reads_in_two_ways_is_refused(String path) throws IOException {
        var answer = RawCall.send(RestAssured.port, "GET " + path + " HTTP/1.1\nHost: here\nAuthorization: " + TOKEN);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("/problems/bad-path"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /samverk/v1/things/%zz HTTP/1.1, 400, invalid-request",
        "GET /samverk/v1/things\\down HTTP/1.1, 400, invalid-request",
        "GET /samverk/v1/things?q=100% HTTP/1.1, 400, invalid-request",
        "GARBAGE, 400, invalid-request",
        "GET /samverk/v1/things?q=LONG HTTP/1.1, 414, uri-too-long",
        "GET /samverk/v1/things HTTP/1.1~X-Much: LONG, 431, headers-too-large"
    })
    void what_cannot_be_read_is_a_problem_too(String request, int status, String slug) throws IOException {
        var sent = request.replace("~", "\n").replace("LONG", "x".repeat(100_000)) + "\nHost: here";
        try (var said = new LogLines("unread.EmptyRefusals")) {
            var answer = RawCall.send(RestAssured.port, sent);
            isProblem(answer, status, slug);
            var trace = answer.replaceFirst("(?s).*\r\ntraceparent: 00-([0-9a-f]{32})-.*", "$1");
            var line = "INFO answered %d to what could not be read, trace %s\n".formatted(status, trace);
            assertTrue(said.text().contains(line), said.text());
        }
    }

    private static void isProblem(String answer, int status, String slug) {
        assertTrue(answer.matches("(?s)HTTP/1.[01] " + status + " .*"), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        assertTrue(answer.matches("(?s).*\r\ntraceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]\r\n.*"), answer);
        assertTrue(answer.contains("\r\nRateLimit-Policy: \"caller\";q="), answer);
        assertTrue(answer.contains("\r\nRateLimit: \"caller\";r="), answer);
        var problem = new JsonPath(answer.substring(answer.indexOf("\r\n\r\n")));
        assertEquals("/problems/" + slug, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        for (var member : List.of("title", "detail", "instance")) {
            assertTrue(!problem.getString(member).isBlank(), answer);
        }
    }

    @Test
    void of_two_hosts_none_is_meant() throws IOException {
        var answer = RawCall.send(
                RestAssured.port,
                "GET /samverk/v1/things HTTP/1.1\nHost: here\nHost: elsewhere\nAuthorization: " + TOKEN);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("/problems/invalid-request"), answer);
    }

    @Test
    void headers_over_the_limit_are_refused() {
        refused(signedIn().header("X-Much", "x".repeat(20_000)).get(THINGS).then(), 431, "headers-too-large");
    }

    @Test
    void a_body_over_the_limit_is_refused_by_its_length() {
        refused(
                signedIn()
                        .contentType("application/json")
                        .body(new byte[MIB + 1])
                        .post(THINGS)
                        .then(),
                413,
                "payload-too-large");
        signedIn()
                .contentType("application/json")
                .body(new byte[MIB])
                .post(THINGS)
                .then()
                .statusCode(200);
        signedIn()
                .contentType("multipart/form-data;boundary=x")
                .body(new byte[25 * MIB])
                .post(THINGS)
                .then()
                .statusCode(200)
                .body(containsString("bytes=" + 25 * MIB));
    }

    @Test
    void a_chunked_body_is_counted() throws IOException {
        var head = """
                POST /samverk/v1/things HTTP/1.1
                Host: here
                Authorization: %s
                Content-Type: application/json
                Transfer-Encoding: chunked""".formatted(TOKEN);
        var chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";
        var answer = RawCall.send(RestAssured.port, head, chunk.repeat(5), "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("/problems/payload-too-large"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("traceparent: 00-"), answer);
    }

    @Test
    void a_chunked_body_within_the_limit_passes() {
        signedIn()
                .contentType("text/csv")
                .body(new ByteArrayInputStream(new byte[3 * MIB]))
                .post(THINGS)
                .then()
                .statusCode(200)
                .body(containsString("bytes=" + 3 * MIB));
    }
}
