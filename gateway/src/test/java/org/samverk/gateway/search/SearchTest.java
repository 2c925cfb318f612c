package org.samverk.gateway.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.gateway.RelayTest;
import org.samverk.gateway.StubNeighbours;
import org.samverk.gateway.overview.OverviewStub;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@QuarkusTestResource(OverviewStub.class)
class SearchTest {
    private static final String SEARCH = "/samverk/v1/search";

    @Test
    void one_list_holds_what_all_services_found_the_closest_first_and_then_the_newest() {
        search("Rygestop")
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Accept-Language"))
                .body(
                        "items.id",
                        contains("o1", "a1", "d1", "h1", "e1", "f1", "t1", "g1", "l1", "p1", "r1", "s1", "c1"))
                .body(
                        "items.type",
                        contains(
                                "OFFER",
                                "ACTIVITY",
                                "DEVELOPMENT_AREA",
                                "HEALTH_CHALLENGE",
                                "EVALUATION",
                                "FOLLOWUP_PLAN",
                                "PILOT",
                                "AGREEMENT",
                                "LESSON",
                                "PARTNER",
                                "PUBLIC_HEALTH_REPORT",
                                "CASE",
                                "COLLABORATION"))
                .body("items[0..2].closeness", contains("WHOLE", "BEGINNING", "BEGINNING"))
                .body("items[3..9].closeness", everyItem(equalTo("WORDS")))
                .body("items[10..12].closeness", everyItem(equalTo("ELSEWHERE")))
                .body("items[0].title", equalTo("Rygestop"))
                .body("items[0]._links.self.href", equalTo("/samverk/v1/offers/o1"))
                .body("items[3].title", equalTo("For få tilbydes rygestop"))
                .body("items[6].title", equalTo("Prøve med rygestop"))
                .body("items[9].title", equalTo("Aarhus Rygestop"))
                .body("truncatedTypes", empty())
                .body("unavailable", empty())
                .body("_links.self.href", equalTo(SEARCH + "?q=Rygestop&limit=20"))
                .body("_links.offers.href", equalTo("/samverk/v1/offers?q=Rygestop"));
    }

    @Test
    void titles_come_in_the_language_the_caller_likes_best() {
        signedIn()
                .header("Accept-Language", "sv")
                .get(SEARCH + "?q=rygestop&limit=1")
                .then()
                .body("items.title", contains("Rökavvänjning"));
    }

    @Test
    void only_the_types_asked_for_are_searched() {
        search("rygestop&type=LESSON,CASE").body("items.id", contains("l1", "s1"));
        search("rygestop&type=LESSON,PARTNER")
                .body("items.id", contains("l1", "p1"))
                .body("_links.self.href", equalTo(SEARCH + "?q=rygestop&type=PARTNER,LESSON&limit=20"));
    }

    @Test
    void nothing_found_is_an_empty_list() {
        search("xylophone").statusCode(200).body("items", empty()).body("unavailable", empty());
    }

    @Test
    void a_service_that_is_down_is_named_and_the_others_hits_shown() {
        search(SearchAnswers.FOLLOWUP_DOWN)
                .statusCode(200)
                .body("unavailable", contains("followup"))
                .body("items.id", containsInAnyOrder("o1", "a1", "d1", "t1", "g1", "p1", "c1"));
    }

    @Test
    void what_there_is_more_of_than_was_ranked_is_named_and_linked() {
        search(SearchAnswers.FROM_MANY_PARTNERS)
                .statusCode(200)
                .body("items.id", hasItems("p1", "o1"))
                .body("truncatedTypes", contains("PARTNER"))
                .body("_links.partners.href", startsWith("/samverk/v1/partners?q=rygestop"));
    }

    @Test
    void who_lacks_the_role_is_refused() {
        search(SearchAnswers.FORBIDDEN)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"))
                .body("instance", equalTo(SEARCH));
    }

    @Test
    void who_is_not_signed_in_learns_nothing() {
        RelayTest.refused(given().get(SEARCH + "?q=rygestop").then(), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({
        "'', q, not-null",
        "'?q=', q, wrong-value",
        "'?q=%20%20', q, size",
        "'?q=a%00b', q, pattern",
        "'?q=a&q=b', q, wrong-value",
        "'?q=x&limit=0', limit, min",
        "'?q=x&limit=101', limit, max",
        "'?q=x&limit=many', limit, wrong-value",
        "'?q=x&type=PERSON', type, wrong-value",
        "'?q=x&type=', type, wrong-value",
        "'?q=x&type=LESSON&type=CASE', type, wrong-value",
    })
    void a_query_that_cannot_be_searched_for_is_refused_naming_what_is_wrong(
            String query, String parameter, String code) {
        var refused = signedIn().urlEncodingEnabled(false).get(SEARCH + query);
        RelayTest.refused(refused.then(), 400, "validation-failed")
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void every_fault_is_named_at_once() {
        var query = "?q=" + "x".repeat(101) + "&limit=0&type=PERSON";
        RelayTest.refused(signedIn().get(SEARCH + query).then(), 400, "validation-failed")
                .body("errors.parameter", containsInAnyOrder("q", "limit", "type"));
        RelayTest.refused(signedIn().get(SEARCH + "?q=x&page=2").then(), 400, "unknown-parameter")
                .body("errors.parameter", contains("page"));
    }

    private static ValidatableResponse search(String words) {
        return signedIn().get(SEARCH + "?q=" + words).then();
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", SearchAnswers.TOKEN);
    }
}
