package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.ACollaboration.AT;
import static org.samverk.partners.collaboration.ACollaboration.REGISTRAR;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.idea;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.participant;
import static org.samverk.partners.collaboration.ACollaboration.patched;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.samverk.kit.testing.Tokens;
import org.samverk.partners.collaboration.ACollaboration.Org;
import org.samverk.partners.collaboration.keeping.LetParticipantsGo;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationSightTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final SettableClock clock;
    private final LetParticipantsGo letGo;
    private Org region = NOBODY;
    private Org council = NOBODY;

    @Inject
    CollaborationSightTest(SettableClock clock, LetParticipantsGo letGo) {
        this.clock = clock;
        this.letGo = letGo;
    }

    @BeforeEach
    void register_partners() {
        region = org("Region Nord", "AUTHORITY");
        council = org("Kommunen", "AUTHORITY");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void only_the_owner_and_who_takes_part_see_it_unless_it_is_shared() {
        var stranger = org("En helt anden", "ASSOCIATION");
        var created = registered(region, between(region, council));
        council.reader().get(at(created)).then().statusCode(200);
        problem(stranger.reader().get(at(created)), 404, "not-found");
        problem(stranger.reader().get(at(created) + "/history"), 404, "not-found");
        problem(stranger.reader().get(at(created) + "/commitment-changes"), 404, "not-found");
        problem(stranger.reader().get(at(created) + "/missing-kinds"), 404, "not-found");
        var find = AT + "?count=true&partner=" + council.id();
        stranger.reader().get(find).then().body("total", equalTo(0)).body("items", empty());
        problem(council.coordinator().header("If-Match", "*").body(Map.of()).patch(at(created)), 403, "not-yours");
        patched(region, created, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        problem(council.reader().get(at(created)), 404, "not-found");
        patched(region, created, Map.of("visibility", "SHARED")).then().statusCode(200);
        stranger.reader().get(find).then().body("total", equalTo(1));
    }

    @Test
    void who_has_left_no_longer_sees_it_from_the_day_after() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var content = between(region, council);
        var club = org("Idrætsklubben", "ASSOCIATION");
        var leaving = participant(club, "SUPPORTER");
        leaving.put("leftOn", "2026-03-01");
        content.put(
                "participants", List.of(participant(region, "INITIATOR"), participant(council, "PARTNER"), leaving));
        var created = registered(region, content);
        club.reader().get(at(created)).then().statusCode(200);
        clock.set(Instant.parse("2026-03-01T23:30:00Z"));
        letGo.settle();
        letGo.settle();
        problem(club.reader().get(at(created)), 404, "not-found");
        council.reader()
                .get(at(created) + "/history")
                .then()
                .body("items.type", contains("collaboration.participant-left", "collaboration.registered"))
                .body("items[0].effectiveAt", equalTo("2026-03-01T23:00:00Z"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void a_registrar_enters_it_for_its_owner_and_keeps_seeing_it() {
        var registrars = org("Registratoren", "AUTHORITY");
        var token = Tokens.of(registrars.claim(), "reader", "registrar");
        var content = idea("For en anden");
        content.put("ownerPartnerId", region.id());
        var created = as(token).body(content).post(AT);
        created.then().statusCode(201).body("owner.name", equalTo("Region Nord"));
        as(token)
                .header("If-Match", "*")
                .body(Map.of("maturity", "AD_HOC"))
                .patch(at(created))
                .then()
                .statusCode(200);
        problem(council.coordinator().body(content).post(AT), 403, "not-yours");
        content.put("ownerPartnerId", UUID.randomUUID());
        problem(as(REGISTRAR).body(content).post(AT), 422, "unknown-reference");
    }

    @Test
    void lists_filter_sort_and_are_asked_in_a_few_statements() throws Exception {
        var content = between(region, council);
        content.put("themes", List.of("TOBACCO"));
        content.put("areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "751")));
        content.put("maturity", "SYSTEMATIC");
        var established = established(region, content);
        registered(region, between(region, council));
        var mine = AT + "?owner=" + region.id();
        for (var filter :
                List.of("status=ESTABLISHED", "theme=TOBACCO", "area=DK-751", "area=DK-1082", "maturity=SYSTEMATIC")) {
            region.reader().get(mine + "&" + filter).then().body("items.id", contains(established.<String>path("id")));
        }
        for (var both : List.of("external=true", "scope=CROSS_SECTOR", "q=farre rygestop", "partner=" + council.id())) {
            region.reader().get(mine + "&" + both).then().body("items", hasSize(2));
        }
        region.reader().get(mine + "&external=false").then().body("items", empty());
        region.reader().get(mine + "&sort=-status").then().body("items.status", contains("EXPLORING", "ESTABLISHED"));
        problem(region.reader().get(mine + "&sort=title"), 400, "validation-failed");
        problem(region.reader().get(mine + "&area=751"), 400, "validation-failed");
        var at = at(established);
        assertEquals(
                1, SqlStatements.during(() -> region.reader().get(at).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> region.reader().get(mine + "&limit=100").then().statusCode(200)));
        assertEquals(
                2,
                SqlStatements.during(() -> region.reader()
                        .get(mine + "&limit=100&count=true")
                        .then()
                        .statusCode(200)));
        var writing = SqlStatements.during(() -> registered(region, between(region, council)));
        assertTrue(writing <= 6, () -> "statements: " + writing);
    }

    @Test
    void the_past_is_read_as_it_was_known() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var created = registered(region, between(region, council));
        clock.set(Instant.parse("2026-04-01T12:00:00Z"));
        done(region, created, "establishments", Map.of());
        region.reader()
                .get(at(created) + "?knownAt=2026-03-15T00:00:00Z")
                .then()
                .body("status", equalTo("EXPLORING"))
                .body("version", equalTo(1));
        problem(region.reader().get(at(created) + "?knownAt=2026-02-01T00:00:00Z"), 404, "not-found");
    }

    @Test
    void a_registrar_keeps_seeing_what_it_enters_for_its_owner_alone() {
        var registrar = registrarElsewhere();
        var content = between(region, council);
        content.put("ownerPartnerId", region.id().toString());
        content.put("visibility", "PRIVATE");
        var key = UUID.randomUUID().toString();
        var entered = as(registrar).header("Idempotency-Key", key).body(content).post(AT);
        entered.then().statusCode(201).body("visibility", equalTo("PRIVATE"));
        as(registrar)
                .header("Idempotency-Key", key)
                .body(content)
                .post(AT)
                .then()
                .statusCode(201)
                .body("id", equalTo(entered.path("id")));
        as(registrar).get(at(entered)).then().statusCode(200);
        region.reader().get(at(entered)).then().statusCode(200);
        problem(council.reader().get(at(entered)), 404, "not-found");
        as(registrar)
                .header("If-Match", "*")
                .body(Map.of("maturity", "AD_HOC"))
                .patch(at(entered))
                .then()
                .statusCode(200);
        as(registrar).body(Map.of()).post(at(entered) + "/endings").then().statusCode(201);
    }

    @Test
    void a_registrar_that_keeps_what_it_entered_to_its_owner_sees_it_afterwards() {
        var registrar = registrarElsewhere();
        var content = between(region, council);
        content.put("ownerPartnerId", region.id().toString());
        var entered = as(registrar).body(content).post(AT);
        as(registrar)
                .header("If-Match", "*")
                .body(Map.of("visibility", "PRIVATE"))
                .patch(at(entered))
                .then()
                .statusCode(200);
        as(registrar).get(at(entered)).then().statusCode(200);
        problem(council.reader().get(at(entered)), 404, "not-found");
    }

    private static String registrarElsewhere() {
        return Tokens.of(org("Registret", "AUTHORITY").claim(), "reader", "registrar");
    }
}
