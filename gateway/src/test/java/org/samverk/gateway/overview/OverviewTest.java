package org.samverk.gateway.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.gateway.overview.OverviewStub.TOKEN;
import static org.samverk.gateway.overview.OverviewStub.WELL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.gateway.RelayTest;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@QuarkusTestResource(OverviewStub.class)
class OverviewTest {
    private static final String OVERVIEW = "/samverk/v1/overview/agreements/";
    private static final String ID = "0199c001-11aa-7b21-8f00-00000000000";

    @Test
    void it_holds_what_every_service_says() {
        overview(WELL)
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Authorization"))
                .body("agreement.status", equalTo("ACTIVE"))
                .body("parties.name", contains("Region"))
                .body("parties[0].partyRole", equalTo("EQUAL_PARTY"))
                .body("parties[0].partner.kind", equalTo("REGION"))
                .body("plans.status", contains("ACTIVE"))
                .body("lastReport.status", equalTo("RECEIVED"))
                .body("nextOccasion.dueDate", equalTo("2026-09-30"))
                .body("overdue", equalTo(2))
                .body("unavailable", empty())
                .body("_links.self.href", equalTo(OVERVIEW + ID + WELL));
    }

    @Test
    void a_partner_that_was_merged_is_shown_where_the_one_is_that_it_was_merged_into() {
        var partners = "/samverk/v1/overview/partners/" + ID;
        signedIn()
                .redirects()
                .follow(false)
                .get(partners + OverviewStub.MERGED)
                .then()
                .statusCode(308)
                .header("Location", equalTo(partners + WELL))
                .header("Cache-Control", equalTo("private, no-cache"));
        signedIn().get(partners + OverviewStub.MERGED_INTO_HIDDEN).then().statusCode(404);
        signedIn()
                .get("/samverk/v1/overview/partners/" + ID.toUpperCase(Locale.ROOT) + WELL)
                .then()
                .statusCode(200);
    }

    @Test
    void its_parts_are_asked_at_the_same_time() {
        overview(OverviewStub.TOGETHER).statusCode(200).body("unavailable", empty());
    }

    @Test
    void a_service_that_let_go_of_the_connection_is_asked_again() {
        overview(OverviewStub.LETTING_GO).statusCode(200).body("unavailable", empty());
    }

    @Test
    void an_agreement_without_parties_is_shown_without_asking_who_they_are() {
        overview(OverviewStub.NO_PARTIES)
                .statusCode(200)
                .body("parties", empty())
                .body("unavailable", empty());
    }

    @ParameterizedTest
    @ValueSource(chars = {OverviewStub.FOLLOWUP_DOWN, OverviewStub.FOLLOWUP_SILENT})
    void a_follow_up_that_is_down_or_silent_is_named_and_its_part_left_out(char behaviour) {
        overview(behaviour)
                .statusCode(200)
                .body("agreement.status", equalTo("ACTIVE"))
                .body("unavailable", contains("followup"))
                .body("$", not(hasKey("plans")))
                .body("$", not(hasKey("overdue")));
    }

    @Test
    void one_part_that_is_overloaded_makes_its_service_unavailable_and_leaves_out_that_part() {
        overview(OverviewStub.FOLLOWUP_OVERLOADED)
                .statusCode(200)
                .body("unavailable", contains("followup"))
                .body("plans.status", contains("ACTIVE"))
                .body("$", not(hasKey("overdue")));
    }

    @Test
    void agreements_that_are_down_are_named_and_the_follow_up_shown() {
        overview(OverviewStub.AGREEMENTS_DOWN)
                .statusCode(200)
                .body("unavailable", contains("agreements"))
                .body("$", not(hasKey("agreement")))
                .body("lastReport.status", equalTo("RECEIVED"));
    }

    @ParameterizedTest
    @ValueSource(chars = {OverviewStub.PARTNERS_DOWN, OverviewStub.PARTNERS_AT_ODDS})
    void without_the_register_the_parties_are_named_as_the_agreement_has_them(char behaviour) {
        overview(behaviour)
                .statusCode(200)
                .body("unavailable", contains("partners"))
                .body("parties.name", contains("As signed"));
    }

    @Test
    void a_service_that_hung_is_asked_again_as_soon_as_it_answers() throws Exception {
        atOnce(40, OverviewStub.FOLLOWUP_SILENT).forEach(overview -> overview.statusCode(200));
        overview(WELL).statusCode(200).body("unavailable", empty());
    }

    @Test
    void many_overviews_at_once_find_every_service_there() throws Exception {
        atOnce(50, OverviewStub.SLOW).forEach(overview -> overview.body("unavailable", empty()));
    }

    @Test
    void a_refusal_of_the_agreement_is_the_answer() {
        overview(OverviewStub.HIDDEN)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo(OVERVIEW + ID + OverviewStub.HIDDEN));
    }

    @Test
    void who_lacks_the_role_for_one_part_is_refused() {
        overview(OverviewStub.ROLE_MISSING_AT_PARTNERS)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"))
                .body("instance", equalTo(OVERVIEW + ID + OverviewStub.ROLE_MISSING_AT_PARTNERS));
    }

    @Test
    void who_is_not_signed_in_learns_nothing_else() {
        RelayTest.refused(given().get(OVERVIEW + "x?foo=1").then(), 401, "unauthorized")
                .header("WWW-Authenticate", equalTo("Bearer"));
        var basic = given().header("Authorization", "Basic YTpi").get(OVERVIEW + ID + WELL);
        RelayTest.refused(basic.then(), 401, "unauthorized")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("detail", containsString("Bearer"));
        given().header("Authorization", "Bearer e30.e30.bad")
                .get(OVERVIEW + ID + WELL)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void a_wrong_address_is_refused_in_the_order_of_all_refusals() {
        RelayTest.refused(signedIn().get(OVERVIEW + "x").then(), 404, "not-found");
        RelayTest.refused(signedIn().get(OVERVIEW + "x?foo=1").then(), 400, "unknown-parameter")
                .body("errors.parameter", contains("foo"))
                .body("errors.code", contains("unknown-parameter"));
        RelayTest.refused(given().accept("image/png").get(OVERVIEW + "x").then(), 406, "not-acceptable");
        RelayTest.refused(given().accept("image/png").post(OVERVIEW + "x").then(), 405, "method-not-allowed");
    }

    private static List<ValidatableResponse> atOnce(int times, char behaviour) throws Exception {
        try (var pool = Executors.newFixedThreadPool(times)) {
            var questions = new ArrayList<Callable<ValidatableResponse>>();
            for (var i = 0; i < times; i++) {
                questions.add(() -> overview(behaviour));
            }
            var answers = new ArrayList<ValidatableResponse>();
            for (var answer : pool.invokeAll(questions)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static ValidatableResponse overview(char behaviour) {
        return signedIn().get(OVERVIEW + ID + behaviour).then();
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", TOKEN);
    }
}
