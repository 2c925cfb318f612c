package org.samverk.partners.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.RawCall;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HttpEdgeTest {
    private static final String PARTNERS = "/samverk/v1/partners";
    private static final String BAD = "Bearer abc.abc.abc";

    @Test
    void what_is_wrong_whoever_asks_is_told_before_the_token_is_looked_at() {
        for (var token : List.of(BAD, "Bearer " + READER)) {
            problem(given().header("Authorization", token).get("/samverk/v1/nothing"), 404, "not-found");
            problem(given().header("Authorization", token).delete(PARTNERS), 405, "method-not-allowed");
            problem(
                    given().header("Authorization", token)
                            .accept("image/png")
                            .body(new byte[1_100_000])
                            .post(PARTNERS),
                    406,
                    "not-acceptable");
            problem(
                    given().header("Authorization", token)
                            .contentType("text/plain")
                            .body(new byte[1_100_000])
                            .post(PARTNERS),
                    413,
                    "payload-too-large");
            problem(
                    given().header("Authorization", token)
                            .contentType("text/plain")
                            .body("{")
                            .post(PARTNERS),
                    415,
                    "unsupported-media-type");
        }
        problem(as("abc.abc.abc").body("{").post(PARTNERS), 401, "unauthorized");
        problem(as(READER).body("{").post(PARTNERS + "?colour=red"), 403, "forbidden");
    }

    @Test
    void a_token_that_was_tried_is_called_invalid_once() {
        assertEquals(
                List.of("Bearer error=\"invalid_token\""),
                given().header("Authorization", BAD).get(PARTNERS).headers().getValues("WWW-Authenticate"));
        assertEquals(List.of("Bearer"), given().get(PARTNERS).headers().getValues("WWW-Authenticate"));
    }

    @ParameterizedTest
    @CsvSource({
        "/partners, 'GET, HEAD, OPTIONS, POST'",
        "/partners/0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a90, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "/partners/0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a90/archivals, 'OPTIONS, POST'"
    })
    void options_names_what_this_address_takes(String path, String methods) {
        given().options("/samverk/v1" + path).then().statusCode(204).header("Allow", equalTo(methods));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\nContent-Type:",
                "\nContent-Type: ;;",
                "\nContent-Type: */*",
                "\nContent-Type: application/vnd.x+json",
                "\nContent-Type: application/json\nContent-Type: text/plain",
                "\nContent-Type: application/json\nContent-Encoding: gzip"
            })
    void a_body_is_json_and_says_so(String contentType) throws IOException {
        var one = PARTNERS + "/" + UUID.randomUUID();
        for (var target :
                List.of("POST " + PARTNERS, "POST /samverk/v1/identifier-checks", "PUT " + one, "PATCH " + one)) {
            var answer = RawCall.send(
                    RestAssured.port,
                    target + " HTTP/1.1\nHost: here\nContent-Length: 2\nAuthorization: Bearer " + REGISTRAR
                            + contentType,
                    "{}");
            assertTrue(answer.startsWith("HTTP/1.1 415") && answer.contains("unsupported-media-type"), answer);
        }
    }

    @Test
    void what_the_caller_does_not_want_is_not_what_anything_means() {
        for (var accept : List.of("application/json;q=0, */*", "*/*, application/json; q=0.0")) {
            var answer = given().auth().oauth2(READER).header("Accept", accept).get(PARTNERS + "?q=Ingen");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.contentType().startsWith("application/json"), answer.contentType());
        }
        var answer = given().auth()
                .oauth2(READER)
                .header("Accept", "text/*;q=0, */*")
                .get(PARTNERS + "?limit=1");
        assertTrue(answer.contentType().startsWith("application/json"), answer.contentType());
    }

    @Test
    void who_wants_nothing_in_particular_takes_anything() throws IOException {
        for (var accept : List.of("", "\nAccept:", "\nAccept: ,")) {
            var answer = RawCall.send(
                    RestAssured.port,
                    "GET " + PARTNERS + "?limit=1 HTTP/1.1\nHost: here\nAuthorization: Bearer " + READER + accept);
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("\"items\""), answer);
        }
    }

    @Test
    void a_chunked_body_is_counted() throws IOException {
        var head =
                "POST " + PARTNERS + " HTTP/1.1\nHost: here\nContent-Type: application/json\nTransfer-Encoding: chunked"
                        + "\nAuthorization: Bearer " + REGISTRAR;
        var chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";
        for (var key : List.of("", "\nIdempotency-Key: " + UUID.randomUUID())) {
            var answer = RawCall.send(
                    RestAssured.port, head + key, "9\r\n{\"name\":\"\r\n", chunk.repeat(5), "2\r\n\"}\r\n0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            for (var member :
                    List.of("type\":\"/problems/payload-too-large", "title", "status\":413", "detail", "instance")) {
                assertTrue(answer.contains("\"" + member), answer);
            }
        }
        var small = RawCall.send(RestAssured.port, head, "9\r\n{\"name\":\"\r\n", "2\r\n\"}\r\n0\r\n\r\n");
        assertTrue(small.startsWith("HTTP/1.1 400") && small.contains("/country"), small);
    }
}
