package org.samverk.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@TestProfile(RateLimitsTest.FewRequests.class)
class RateLimitsTest {

    private static final String THINGS = "/samverk/v1/things";
    private static final Duration WINDOW = Duration.ofSeconds(60);

    /// Also behind a proxy, so that a test can call from several addresses.
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "samverk.rate-limit.requests", "3",
                    "samverk.rate-limit.window", WINDOW.toString(),
                    "samverk.rate-limit.callers-per-address", "2",
                    "samverk.cors.origins", "http://localhost:5173",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SettableTime.class);
        }
    }

    @Inject
    SettableTime time;

    @BeforeEach
    void what_was_used_is_there_again() {
        time.pass(WINDOW);
    }

    @Test
    void every_answer_says_what_is_left() {
        left(from("10.0.0.1", "a").get(THINGS), 200, 2, 20);
        left(from("10.0.0.1", "a").get(THINGS), 200, 1, 40);
        time.pass(Duration.ofSeconds(20));
        left(from("10.0.0.1", "a").get(THINGS), 200, 1, 40);
        time.pass(WINDOW);
        left(from("10.0.0.1", "a").get(THINGS), 200, 2, 20);
    }

    @ParameterizedTest
    @CsvSource({
        "/samverk/v1/things, 401",
        "/samverk/v1/none, 404",
        "/samverk/v1, 404",
        "/samverk/v1/%74hings, 400",
        "/samverk/v1/api-info, 200"
    })
    void so_do_refusals_and_what_the_gateway_answers_itself(String path, int status) {
        left(from("10.0.0.2").get(path), status, 2, 20);
    }

    @Test
    void so_does_the_answer_for_a_service_that_is_down_and_one_without_body() {
        left(from("10.0.0.1", "a").get("/samverk/v1/down"), 503, 2, 20);
        left(from("10.0.0.1", "a").delete(THINGS + "/traced"), 204, 1, 40);
        left(from("10.0.0.1", "a").get(THINGS + "/unchanged"), 304, 0, 60);
    }

    @Test
    void what_is_not_the_api_is_not_counted() {
        from("10.0.0.1").get("/samverk/v1x").then().statusCode(404).header("RateLimit", nullValue());
        from("10.0.0.1").get("/").then().statusCode(200).header("RateLimit-Policy", nullValue());
        left(from("10.0.0.1").get("/samverk/v1/api-info"), 200, 2, 20);
    }

    @Test
    void a_caller_who_has_used_up_its_allowance_is_told_when_to_come_back() {
        useUp("10.0.0.1", "a");
        refused(from("10.0.0.1", "a").get(THINGS).then())
                .header("RateLimit", equalTo("\"caller\";r=0;t=60"))
                .header("Retry-After", equalTo("20"))
                .body("detail", containsString("in 20 seconds"));
        // First of all refusals: nothing is relayed, and mistakes are slowed down too.
        refused(from("10.0.0.1", "a").get("/samverk/v1/none").then());
        refused(from("10.9.9.9", "a").get(THINGS).then());
        time.pass(Duration.ofMillis(19_999));
        refused(from("10.0.0.1", "a").get(THINGS).then()).header("Retry-After", equalTo("1"));
        time.pass(Duration.ofMillis(1));
        left(from("10.0.0.1", "a").get(THINGS), 200, 0, 60);
    }

    @Test
    void another_caller_of_the_same_address_is_not_affected() {
        useUp("10.0.0.1", "a");
        for (var more = 0; more < 10; more++) {
            refused(from("10.0.0.1", "a").get(THINGS).then());
        }
        left(from("10.0.0.1", "b").get(THINGS), 200, 2, 20);
        left(from("10.0.0.1").get("/samverk/v1/api-info"), 200, 2, 20);
    }

    @Test
    void a_token_spelled_in_another_way_is_the_same_caller() {
        useUp("10.0.0.1", "a");
        refused(from("10.0.0.1")
                .header("Authorization", "bEARER   eyJh.a.c2ln")
                .get(THINGS)
                .then());
    }

    @Test
    void who_sends_no_token_is_known_by_its_address() {
        for (var request = 0; request < 3; request++) {
            from("10.0.0.1").get("/samverk/v1/status").then().statusCode(200);
        }
        refused(from("10.0.0.1").get("/samverk/v1/status").then());
        refused(from("10.0.0.1")
                .header("Authorization", "Bearer of-no-form")
                .get(THINGS)
                .then());
        from("10.0.0.2").get("/samverk/v1/status").then().statusCode(200);
    }

    @Test
    void invented_tokens_are_no_way_around() {
        for (var token = 0; token < 6; token++) {
            from("10.0.0.1", "invented" + token).get(THINGS).then().statusCode(200);
        }
        refused(from("10.0.0.1", "another").get(THINGS).then())
                .header("RateLimit", equalTo("\"address\";r=0;t=60"))
                .header("Retry-After", equalTo("10"))
                .body("detail", containsString("Your address"));
        from("10.0.0.2", "invented0").get(THINGS).then().statusCode(200);
        time.pass(Duration.ofSeconds(10));
        from("10.0.0.1", "another").get(THINGS).then().statusCode(200);
    }

    @Test
    void a_network_of_the_new_addresses_is_one_address() {
        for (var token = 0; token < 6; token++) {
            from("2001:db8::" + token, "six" + token).get(THINGS).then().statusCode(200);
        }
        refused(from("2001:db8::ffff:1", "seven").get(THINGS).then());
        from("2001:db8:0:1::1", "eight").get(THINGS).then().statusCode(200);
    }

    @Test
    void a_page_may_read_that_it_is_too_fast_and_its_preflights_are_free() {
        for (var request = 0; request < 10; request++) {
            from("10.0.0.1")
                    .header("Origin", "http://localhost:5173")
                    .header("Access-Control-Request-Method", "GET")
                    .options(THINGS)
                    .then()
                    .statusCode(204);
        }
        useUp("10.0.0.1", "a");
        refused(from("10.0.0.1", "a")
                        .header("Origin", "http://localhost:5173")
                        .get(THINGS)
                        .then())
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"));
    }

    private static void useUp(String address, String token) {
        for (var request = 0; request < 3; request++) {
            from(address, token).get(THINGS).then().statusCode(200);
        }
    }

    private static RequestSpecification from(String address) {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", address);
    }

    private static RequestSpecification from(String address, String token) {
        return from(address).header("Authorization", "Bearer eyJh." + token + ".c2ln");
    }

    private static void left(Response answer, int status, int requests, int seconds) {
        answer.then()
                .statusCode(status)
                .header("RateLimit-Policy", equalTo("\"caller\";q=3;w=60, \"address\";q=6;w=60"))
                .header("RateLimit", equalTo("\"caller\";r=" + requests + ";t=" + seconds));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", startsWith("\"caller\";q=3;w=60"))
                .header("traceparent", startsWith("00-"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("status", equalTo(429));
    }
}
