package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// What keeps first pages quick. How quick is measured by `./samverk bench`.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FirstPageTest {
    private final Session database;
    private final Areas areas;

    @Inject
    FirstPageTest(Session database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    @Test
    void the_database_knows_the_same_region_of_each_area_as_the_register() {
        areas.all().forEach(area -> {
            var key = new AreaRef(area.country(), area.level(), area.code()).key();
            var region = area.parentCode() == null
                    ? null
                    : new AreaRef(area.country(), AreaLevel.REGION, area.parentCode()).key();
            assertEquals(region, answer("select region_of('" + key + "')"), key);
        });
    }

    @Test
    void who_moves_is_found_in_the_new_region_and_not_in_the_old() {
        var id = registered(in("1401")).<String>path("id");
        found("area=SE-14&q=flyttfagel").body("items.id", contains(id));
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(in("1280"))
                .put(PARTNERS + "/" + id)
                .then()
                .statusCode(200);
        found("area=SE-14&q=flyttfagel").body("items.id", empty());
        found("area=SE-12&q=flyttfagel").body("items.id", contains(id));
        found("area=SE-1280&q=flyttfagel").body("items.id", contains(id));
    }

    @Test
    void one_or_two_letters_are_found_where_a_word_begins() {
        var ids = List.of(
                registered(association("Xyqvist")).<String>path("id"),
                registered(association("Föreningen xyq i Xy")).<String>path("id"));
        registered(association("Maxyqvist"));
        for (var letters : List.of("xy", "XY", "x xy")) {
            as(READER)
                    .queryParam("q", letters)
                    .get(PARTNERS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(ids.get(1), ids.get(0)));
        }
        found("q=_x").body("items", empty());
    }

    @Test
    void a_search_gives_the_same_whether_the_newest_fill_the_page_or_not() {
        var ids = Stream.of("Fyllnadsgruppen A", "Fyllnadsgruppen B", "Fyllnadsgruppen C")
                .map(name -> registered(association(name)).<String>path("id"))
                .toList()
                .reversed();
        found("q=fyllnadsgruppen").body("items.id", equalTo(ids));
        for (var page = 1; page <= 3; page++) {
            found("q=fyllnads&limit=1&page=" + page).body("items.id", contains(ids.get(page - 1)));
        }
        found("q=fyllnads&limit=1&page=4").body("items", empty());
        found("q=fyllnads b&kind=ASSOCIATION&limit=1&count=true")
                .body("items.id", contains(ids.get(1)))
                .body("total", equalTo(1));
    }

    @Test
    void naming_a_parent_costs_one_statement_more_than_naming_a_kind() throws Exception {
        var parent = registered(association("Paraplyet")).<String>path("id");
        var unit = registered(unitOf(parent, "Spröten")).<String>path("id");
        found("parent=" + parent); // who asks is looked up anew after a registration
        assertEquals(2, SqlStatements.during(() -> found("parent=" + parent).body("items.id", contains(unit))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.kind, p.id", "p.kind desc, p.id"})
    void both_orders_of_kinds_have_an_index(String order) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("set local enable_sort = off").executeUpdate();
            return String.join(
                    "\n",
                    database.createNativeQuery("explain select p.id from partner p order by " + order, String.class)
                            .getResultList());
        });
        assertTrue(plan.contains("Index") && !plan.contains("Sort"), plan);
    }

    @Test
    void a_row_walks_its_duplicates_once_and_only_the_rows_of_the_page_do() {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("set local enable_sort = off").executeUpdate();
            var rows = Partners.ROWS.replace(":now", "now()");
            return database.createNativeQuery("explain " + rows + "order by p.id desc limit 3", String.class)
                    .getResultList();
        });
        var walks = plan.stream().filter(line -> line.contains("Recursive Union"));
        assertEquals(1, walks.count(), plan.toString());
        assertTrue(plan.get(1).contains("Index Scan Backward using partner_pkey on partner p"), plan.toString());
    }

    @Test
    void no_page_is_read_by_merging_with_all_that_is_newer_nor_compiled_nor_planned_for_any_value() {
        assertEquals("off", answer("show enable_mergejoin"));
        assertEquals("off", answer("show jit"));
        assertEquals("force_custom_plan", answer("show plan_cache_mode"));
    }

    private static ValidatableResponse found(String query) {
        return as(READER).get(PARTNERS + "?" + query).then().statusCode(200);
    }

    private static Map<String, Object> in(String municipality) {
        return Map.of(
                "name",
                "Flyttfågeln",
                "country",
                "SE",
                "kind",
                "ASSOCIATION",
                "areas",
                List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", municipality)));
    }

    private Object answer(String query) {
        return database.createNativeQuery(query, String.class).getSingleResultOrNull();
    }
}
