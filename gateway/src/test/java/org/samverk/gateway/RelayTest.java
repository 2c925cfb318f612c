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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
public class RelayTest {

    static final String THINGS = "/samverk/v1/things";
    static final String TOKEN = "Bearer eyJh.eyJz.c2ln";
    static final int MIB = 1 << 20;

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
    void what_was_said_twice_arrives_twice() throws IOException {
        var answer = RawCall.send(RestAssured.port, """
                GET /samverk/v1/things HTTP/1.1
                Host: here
                Authorization: %s
                Idempotency-Key: aa1
                Idempotency-Key: bb1""".formatted(TOKEN));
        assertTrue(answer.contains("\nidempotency-key=aa1\nidempotency-key=bb1\n"), answer);
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
    void an_operation_on_its_way_out_says_so_in_every_answer_and_others_do_not() {
        signedIn()
                .delete("/samverk/v1/things/7")
                .then()
                .header("Deprecation", equalTo("@1796083200"))
                .header("Sunset", equalTo("Wed, 01 Dec 2027 00:00:00 GMT"))
                .header("Link", containsString("<https://samverk.example/changes>; rel=\"deprecation\""));
        refused(given().delete("/samverk/v1/things/7").then(), 401, "unauthorized")
                .header("Deprecation", equalTo("@1796083200"));
        signedIn()
                .get("/samverk/v1/things/7")
                .then()
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
        given().get("/samverk/v1/openapi")
                .then()
                .body("paths.'/samverk/v1/things/{id}'.delete.deprecated", equalTo(true))
                .body("paths.'/samverk/v1/things/{id}'.get.deprecated", nullValue());
    }

    @Test
    void an_operation_of_the_gateway_itself_on_its_way_out_says_so_too() {
        given().get("/samverk/v1/status").then().statusCode(200).header("Deprecation", equalTo("@1796083200"));
        refused(given().get("/samverk/v1/status?verbose=true").then(), 400, "unknown-parameter")
                .header("Deprecation", equalTo("@1796083200"));
        given().get("/samverk/v1/openapi")
                .then()
                .header("Deprecation", nullValue())
                .body("paths.'/samverk/v1/status'.get.deprecated", equalTo(true))
                .body("paths.'/samverk/v1/status'.get.x-deprecated-since", equalTo("2026-12-01"));
    }

    @Test
    void a_service_that_cannot_be_reached_is_left_alone_for_a_while() throws InterruptedException {
        for (var i = 0; i < 20; i++) {
            refused(signedIn().get("/samverk/v1/down").then(), 503, "service-unavailable");
        }
        signedIn()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/samverk/v1/things/revival")
                .then()
                .statusCode(204);
        try {
            refused(signedIn().get("/samverk/v1/down").then(), 503, "service-unavailable");
            var answer = signedIn().get("/samverk/v1/down");
            for (var i = 0; i < 100 && answer.statusCode() == 503; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                answer = signedIn().get("/samverk/v1/down");
            }
            assertEquals("1", answer.asString());
        } finally {
            signedIn().delete("/samverk/v1/things/revival");
        }
    }

    @Test
    void a_service_that_is_down_or_silent_is_a_503() {
        refused(signedIn().get("/samverk/v1/down").then(), 503, "service-unavailable")
                .header("Retry-After", "5");
        refused(signedIn().get("/samverk/v1/silent").then(), 503, "service-unavailable")
                .header("Retry-After", "5")
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

    static RequestSpecification signedIn() {
        return given().header("Authorization", TOKEN).urlEncodingEnabled(false);
    }

    public static ValidatableResponse refused(ValidatableResponse response, int status, String slug) {
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
