package org.samverk.followup.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.INDICATORS;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.SOURCES;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.reached;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class IndicatorResourceTest {
    private final Stage stage;

    @Inject
    IndicatorResourceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void an_indicator_is_defined_read_and_sent_back() {
        var indicator = defined(smoking());
        indicator
                .then()
                .header("ETag", startsWith("\"1-"))
                .header("Location", equalTo(at(indicator)))
                .body("ownerPartnerId", equalTo(REGION.toString()))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("scope", equalTo("POPULATION"))
                .body("frequency", equalTo("YEARLY"))
                .body("visibility", equalTo("SHARED"))
                .body("source.attribution", equalTo("Källa: Kolada"))
                .body("_links.delete.method", equalTo("DELETE"));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(indicator.asString())
                .put(at(indicator))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("definition", Map.of("sv", "Andel som röker varje dag, 16-84 år")))
                .patch(at(indicator))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(AARHUS)
                .get(at(indicator) + "/history")
                .then()
                .body("items.type", contains("indicator.changed", "indicator.defined"))
                .body("chainHolds", equalTo(true));
        as(AARHUS)
                .get(at(indicator) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("_links", not(hasKey("update")));
        problem(as(AARHUS).get(at(indicator) + "?knownAt=2020-01-01T00:00:00Z"), 404, "not-found");
    }

    @Test
    void what_was_measured_keeps_its_type_its_periods_and_its_groups() {
        var content = smoking();
        var indicator = defined(content);
        var measurement = entered(indicator, measured(SKOVDE, "2025", 7.5));
        for (var change : List.of(
                Map.of("valueType", "NUMBER"),
                Map.of("frequency", "QUARTERLY"),
                Map.of("dividedBy", List.of("SEX", "AREA")))) {
            problem(
                    as(COORDINATOR).header("If-Match", "*").body(change).patch(at(indicator)),
                    422,
                    "indicator-measured");
        }
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("dividedBy", List.of("SEX", "AGE", "AREA", "ORIGIN"), "polarity", "NEUTRAL"))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(indicator)), 409, "still-in-use");
        as(COORDINATOR).get(at(indicator)).then().body("_links", not(hasKey("delete")));
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(at(indicator) + "/measurements/" + measurement.path("id"))
                .then()
                .statusCode(204);
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("valueType", "NUMBER"))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        as(COORDINATOR).header("If-Match", "*").delete(at(indicator)).then().statusCode(204);
        problem(as(AARHUS).get(at(indicator)), 410, "gone");
    }

    @Test
    void a_code_is_one_indicators_of_its_owner() {
        var content = smoking();
        defined(content);
        problem(as(COORDINATOR).body(content).post(INDICATORS), 409, "indicator-code-taken");
        as(AARHUS).body(content).post(INDICATORS).then().statusCode(201);
        var other = smoking();
        other.put("externalIds", List.of(Map.of("system", "bi", "value", UUID.randomUUID())));
        defined(other);
        other.put("code", "ANNAN-" + UUID.randomUUID());
        problem(as(COORDINATOR).body(other).post(INDICATORS), 409, "external-id-taken");
    }

    @Test
    void a_registrar_defines_for_another_and_sees_and_changes_it() {
        var content = smoking();
        content.put("ownerPartnerId", MUNICIPALITY);
        content.put("visibility", "PRIVATE");
        var indicator = as(REGISTRAR).body(content).post(INDICATORS);
        indicator.then().statusCode(201);
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("polarity", "NEUTRAL"))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        as(AARHUS).get(at(indicator)).then().statusCode(200);
        problem(as(STRANGER).get(at(indicator)), 404, "not-found");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "*")
                        .body(Map.of("ownerPartnerId", OUTSIDER))
                        .patch(at(indicator)),
                422,
                "owner-fixed");
    }

    @Test
    void what_is_named_is_there_for_the_one_who_names_it() throws Exception {
        var source = as(AARHUS)
                .body(Map.of(
                        "code", "S-" + UUID.randomUUID(), "name", Map.of("da", "Egne tal"), "visibility", "PRIVATE"))
                .post(SOURCES);
        source.then().statusCode(201);
        var content = smoking();
        content.put("themes", List.of("TOBACCO", "ABC:OWN", "NO_SUCH"));
        problem(as(COORDINATOR).body(content).post(INDICATORS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/themes/2"));
        content.put("themes", List.of("ABC:OWN"));
        content.put("targets", List.of(Map.of("area", "SE-9999", "period", "2030", "value", 5)));
        problem(as(COORDINATOR).body(content).post(INDICATORS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/targets/0/area"));
        NeighbourStub.whileAway(
                () -> problem(as(COORDINATOR).body(content).post(INDICATORS), 503, "service-unavailable"));
        content.remove("targets");
        content.put("source", Map.of("type", "LOCAL", "dataSourceId", source.path("id")));
        problem(as(COORDINATOR).body(content).post(INDICATORS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/source/dataSourceId"));
        as(AARHUS)
                .body(content)
                .post(INDICATORS)
                .then()
                .statusCode(201)
                .body("_links.data-source.href", equalTo(SOURCES + "/" + source.path("id")));
        problem(as(AARHUS).header("If-Match", "*").delete(SOURCES + "/" + source.path("id")), 409, "still-in-use");
        content.put("ownerPartnerId", UUID.randomUUID());
        problem(as(REGISTRAR).body(content).post(INDICATORS), 422, "unknown-reference");
    }

    @Test
    void lists_find_by_every_filter_and_nothing_by_others() throws Exception {
        var content = reached();
        content.put("definition", Map.of("sv", "Personer på öppet hus i Århus"));
        content.put("themes", List.of("MENTAL_HEALTH"));
        content.put("externalIds", List.of(Map.of("system", "bi", "value", content.get("code"))));
        var indicator = defined(content);
        entered(indicator, measured(SKOVDE, "2025-Q4", 120));
        for (var filter : List.of(
                "q=oppet hus arhus",
                "code=" + content.get("code"),
                "owner=" + REGION,
                "kind=OUTPUT",
                "scope=PERFORMANCE",
                "rbaQuadrant=HOW_MUCH",
                "sourceType=LOCAL",
                "theme=MENTAL_HEALTH",
                "area=" + SKOVDE,
                "externalId=bi:" + content.get("code"),
                "id=" + indicator.path("id"))) {
            as(AARHUS).get(INDICATORS + "?limit=100&" + filter).then().body("items.id", hasItem((String)
                    indicator.path("id")));
        }
        for (var filter : List.of(
                "q=oppet hus odense",
                "code=X",
                "owner=" + OUTSIDER,
                "kind=OUTCOME",
                "scope=POPULATION",
                "rbaQuadrant=HOW_WELL",
                "sourceType=OTHER",
                "koladaKpi=N00945",
                "dataSource=" + REGION,
                "theme=TOBACCO",
                "area=SE-1495",
                "externalId=bi:17",
                "id=" + REGION)) {
            as(AARHUS).get(INDICATORS + "?limit=100&" + filter).then().body("items.id", not(hasItem((String)
                    indicator.path("id"))));
        }
        assertEquals(1, statements(at(indicator)));
        assertEquals(1, statements(INDICATORS));
        assertEquals(2, statements(INDICATORS + "?count=true&sort=-name"));
    }

    @Test
    void a_data_source_says_when_its_next_edition_comes() {
        var content = new HashMap<String, Object>(Map.of(
                "code",
                "DK-" + UUID.randomUUID(),
                "name",
                Map.of("da", "Den Nationale Sundhedsprofil"),
                "publisher",
                "Sundhedsstyrelsen",
                "intervalYears",
                4,
                "lastEdition",
                2025,
                "url",
                "https://www.danskernessundhed.dk"));
        var source = as(COORDINATOR).body(content).post(SOURCES);
        source.then().statusCode(201).body("nextEdition", equalTo(2029)).body("version", equalTo(1));
        var self = SOURCES + "/" + source.path("id");
        problem(as(COORDINATOR).body(content).post(SOURCES), 409, "data-source-code-taken");
        for (var filter : List.of(
                "nextEditionUntil=2029", "q=sundhedsprofil", "owner=" + REGION, "code=" + content.get("code"))) {
            as(AARHUS).get(SOURCES + "?limit=100&" + filter).then().body("items.id", hasItem((String)
                    source.path("id")));
        }
        as(AARHUS).get(SOURCES + "?limit=100&nextEditionUntil=2028").then().body("items.id", not(hasItem((String)
                source.path("id"))));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("lastEdition", 2029))
                .patch(self)
                .then()
                .statusCode(200)
                .body("nextEdition", equalTo(2033));
        problem(as(COORDINATOR).header("If-Match", "\"1\"").delete(self), 412, "precondition-failed");
        as(COORDINATOR).get(self + "/history").then().body("items", hasSize(2));
        as(COORDINATOR).header("If-Match", "*").delete(self).then().statusCode(204);
    }

    @Test
    void every_member_to_blame_is_named() {
        problem(as(COORDINATOR).body("{}").post(INDICATORS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/code", "/name", "/valueType", "/polarity", "/kind", "/source"));
        var content = smoking();
        content.put("code", "å");
        content.put("unit", Map.of("sv", "procent"));
        content.put("rbaQuadrant", "HOW_WELL");
        content.put("source", Map.of("type", "LOCAL", "koladaKpi", "N00945"));
        content.put("dividedBy", List.of("SEX", "SEX"));
        content.put("visibility", "RESTRICTED");
        content.put("targets", List.of(Map.of("period", "2030-Q1", "value", 5)));
        problem(as(COORDINATOR).body(content).post(INDICATORS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/code",
                                "/unit",
                                "/rbaQuadrant",
                                "/source/koladaKpi",
                                "/dividedBy",
                                "/visibility",
                                "/targets"));
    }

    @Test
    void nobody_aims_at_more_than_all_or_less_than_none() {
        for (var value : List.of(120, -1, new BigDecimal("100.000001"))) {
            var content = smoking();
            content.put("targets", List.of(Map.of("period", "2030", "value", value)));
            problem(as(COORDINATOR).body(content).post(INDICATORS), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/targets"));
        }
        var content = AnIndicator.reached();
        content.put("targets", List.of(Map.of("period", "2030-Q1", "value", 120)));
        defined(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"code\":", "{\"colour\":\"red\"}", "{\"valueType\":\"COLOUR\"}"})
    void what_is_no_indicator_is_refused(String body) {
        as(COORDINATOR).body(body).post(INDICATORS).then().statusCode(400).contentType("application/problem+json");
        as(COORDINATOR).body(body).post(SOURCES).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=COLOUR, validation-failed",
        "?owner=17, validation-failed",
        "?externalId=nosystem, validation-failed",
        "?id=17, validation-failed",
        "?sort=colour, validation-failed",
        "?colour=red, unknown-parameter"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(COORDINATOR).get(INDICATORS + query), 400, slug);
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }
}
