package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerListTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void municipalities_are_listed_by_their_region_with_or_without_its_country() {
        var lists = "/samverk/v1/areas?limit=1000&count=true&level=MUNICIPALITY&parent=";
        int found = as(READER).get(lists + "SE-14").path("total");
        assertEquals(49, found);
        assertEquals(found, as(READER).get(lists + "14").<Integer>path("total"));
        assertEquals(0, as(READER).get(lists + "DK-14").<Integer>path("total"));
    }

    @Test
    void names_are_found_in_any_case_and_by_the_neighbours_letters() {
        registered(association("Ærø Søsportens Århus-afdeling"));
        for (var words : List.of("ærø", "AERO", "arø sösportens", "aarhus", "ARHUS sosport", "Århus")) {
            as(READER)
                    .queryParam("q", words)
                    .get(PARTNERS)
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("Ærø Søsportens Århus-afdeling"));
        }
        as(READER).queryParam("q", "100%").get(PARTNERS).then().body("items", empty());
    }

    @Test
    void a_region_counts_its_municipalities_in() {
        registered(Map.of(
                "name",
                "Skövde kommun",
                "country",
                "SE",
                "kind",
                "MUNICIPALITY",
                "areas",
                List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", "1496"))));
        as(READER).get(PARTNERS + "?area=SE-14").then().body("items.name", hasItem("Skövde kommun"));
        as(READER).get(PARTNERS + "?area=SE-12").then().body("items.name", not(hasItem("Skövde kommun")));
    }

    @Test
    void lists_are_paged_sorted_and_counted() {
        for (var name : List.of("Pagina C", "Pagina A", "Pagina B")) {
            registered(association(name));
        }
        as(READER)
                .get(PARTNERS + "?q=pagina&sort=name&limit=2&count=true")
                .then()
                .body("items.name", contains("Pagina A", "Pagina B"))
                .body("total", equalTo(3))
                .body("_links.next.href", containsString("page=2"));
        as(READER)
                .get(PARTNERS + "?q=pagina&sort=name&limit=2&page=2")
                .then()
                .body("items.name", contains("Pagina C"))
                .body("_links", not(hasKey("next")))
                .body("$", not(hasKey("total")));
        as(READER).get(PARTNERS + "?q=pagina").then().body("items.name", contains("Pagina B", "Pagina A", "Pagina C"));
        problem(as(READER).get(PARTNERS + "?page=101&limit=100"), 400, "too-deep");
        problem(as(READER).get(PARTNERS + "?sort=shoeSize"), 400, "validation-failed");
    }

    @Test
    void a_reading_is_one_statement_and_a_list_a_bounded_few() throws Exception {
        var id = registered(association("Talt")).<String>path("id");
        as(READER).get(PARTNERS + "/" + id);
        assertEquals(
                1,
                SqlStatements.during(
                        () -> as(READER).get(PARTNERS + "/" + id).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> as(READER).get(PARTNERS + "?limit=100").then().statusCode(200)));
        assertEquals(
                2,
                SqlStatements.during(() -> as(READER)
                        .get(PARTNERS + "?limit=100&count=true")
                        .then()
                        .statusCode(200)));
        assertTrue(SqlStatements.during(() -> registered(association("Talt igen"))) <= 3);
    }
}
