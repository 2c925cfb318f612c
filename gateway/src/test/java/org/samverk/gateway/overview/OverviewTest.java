package org.samverk.gateway.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@QuarkusTestResource(OverviewStub.class)
class OverviewTest {
    private static final String OVERVIEW = "/samverk/v1/overview/agreements/";
    private static final String ID = "0199c001-11aa-7b21-8f00-00000000000";

    @Test
    void it_holds_what_every_service_says() {
        overview(1)
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Authorization"))
                .body("agreement.status", equalTo("ACTIVE"))
                .body("parties.name", contains("Region"))
                .body("parties[0].partyRole", equalTo("EQUAL_PARTY"))
                .body("parties[0].partner.kind", equalTo("REGION"))
                .body("plans.status", contains("ACTIVE"))
                .body("lastReport.status", equalTo("RETURNED"))
                .body("$", not(hasKey("nextOccasion")))
                .body("overdue", equalTo(2))
                .body("unavailable", empty())
                .body("_links.self.href", equalTo(OVERVIEW + ID + 1));
    }

    @Test
    void a_service_that_is_down_or_silent_is_named_and_its_part_left_out() {
        for (var digit : new int[] {2, 3}) {
            overview(digit)
                    .statusCode(200)
                    .body("agreement.status", equalTo("ACTIVE"))
                    .body("unavailable", contains("followup"))
                    .body("$", not(hasKey("plans")))
                    .body("$", not(hasKey("overdue")));
        }
        overview(5)
                .statusCode(200)
                .body("unavailable", contains("agreements"))
                .body("$", not(hasKey("agreement")))
                .body("lastReport.status", equalTo("RETURNED"));
        overview(6)
                .statusCode(200)
                .body("unavailable", contains("partners"))
                .body("parties.name", contains("As signed"));
    }

    @Test
    void a_refusal_of_the_agreement_is_the_answer() {
        overview(4)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo(OVERVIEW + ID + 4));
        given().get(OVERVIEW + ID + 1)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
        given().header("Authorization", "Bearer bad")
                .get(OVERVIEW + ID + 1)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
        given().header("Authorization", "Bearer good")
                .get(OVERVIEW + "x")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer good")
                .post(OVERVIEW + ID + 1)
                .then()
                .statusCode(405);
        given().header("Authorization", "Bearer good")
                .accept("image/png")
                .get(OVERVIEW + ID + 1)
                .then()
                .statusCode(406);
    }

    private static ValidatableResponse overview(int digit) {
        return given().header("Authorization", "Bearer good")
                .get(OVERVIEW + ID + digit)
                .then();
    }
}
