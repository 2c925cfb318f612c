package org.samverk.gateway.cors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@TestProfile(CorsTest.TwoFrontends.class)
class CorsTest {

    private static final String THINGS = "/samverk/v1/things";
    private static final String LISTED = "http://localhost:5173";
    private static final String OTHER = "http://localhost:5174";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    public static class TwoFrontends implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("samverk.cors.origins", LISTED + ",https://frontend.example");
        }
    }

    @Test
    void a_page_of_a_listed_origin_may_send_what_the_api_needs_without_a_token() {
        var answer = preflight(LISTED).options(THINGS + "/1");
        answer.then()
                .statusCode(204)
                .body(blankOrNullString())
                .header(ALLOW_ORIGIN, equalTo(LISTED))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", equalTo("7200"))
                .header("traceparent", startsWith("00-"));
        assertEquals(List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"), listed(answer, "Methods"));
        assertEquals(
                List.of(
                        "Accept-Language",
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "traceparent"),
                sorted(answer.header("Access-Control-Allow-Headers")));
        assertEquals("Origin", answer.header("Vary"));
    }

    @Test
    void it_may_read_the_headers_the_api_answers_with() {
        var answer = as(LISTED).get(THINGS);
        answer.then().statusCode(200).header(ALLOW_ORIGIN, equalTo(LISTED));
        assertEquals(1, answer.headers().getValues(ALLOW_ORIGIN).size());
        assertEquals(
                List.of(
                        "Allow",
                        "Content-Disposition",
                        "Deprecation",
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Sunset",
                        "traceparent"),
                sorted(answer.header("Access-Control-Expose-Headers")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samverk/v1/none",
                "/samverk/v1/%74hings",
                "/samverk/v1/down",
                "/samverk/v1/openapi",
                "/problems/gone",
                "/.well-known/api-catalog"
            })
    void it_may_read_refusals_and_what_the_gateway_answers_itself(String path) {
        as("https://frontend.example")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .header(ALLOW_ORIGIN, equalTo("https://frontend.example"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", LISTED).get(THINGS).then().statusCode(401).header(ALLOW_ORIGIN, equalTo(LISTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {OTHER, "https://localhost:5173", "http://localhost:5173.evil.example", "http://LOCALHOST", "null"
            })
    void the_preflight_of_another_origin_is_refused(String origin) {
        preflight(origin)
                .options(THINGS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/origin-not-allowed"))
                .body("instance", equalTo(THINGS))
                .header(ALLOW_ORIGIN, nullValue())
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Vary", equalTo("Origin"));
    }

    @Test
    void a_call_of_another_origin_is_answered_as_any_call_and_hidden_by_the_browser() {
        as(OTHER)
                .get(THINGS)
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, nullValue())
                .header("Access-Control-Expose-Headers", nullValue())
                .header("Vary", equalTo("Origin"));
    }

    @Test
    void caches_are_told_that_answers_differ_by_origin_beside_what_else_they_differ_by() {
        given().get("/samverk/v1/openapi").then().header("Vary", equalTo("Accept, Accept-Encoding, Origin"));
        var relayed = as(LISTED).get(THINGS + "/varied");
        assertEquals(List.of("Authorization, Accept, Origin"), relayed.headers().getValues("Vary"));
    }

    @Test
    void a_question_for_the_methods_is_no_preflight() {
        given().header("Origin", OTHER)
                .options(THINGS)
                .then()
                .statusCode(204)
                .header("Allow", allOf(containsString("GET"), containsString("POST")));
    }

    private static RequestSpecification preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match");
    }

    private static RequestSpecification as(String origin) {
        return given().header("Origin", origin).header("Authorization", "Bearer eyJh.eyJz.c2ln");
    }

    private static List<String> listed(Response answer, String what) {
        return sorted(answer.header("Access-Control-Allow-" + what));
    }

    private static List<String> sorted(String header) {
        return List.copyOf(new TreeSet<>(Arrays.asList(header.split(", *"))));
    }
}
