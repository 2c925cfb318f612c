package org.samverk.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.samverk.acceptance.Callers.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class FrontDoorTest {

    @Test
    void everybody_may_see_that_all_is_up() {
        given().get("/samverk/v1/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("services.name", hasItems("identity", "partners"))
                .body("services.status", everyItem(equalTo("UP")));
    }

    @Test
    void the_suite_describes_itself_to_people_and_machines() {
        given().get("/samverk/v1/api-info")
                .then()
                .statusCode(200)
                .body("apiName", notNullValue())
                .body("apiVersion", notNullValue());
        given().get("/samverk/v1/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/samverk/v1/partners'.post.operationId", equalTo("registerPartner"));
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("Samverk"));
    }

    @Test
    void settings_of_the_gateway_in_the_environment_of_the_launcher_reach_it() {
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .options("/samverk/v1/partners")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"));
        as("coordinator-skovde")
                .get("/samverk/v1/me")
                .then()
                .header("RateLimit-Policy", containsString("\"caller\";q=1000000;w=60"))
                .header("RateLimit", containsString("\"caller\";r="));
    }

    @Test
    void a_municipality_without_a_number_is_known_by_its_area() {
        as("coordinator-skovde")
                .get("/samverk/v1/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("AREA:SE-1496"))
                .body("partner.name", equalTo("Skövde kommun"));
    }
}
