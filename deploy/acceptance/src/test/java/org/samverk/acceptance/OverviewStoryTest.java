package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is known of one partner, one area or some words, from all services in one answer.
@ExtendWith(RunningSuite.class)
class OverviewStoryTest {
    private static final String OVERVIEW = "/samverk/v1/overview";

    @Test
    void a_partner_is_shown_with_all_it_takes_part_in() {
        var aarhus = partner(AnAgreement.AARHUS);
        var agreement = concluded(partner(AnAgreement.REGION), aarhus).<String>path("id");
        as(AARHUS)
                .get(OVERVIEW + "/partners/" + aarhus)
                .then()
                .statusCode(200)
                .body("partner.name", equalTo("Aarhus Kommune"))
                .body("agreements.total", greaterThan(0))
                .body("agreements.items.id", hasItem(agreement))
                .body("unavailable", empty());
        as(SKOVDE)
                .get(OVERVIEW + "/partners/" + aarhus)
                .then()
                .statusCode(200)
                .body("agreements.items.id", not(hasItem(agreement)));
        refused(as(AARHUS).get(OVERVIEW + "/partners/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void a_region_is_shown_with_its_municipalities_and_whom_it_has() {
        as(SKOVDE)
                .get(OVERVIEW + "/areas/SE-14")
                .then()
                .statusCode(200)
                .body("area.name", equalTo("Västra Götalands län"))
                .body("municipalities.code", hasItems("1496", "1480"))
                .body("partners.items.size()", greaterThan(0))
                .body("unavailable", empty());
        refused(as(SKOVDE).get(OVERVIEW + "/areas/SE-99"), 404, "not-found");
        refused(as(SKOVDE).get(OVERVIEW + "/areas/Sweden"), 404, "not-found");
    }

    @Test
    void one_search_finds_what_different_services_keep_the_closest_first() {
        var word = "Skridlag" + UUID.randomUUID().toString().substring(0, 8);
        var offer = created(as(REGION)
                        .body(Map.of("title", Map.of("da", "Gang med " + word), "type", "SUPPORT"))
                        .post("/samverk/v1/offers"))
                .<String>path("id");
        var indicator = AnIndicator.defined(word, word).replaceFirst(".*/", "");
        var wrong = Map.of("da", "Hver fjerde mangler " + word);
        var challenge = created(as(REGION)
                        .body(Map.of("area", "DK-751", "theme", "TOBACCO", "text", wrong, "severity", 3))
                        .post("/samverk/v1/health-challenges"))
                .<String>path("id");
        as(AARHUS)
                .get("/samverk/v1/search?q=" + word)
                .then()
                .statusCode(200)
                .body("items.id", contains(indicator, challenge, offer))
                .body("items.title", contains(word, wrong.get("da"), "Gang med " + word))
                .body("items.closeness", contains("WHOLE", "WORDS", "WORDS"))
                .body("truncatedTypes", empty())
                .body("unavailable", empty());
    }

    @Test
    void what_is_searched_for_is_found_by_the_letters_at_hand() {
        as(AARHUS).get("/samverk/v1/search?q=skovde").then().body("items.title", hasItem("Skövde kommun"));
    }
}
