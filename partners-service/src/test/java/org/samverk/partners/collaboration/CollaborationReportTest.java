package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.AT;
import static org.samverk.partners.collaboration.ACollaboration.agreement;
import static org.samverk.partners.collaboration.ACollaboration.agreementFrom;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.patched;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationReportTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final SettableClock clock;
    private Org region = NOBODY;
    private Org council = NOBODY;
    private Org stranger = NOBODY;

    @Inject
    CollaborationReportTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void register_partners() {
        region = org("Region Øst", "AUTHORITY");
        council = org("Kommunen", "AUTHORITY");
        stranger = org("Fremmed", "ASSOCIATION");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private Response committed(Org other, String since, String... themes) {
        var content = between(region, other);
        content.put("themes", List.of(themes));
        content.put("areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "751")));
        content.put("practices", List.of("MUTUAL_REFERRAL"));
        var collaboration = established(region, content);
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "COMMITTED", "date", since, "reason", "Henviser til hinanden"));
        return collaboration;
    }

    private Response formal(Org other) {
        var content = between(region, other);
        content.put(
                "agreementIds",
                List.of(agreementFrom("2025-06-01", region, other).toString()));
        var collaboration = established(region, content);
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "FORMAL", "date", "2025-06-01", "reason", "Underskrevet"));
        return collaboration;
    }

    private String about(String report) {
        return AT + "/" + report + (report.contains("?") ? "&" : "?") + "partner=" + region.id();
    }

    @Test
    void collaborations_are_counted_by_level_theme_and_area_as_far_as_the_caller_sees_them() throws Exception {
        committed(council, "2024-05-01", "TOBACCO", "ALCOHOL");
        formal(council);
        registered(region, between(region, council));
        region.reader()
                .get(about("distribution?sort=key&count=true"))
                .then()
                .body("items.key", contains("COMMITTED", "FORMAL"))
                .body("items.total", contains(1, 1))
                .body("total", equalTo(2));
        region.reader()
                .get(about("distribution?groupBy=THEME"))
                .then()
                .body("items.key", contains("ALCOHOL", "TOBACCO"))
                .body("items.committed", contains(1, 1));
        region.reader()
                .get(about("distribution?groupBy=AREA"))
                .then()
                .body("items.key", contains("DK:MUNICIPALITY:751"))
                .body("items.name", contains("Aarhus"));
        region.reader().get(about("distribution?status=EXPLORING")).then().body("items.informal", contains(1));
        region.reader().get(about("distribution?theme=TOBACCO")).then().body("items.key", contains("COMMITTED"));
        region.reader().get(about("distribution?area=DK-1082")).then().body("items.key", contains("COMMITTED"));
        stranger.reader()
                .get(about("distribution?count=true"))
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        problem(region.reader().get(about("distribution?groupBy=COLOUR")), 400, "validation-failed");
        problem(region.reader().get(about("distribution?sort=colour")), 400, "validation-failed");
        assertEquals(1, SqlStatements.during(() -> region.reader().get(about("distribution"))));
    }

    @Test
    void changes_of_level_are_counted_by_the_year_they_are_dated_in() {
        var collaboration = committed(council, "2024-05-01");
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "INFORMAL", "date", "2025-02-01", "reason", "Pause"));
        formal(council);
        region.reader()
                .get(about("commitment-years?count=true"))
                .then()
                .body("items.year", contains(2025, 2024))
                .body("items.raised", contains(1, 1))
                .body("items.lowered", contains(1, 0))
                .body("items.toFormal", contains(1, 0))
                .body("items.collaborations", contains(2, 1))
                .body("total", equalTo(2));
        region.reader().get(about("commitment-years?sort=year")).then().body("items.year", contains(2024, 2025));
        stranger.reader().get(about("commitment-years")).then().body("items", empty());
    }

    @Test
    void who_is_committed_for_long_without_an_agreement_is_found() throws Exception {
        var old = committed(council, "2025-01-31");
        var exactly = committed(council, "2025-03-01");
        var signed = committed(council, "2024-01-01");
        patched(
                region,
                signed,
                Map.of("agreementIds", List.of(agreement(region, council).toString())));
        var find = AT + "/awaiting-agreement?limit=100&months=";
        region.reader()
                .get(find + 12)
                .then()
                .body("items.id", hasItem(old.<String>path("id")))
                .body("items.id", not(hasItem(exactly.<String>path("id"))))
                .body("items.id", not(hasItem(signed.<String>path("id"))));
        region.reader().get(find + 11).then().body("items.id", hasItem(exactly.<String>path("id")));
        stranger.reader().get(find + "0&count=true").then().body("total", equalTo(0));
        assertEquals(1, SqlStatements.during(() -> region.reader().get(find + 12)));
    }

    @Test
    void the_level_is_compared_with_what_speaks_for_it() {
        var agreed = formal(council);
        var content = between(region, council);
        content.put("practices", List.of("CONCRETE_COOPERATION"));
        content.put("commitmentRationale", "Vi vil se det an");
        var low = established(region, content);
        var find = AT + "/commitment-suggestions?limit=100";
        region.reader()
                .get(find)
                .then()
                .body("items.collaborationId", hasItems(agreed.<String>path("id"), low.<String>path("id")));
        region.reader()
                .get(find + "&differing=true&count=true")
                .then()
                .body("items.collaborationId", contains(low.<String>path("id")))
                .body("items.commitmentLevel", contains("INFORMAL"))
                .body("items.suggestedLevel", contains("COMMITTED"))
                .body("items.commitmentRationale", contains("Vi vil se det an"))
                .body("total", equalTo(1));
    }
}
