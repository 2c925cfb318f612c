package org.samverk.gateway.cors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class NoOriginsTest {

    @Test
    void nobody_is_let_in_unless_configured() {
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "GET")
                .options("/samverk/v1/things")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/origin-not-allowed"));
        given().header("Origin", "http://localhost:5173")
                .get("/samverk/v1/api-info")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "localhost:5173",
                "http://localhost:5173/",
                "https://A.example",
                "/.*/",
                "http://*.se"
            })
    void what_is_no_origin_is_found_at_start(String origin) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Cors.requireOrigin(origin));
        assertTrue(refusal.toString().contains("samverk.cors.origins: `" + origin + "`"), refusal.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:5173", "https://frontend.example", "http://[::1]:3000", "https://10.0.0.1"})
    void an_origin_as_browsers_send_it_is_taken(String origin) {
        Cors.requireOrigin(origin);
    }
}
