package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AreasTest {
    private static final Map<String, String> MIDTJYLLAND = area("REGION", "1082");
    private static final Map<String, String> SYDDANMARK = area("REGION", "1083");
    private static final Map<String, String> AARHUS = area("MUNICIPALITY", "751");

    private final FeedReader reader;
    private final DataSource database;

    @Inject
    AreasTest(FeedReader reader, DataSource database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        register();
    }

    private static Map<String, String> area(String level, String code) {
        return Map.of("country", "DK", "level", level, "code", code);
    }

    private static void register(String... more) {
        var areas = Stream.of(
                with(MIDTJYLLAND, Map.of("name", "Region Midtjylland")),
                with(SYDDANMARK, Map.of("name", "Region Syddanmark")),
                with(AARHUS, Map.of("name", "Aarhus", "parentCode", "1082")));
        var newer = Stream.of(more)
                .map(code -> with(area("MUNICIPALITY", code), Map.of("name", "Nyby " + code, "parentCode", "1083")));
        NeighbourStub.serve(
                "/samverk/v1/areas", Map.of("items", Stream.concat(areas, newer).toList()));
    }

    private static Map<String, Object> reaching(List<?> areas) {
        return with(between(REGION, MUNICIPALITY), Map.of("areas", areas));
    }

    @Test
    void areas_stand_beside_the_text_and_may_change_when_all_have_signed() {
        var signed = signed(reaching(List.of(AARHUS)));
        as(COORDINATOR).get(at(signed)).then().body("areas", equalTo(List.of(AARHUS)));
        changed(signed, COORDINATOR, Map.of("areas", List.of(MIDTJYLLAND, AARHUS)))
                .then()
                .statusCode(200)
                .body("areas", equalTo(List.of(MIDTJYLLAND, AARHUS)))
                .body("termsHash", equalTo(signed.path("termsHash")))
                .body("status", equalTo(signed.path("status")));
        changed(signed, COORDINATOR, Map.of("areas", List.of())).then().body("areas", empty());
    }

    @Test
    void what_is_not_in_the_register_is_refused_where_it_stands() {
        var content = reaching(List.of(area("REGION", "1099"), AARHUS, area("REGION", "751")));
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/areas/0", "/areas/2"));
        var drafted = drafted(reaching(List.of(AARHUS)));
        refused(
                        changed(drafted, COORDINATOR, Map.of("areas", List.of(area("MUNICIPALITY", "9999")))),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/areas/0"));
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
    }

    @Test
    void an_area_unheard_of_is_asked_for_before_it_is_refused_and_a_known_one_is_not() throws Exception {
        var drafted = drafted(reaching(List.of(AARHUS)));
        var newer = Map.of("areas", List.of(area("MUNICIPALITY", "461")));
        refused(changed(drafted, COORDINATOR, newer), 422, "unknown-reference");
        register("461");
        NeighbourStub.whileAway(() -> refused(changed(drafted, COORDINATOR, newer), 503, "service-unavailable"));
        changed(drafted, COORDINATOR, newer).then().statusCode(200);
        NeighbourStub.whileAway(() -> changed(drafted, COORDINATOR, Map.of("areas", List.of(MIDTJYLLAND)))
                .then()
                .statusCode(200));
    }

    @Test
    void an_area_is_named_once_and_in_its_form() {
        var drafted = drafted(reaching(List.of(area("MUNICIPALITY", "0751"))));
        drafted.then().body("areas", equalTo(List.of(AARHUS)));
        for (var areas : List.<Object>of(
                List.of(AARHUS, area("MUNICIPALITY", "0751")),
                Collections.nCopies(101, AARHUS),
                Collections.singletonList(null),
                List.of(Map.of("country", "DK", "code", "751")),
                List.of(area("VILLAGE", "751")),
                List.of(area("REGION", "x")),
                "DK-751")) {
            refused(changed(drafted, COORDINATOR, Map.of("areas", areas)), 400, "validation-failed");
        }
        refused(as(COORDINATOR).get(AGREEMENTS + "?area=1082"), 400, "validation-failed");
    }

    @Test
    void a_region_finds_what_reaches_its_municipalities() throws Exception {
        var aarhus = drafted(reaching(List.of(AARHUS)));
        var region = drafted(reaching(List.of(MIDTJYLLAND)));
        assertFound("DK-1082", aarhus, true);
        assertFound("DK-1082", region, true);
        assertFound("DK-751", aarhus, true);
        assertFound("DK-0751", aarhus, true);
        assertFound("DK-751", region, false);
        assertFound("DK-1083", aarhus, false);
        assertFound("SE-14", aarhus, false);
        changed(aarhus, COORDINATOR, Map.of("areas", List.of(SYDDANMARK)))
                .then()
                .statusCode(200);
        assertFound("DK-1082", aarhus, false);
        assertFound("DK-1083", aarhus, true);
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(AGREEMENTS + "?area=DK-1082")));
    }

    @Test
    void agreements_are_found_by_the_level_of_what_they_reach() {
        var aarhus = drafted(reaching(List.of(AARHUS)));
        var both = drafted(reaching(List.of(AARHUS, MIDTJYLLAND)));
        for (var level : List.of("MUNICIPALITY", "REGION")) {
            as(COORDINATOR)
                    .get(AGREEMENTS + "?level=%s&id=%s,%s".formatted(level, aarhus.path("id"), both.path("id")))
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(level.equals("REGION") ? 1 : 2))
                    .body("items.id", hasItem(both.<String>path("id")));
        }
    }

    private static void assertFound(String area, Response agreement, boolean there) {
        var id = hasItem(agreement.<String>path("id"));
        as(COORDINATOR)
                .get(AGREEMENTS + "?limit=100&area=" + area)
                .then()
                .statusCode(200)
                .body("items.id", there ? id : not(id));
    }

    @Test
    void what_was_stored_before_areas_were_kept_has_none() throws Exception {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update agreement set state = state #- '{frame,areas}' where id = ?::uuid")) {
            update.setString(1, drafted.path("id"));
            assertEquals(1, update.executeUpdate());
        }
        as(COORDINATOR).get(at(drafted)).then().statusCode(200).body("areas", empty());
        changed(drafted, COORDINATOR, Map.of("areas", List.of(AARHUS)))
                .then()
                .statusCode(200)
                .body("areas", equalTo(List.of(AARHUS)));
    }
}
