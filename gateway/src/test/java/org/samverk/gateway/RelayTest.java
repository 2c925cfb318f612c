package org.samverk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class RelayTest {

    private static final String THINGS = "/samverk/v1/things";
    private static final String TOKEN = "Bearer eyJh.eyJz.c2ln";
    private static final int MIB = 1 << 20;

    @Test
    void a_request_reaches_the_owner_of_its_path_unchanged() {
        signedIn()
                .body("{\"a\":1}")
                .contentType("application/json")
                .put(THINGS + "/%C3%A5?b=%20x&b=2")
                .then()
                .statusCode(200)
                .body(startsWith("PUT /samverk/v1/things/%C3%A5?b=%20x&b=2\nbytes=7\n"))
                .body(containsString("authorization=" + TOKEN));
    }

    @Test
    void answers_without_body_pass() {
        signedIn().head(THINGS).then().statusCode(200).header("Content-Length", not(nullValue()));
        signedIn().get(THINGS + "/unchanged").then().statusCode(304).header("ETag", "\"7\"");
        signedIn().delete(THINGS + "/traced").then().statusCode(204);
    }

    @Test
    void a_big_answer_streams_through_a_small_memory() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + THINGS + "/big"))
                .header("Authorization", TOKEN)
                .build();
        var runtime = Runtime.getRuntime();
        var highest = 0L;
        var received = 0L;
        try (var client = HttpClient.newHttpClient();
                var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            var buffer = new byte[MIB];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if ((received += read) % (32L * MIB) < read) {
                    runtime.gc();
                    highest = Math.max(highest, runtime.totalMemory() - runtime.freeMemory());
                }
            }
        }
        assertEquals((long) StubNeighbours.BIG_MIB * MIB, received);
        assertTrue(highest < 200L * MIB, "held " + highest);
    }

    @Test
    void a_caller_cannot_forge_where_it_comes_from() {
        signedIn()
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .get(THINGS)
                .then()
                .body(containsString("x-forwarded-for=127.0.0.1"))
                .body(containsString("x-forwarded-proto=https\n"))
                .body(containsString("x-forwarded-host=samverk.example\n"))
                .body(not(containsString("6.6.6.6")))
                .body(not(containsString("evil")));
    }

    @Test
    void headers_of_one_hop_stay_on_it() throws IOException {
        var answer = RawCall.send(RestAssured.port, """
                GET /samverk/v1/things HTTP/1.1
                Host: here
                Authorization: %s
                Connection: close, X-Mine, Authorization
                X-Mine: 1
                TE: trailers
                Keep-Alive: timeout=5""".formatted(TOKEN));
        assertTrue(answer.contains("authorization="), answer);
        assertTrue(!answer.contains("x-mine") && !answer.contains("te=") && !answer.contains("keep-alive="), answer);
        signedIn().get(THINGS + "/traced").then().header("X-Of-This-Hop", nullValue());
    }

    @Test
    void the_trace_goes_on_and_comes_back_once() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = signedIn()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(THINGS);
        answer.then().body(containsString("traceparent=00-" + trace));
        assertEquals(1, answer.headers().getValues("traceparent").size());
        assertTrue(answer.header("traceparent").startsWith("00-" + trace));
        assertEquals(
                1,
                answer.asString()
                        .lines()
                        .filter(line -> line.startsWith("traceparent="))
                        .count());
        assertEquals(
                List.of("00-aaaabbbbccccddddaaaabbbbccccdddd-aaaabbbbccccdddd-01"),
                signedIn().get(THINGS + "/traced").headers().getValues("traceparent"));
    }

    @Test
    void a_service_that_is_down_or_silent_is_a_503() {
        refused(signedIn().get("/samverk/v1/down").then(), 503, "service-unavailable")
                .header("Retry-After", "2");
        refused(signedIn().get("/samverk/v1/silent").then(), 503, "service-unavailable")
                .header("Retry-After", "2")
                .time(lessThan(10L), TimeUnit.SECONDS);
        refused(
                signedIn()
                        .contentType("application/json")
                        .body("{}")
                        .post("/samverk/v1/down")
                        .then(),
                503,
                "service-unavailable");
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
        var answer = RawCall.send(
                RestAssured.port, request.replace("~", "\n").replace("LONG", "x".repeat(100_000)) + "\nHost: here");
        assertTrue(answer.matches("(?s)HTTP/1.[01] " + status + " .*"), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        var problem = new JsonPath(answer.substring(answer.indexOf("\r\n\r\n")));
        assertEquals("/problems/" + slug, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        for (var member : List.of("title", "detail", "instance")) {
            assertTrue(!problem.getString(member).isBlank(), answer);
        }
    }

    @Test
    void headers_over_the_limit_are_refused() {
        refused(signedIn().header("X-Much", "x".repeat(20_000)).get(THINGS).then(), 431, "headers-too-large");
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", TOKEN).urlEncodingEnabled(false);
    }

    static ValidatableResponse refused(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("traceparent", startsWith("00-"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()))
                .body("instance", not(nullValue()));
    }
}
