package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationResourceTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org region = NOBODY;
    private Org council = NOBODY;

    @BeforeEach
    void register_partners() {
        region = org("Region Nord", "AUTHORITY");
        council = org("Kommunen", "AUTHORITY");
    }

    @Test
    void a_collaboration_is_read_back_as_it_was_entered() {
        var content = between(region, council);
        content.put("themes", List.of("TOBACCO"));
        content.put("areas", List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "0751")));
        content.put("goals", List.of(Map.of("title", Map.of("da", "Flere henvisninger"), "dueDate", "2027-01-01")));
        content.put("maturity", "REGULAR");
        var created = registered(region, content);
        created.then()
                .header("Location", containsString(at(created)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("EXPLORING"))
                .body("commitmentLevel", equalTo("INFORMAL"))
                .body("visibility", equalTo("RESTRICTED"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("external", equalTo(true))
                .body("owner.name", equalTo("Region Nord"))
                .body("participants.name", contains("Region Nord", "Kommunen"))
                .body("participants[0]", not(hasKey("currentPartnerId")))
                .body("areas[0].code", equalTo("751"))
                .body("goals[0].id", not(equalTo(null)))
                .body("readiness.items", hasSize(9))
                .body("_links", hasKey("establish"));
        region.reader().get(at(created)).then().body("_links", not(hasKey("establish")));
        var read = region.coordinator().get(at(created));
        region.coordinator()
                .header("If-Match", read.header("ETag"))
                .body(read.asString())
                .put(at(created))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void an_opportunity_says_what_is_at_hand_and_how_feasible_it_is() {
        var content = idea("Fælles motionshold");
        content.put("availableResources", Map.of("da", "En hal og to instruktører"));
        content.put("timeFrame", Map.of("start", "2026-01-01", "end", "2026-12-31"));
        var created = registered(region, content);
        created.then().body("opportunity", equalTo("IDEA")).body("_links", not(hasKey("establish")));
        patched(region, created, Map.of("feasibility", 4)).then().body("opportunity", equalTo("EXPLORED"));
        region.reader()
                .get(AT + "?opportunity=EXPLORED&minFeasibility=4&owner=" + region.id())
                .then()
                .body("items.id", contains(created.<String>path("id")));
        done(region, created, "endings", Map.of("reason", "Ingen penge"))
                .then()
                .body("opportunity", equalTo("REJECTED"))
                .body("statusReason", equalTo("Ingen penge"));
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        assertBlamed(Map.of("feasibility", 6), "/feasibility");
        assertBlamed(Map.of("timeFrame", Map.of("start", "2026-02-01", "end", "2026-01-01")), "/timeFrame/end");
        assertBlamed(Map.of("timeZone", "Mars/Olympus"), "/timeZone");
        assertBlamed(Map.of("title", Map.of()), "/title");
        assertBlamed(Map.of("practices", List.of("DIALOGUE", "DIALOGUE")), "/practices");
        var twice = List.of(participant(region, "INITIATOR"), participant(region, "PARTNER"));
        assertBlamed(Map.of("participants", twice), "/participants");
        var backwards = participant(region, "PARTNER");
        backwards.put("joinedOn", "2026-02-01");
        backwards.put("leftOn", "2026-01-01");
        assertBlamed(Map.of("participants", List.of(backwards)), "/participants/0/leftOn");
        problem(region.coordinator().body("{}").post(AT), 400, "validation-failed");
        problem(region.coordinator().body("").post(AT), 400, "validation-failed");
        var unknown = idea("Ukendt");
        unknown.put("themes", List.of("NO_SUCH_THEME"));
        unknown.put(
                "participants", List.of(Map.of("partnerId", UUID.randomUUID().toString(), "role", "PARTNER")));
        unknown.put("goals", List.of(Map.of("id", UUID.randomUUID().toString(), "title", Map.of("da", "Mål"))));
        problem(region.coordinator().body(unknown).post(AT), 422, "unknown-reference")
                .then()
                .body("errors.pointer", containsInAnyOrder("/themes/0", "/participants/0/partnerId", "/goals/0/id"));
    }

    private void assertBlamed(Map<String, Object> members, String pointer) {
        var content = between(region, council);
        content.putAll(members);
        problem(region.coordinator().body(content).post(AT), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void what_status_demands_holds_after_every_change() {
        var created = registered(region, idea("Uden sag"));
        problem(
                        region.coordinator().body(Map.of()).post(at(created) + "/establishments"),
                        422,
                        "collaboration-incomplete")
                .then()
                .body("errors.pointer", contains("/cause", "/participants", "/participants"));
        var established = established(region, between(region, council));
        problem(patched(region, established, Map.of("participants", List.of())), 422, "collaboration-incomplete");
        problem(
                        region.coordinator().body(Map.of()).post(at(established) + "/establishments"),
                        409,
                        "illegal-transition")
                .then()
                .body("allowed", contains("suspend", "end"));
        problem(
                region.coordinator().body(Map.of("date", "2999-01-01")).post(at(established) + "/suspensions"),
                422,
                "date-out-of-order");
        done(region, established, "suspensions", Map.of()).then().body("status", equalTo("DORMANT"));
        done(region, established, "resumptions", Map.of()).then().body("status", equalTo("ESTABLISHED"));
        done(region, established, "endings", Map.of()).then().body("status", equalTo("ENDED"));
        problem(patched(region, established, Map.of("maturity", "AD_HOC")), 409, "illegal-transition");
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        var created = registered(region, between(region, council));
        problem(
                region.coordinator().body(Map.of("maturity", "AD_HOC")).patch(at(created)),
                428,
                "precondition-required");
        patched(region, created, Map.of("maturity", "AD_HOC")).then().header("ETag", startsWith("\"2-"));
        problem(
                region.coordinator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("maturity", "REGULAR"))
                        .patch(at(created)),
                412,
                "precondition-failed");
        problem(patched(region, created, Map.of("ownerPartnerId", council.id())), 422, "owner-fixed");
        var key = UUID.randomUUID().toString();
        var first = region.coordinator()
                .header("Idempotency-Key", key)
                .body(idea("En gang"))
                .post(AT);
        region.coordinator()
                .header("Idempotency-Key", key)
                .body(idea("En gang"))
                .post(AT)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void an_external_id_belongs_to_one_collaboration_of_an_owner() {
        var content = idea("Med sagsnummer");
        content.put("externalIds", List.of(Map.of("system", "esdh", "value", "17")));
        var created = registered(region, content);
        problem(region.coordinator().body(content).post(AT), 409, "external-id-taken");
        registered(council, content);
        region.reader()
                .get(AT + "?externalId=esdh:17&owner=" + region.id())
                .then()
                .body("items.id", contains(created.<String>path("id")));
    }

    @Test
    void only_an_opportunity_is_deleted_and_gone_for_those_who_saw_it() {
        var created = registered(region, between(region, council));
        problem(region.coordinator().delete(at(created)), 428, "precondition-required");
        problem(council.coordinator().header("If-Match", "*").delete(at(created)), 403, "not-yours");
        region.coordinator().header("If-Match", "*").delete(at(created)).then().statusCode(204);
        problem(region.reader().get(at(created)), 410, "gone");
        problem(council.reader().get(at(created)), 410, "gone");
        problem(org("Fremmed", "ASSOCIATION").reader().get(at(created)), 404, "not-found");
        region.reader().get(AT + "?id=" + created.path("id")).then().body("items", empty());
        var established = established(region, between(region, council));
        problem(region.coordinator().header("If-Match", "*").delete(at(established)), 409, "illegal-transition");
    }

    @Test
    void who_is_archived_comes_into_nothing_new_and_stays_where_it_was() {
        var earlier = registered(region, between(region, council));
        as(REGISTRAR)
                .post("/samverk/v1/partners/" + council.id() + "/archivals")
                .then()
                .statusCode(201);
        problem(region.coordinator().body(between(region, council)).post(AT), 422, "archived-partner")
                .then()
                .body("errors.pointer", contains("/participants/1/partnerId"));
        patched(region, earlier, Map.of("maturity", "AD_HOC")).then().statusCode(200);
        var empty = registered(region, idea("Uden andre"));
        problem(
                        patched(region, empty, Map.of("participants", List.of(participant(council, "PARTNER")))),
                        422,
                        "archived-partner")
                .then()
                .body("errors.pointer", contains("/participants/0/partnerId"));
    }
}
