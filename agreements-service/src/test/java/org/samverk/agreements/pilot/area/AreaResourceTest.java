package org.samverk.agreements.pilot.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OUTSIDER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.AnArea.AREAS;
import static org.samverk.agreements.pilot.AnArea.STEERING_GROUP;
import static org.samverk.agreements.pilot.AnArea.advance;
import static org.samverk.agreements.pilot.AnArea.content;
import static org.samverk.agreements.pilot.AnArea.decide;
import static org.samverk.agreements.pilot.AnArea.decision;
import static org.samverk.agreements.pilot.AnArea.described;
import static org.samverk.agreements.pilot.AnArea.nobody;
import static org.samverk.agreements.pilot.AnArea.proposed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.agreements.pilot.APilot;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AreaResourceTest {
    private final FeedReader reader;

    @Inject
    AreaResourceTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        AnAgreement.themes("TOBACCO", "ALCOHOL");
        reader.catchUp("partners");
    }

    @Test
    void an_area_is_proposed_for_all_to_see() {
        var area = proposed();
        area.then()
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PROPOSED"))
                .body("owners.name", contains("Kommunalförbundet i pilottest", "Vårdnämnden i pilottest"))
                .body("nextStatuses", contains("ADOPTED", "CLOSED"))
                .body("_links", hasKey("advance"));
        as(STRANGER).get(self(area)).then().statusCode(200).body("_links", not(hasKey("update")));
    }

    @Test
    void an_area_has_two_owners_that_are_known_and_stay() {
        var alone = content();
        alone.put("ownerPartnerIds", List.of(FEDERATION.toString()));
        refused(as(OWNER).body(alone).post(AREAS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds"));
        alone.put("ownerPartnerIds", List.of(FEDERATION.toString(), nobody()));
        refused(as(OWNER).body(alone).post(AREAS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/1"));
        refused(as(FOUNDER).body(content()).post(AREAS), 403, "not-yours");
        var area = proposed();
        refused(
                changed(area, OWNER, Map.of("ownerPartnerIds", List.of(FEDERATION.toString(), NORTH.toString()))),
                422,
                "owner-fixed");
    }

    @Test
    void it_is_adopted_once_every_owner_stands_for_it() {
        var area = proposed();
        refused(advance(area, "ADOPTED"), 422, "area-not-decided")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/0", "/ownerPartnerIds/1"));
        decide(area, OWNER, decision("DECIDE", "POSITIVE", "2026-02-03")).then().statusCode(201);
        decide(area, FOUNDER, decision("RECOMMEND", "POSITIVE", "2026-02-04"))
                .then()
                .statusCode(201)
                .body("decisions.partnerId", contains(FEDERATION.toString(), BOARD.toString()))
                .body("decisions[1].partner.name", equalTo("Vårdnämnden i pilottest"));
        decide(area, FOUNDER, decision("REJECT", "NEGATIVE", "2026-02-05"))
                .then()
                .statusCode(201);
        refused(advance(area, "ADOPTED"), 422, "area-not-decided")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/1"));
        decide(area, FOUNDER, decision("DECIDE", "POSITIVE", "2026-02-05"))
                .then()
                .statusCode(201);
        decide(area, FOUNDER, decision("REJECT", "NEGATIVE", "2026-01-05"))
                .then()
                .statusCode(201);
        advance(area, "ADOPTED").then().statusCode(201).body("status", equalTo("ADOPTED"));
        refused(advance(area, "MAINSTREAMED"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("RUNNING", "CLOSED"));
        decide(area, OWNER, decision("REJECT", "NEGATIVE", "2026-02-06")).then().statusCode(201);
        refused(advance(area, "RUNNING"), 422, "area-not-decided")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/0"));
        decide(area, OWNER, decision("DECIDE", "POSITIVE", "2026-02-07")).then().statusCode(201);
        advance(area, "RUNNING").then().statusCode(201);
        advance(area, "MAINSTREAMED").then().statusCode(201).body("nextStatuses", contains("CLOSED"));
    }

    @Test
    void who_decided_enters_it_or_who_keeps_the_area() {
        var area = proposed();
        tried(area, NORTH);
        var ofNorth = decision("JOIN", "POSITIVE", "2026-02-03");
        ofNorth.put("partnerId", NORTH.toString());
        decide(area, NORTHERNER, ofNorth).then().statusCode(201);
        refused(decide(area, OWNER, ofNorth), 422, "evidence-missing")
                .then()
                .body("errors.pointer", contains("/evidence"));
        ofNorth.put("evidence", Map.of("title", "Protokoll"));
        refused(decide(area, OWNER, ofNorth), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/evidence/reference"));
        ofNorth.put("evidence", Map.of("title", "Protokoll", "documentId", UUID.randomUUID()));
        refused(decide(area, OWNER, ofNorth), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/evidence"));
        ofNorth.put("evidence", evidence());
        decide(area, OWNER, ofNorth)
                .then()
                .statusCode(201)
                .body("decisions[0]", not(hasKey("recordedBy")))
                .body("decisions[1].recordedBy.name", equalTo("Kommunalförbundet i pilottest"))
                .body("decisions[1].evidence.reference", equalTo("dnr 2026/17"));
        refused(decide(area, FOUNDER, ofNorth), 403, "not-yours");
        var ofForum = decision("ENDORSE", "POSITIVE", "2026-02-03");
        ofForum.put("forumId", STEERING_GROUP);
        decide(area, OWNER, ofForum)
                .then()
                .statusCode(201)
                .body("decisions[2].forumId", equalTo(STEERING_GROUP))
                .body("decisions[2]", not(hasKey("partnerId")));
        refused(decide(area, FOUNDER, ofForum), 403, "not-yours");
        refused(advance(area, "ADOPTED"), 422, "area-not-decided").then().body("errors", hasSize(2));
    }

    /// A pilot of the area, offered to this partner.
    private static void tried(Response area, UUID partner) {
        var content = complete();
        content.put("developmentAreaId", area.path("id"));
        offered(offering(content), partner);
    }

    @Test
    void whom_it_concerns_enters_what_they_decided() {
        var area = proposed();
        var join = decision("JOIN", "POSITIVE", "2026-02-03");
        as(NORTHERNER).get(self(area)).then().body("_links", not(hasKey("decide")));
        refused(decide(area, NORTHERNER, join), 403, "not-yours");
        refused(decide(area, STRANGER, join), 403, "not-yours");
        as(FOUNDER).get(self(area)).then().body("_links", hasKey("decide"));
        tried(area, NORTH);
        as(NORTHERNER).get(self(area)).then().body("_links", hasKey("decide"));
        decide(area, NORTHERNER, join)
                .then()
                .statusCode(201)
                .body("_links", hasKey("decide"))
                .body("decisions.partnerId", contains(NORTH.toString()));
        refused(decide(area, STRANGER, join), 403, "not-yours");
        var ofStranger = decision("REJECT", "NEGATIVE", "2026-02-03");
        ofStranger.put("partnerId", OUTSIDER.toString());
        ofStranger.put("evidence", evidence());
        decide(area, OWNER, ofStranger).then().statusCode(201);
        decide(area, STRANGER, join).then().statusCode(201).body("decisions", hasSize(3));
    }

    private static Map<String, Object> evidence() {
        return Map.of("title", "Protokollsutdrag", "reference", "dnr 2026/17");
    }

    @Test
    void what_others_record_counts_until_the_owner_speaks_for_itself() {
        var area = proposed();
        decide(area, OWNER, decision("DECIDE", "POSITIVE", "2026-02-03")).then().statusCode(201);
        var ofBoard = decision("DECIDE", "POSITIVE", "2026-02-10");
        ofBoard.put("partnerId", BOARD.toString());
        ofBoard.put("evidence", evidence());
        decide(area, OWNER, ofBoard).then().statusCode(201);
        decide(area, FOUNDER, decision("REJECT", "NEGATIVE", "2026-02-05"))
                .then()
                .statusCode(201);
        refused(advance(area, "ADOPTED"), 422, "area-not-decided")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/1"));
        var other = proposed();
        decide(other, OWNER, decision("DECIDE", "POSITIVE", "2026-02-03"))
                .then()
                .statusCode(201);
        decide(other, OWNER, ofBoard).then().statusCode(201);
        advance(other, "ADOPTED").then().statusCode(201);
    }

    @Test
    void what_was_decided_is_known_and_has_happened() {
        var area = proposed();
        refused(decide(area, OWNER, decision("DECIDE", "POSITIVE", "2999-02-03")), 422, "date-out-of-order")
                .then()
                .body("errors.pointer", contains("/decidedOn"));
        refused(decide(area, OWNER, decision("REJECT", "POSITIVE", "2026-02-03")), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/outcome"));
        var unknown = decision("DECIDE", "POSITIVE", "2026-02-03");
        unknown.put("partnerId", nobody());
        unknown.put("evidence", evidence());
        refused(decide(area, OWNER, unknown), 422, "unknown-reference");
        unknown.put("forumId", STEERING_GROUP);
        refused(decide(area, OWNER, unknown), 400, "validation-failed");
        var insecure = decision("DECIDE", "POSITIVE", "2026-02-03");
        insecure.put("documentUrl", "http://example.org/protokoll.pdf");
        refused(decide(area, OWNER, insecure), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/documentUrl"));
    }

    @Test
    void what_is_closed_stays_as_it_was() {
        var area = proposed();
        advance(area, "CLOSED").then().statusCode(201).body("_links", not(hasKey("decide")));
        refused(decide(area, OWNER, decision("DECIDE", "POSITIVE", "2026-02-03")), 409, "illegal-transition");
        refused(changed(area, OWNER, Map.of("order", 3)), 409, "illegal-transition");
        refused(as(OWNER).body(Map.of()).post(self(area) + "/project-descriptions"), 409, "illegal-transition");
    }

    @Test
    void what_was_read_can_be_sent_back_and_a_change_is_one_version() {
        var area = proposed();
        var read = as(OWNER).get(self(area));
        as(OWNER)
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(self(area))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        changed(area, OWNER, Map.of("order", 2))
                .then()
                .body("version", equalTo(2))
                .body("order", equalTo(2));
        refused(as(OWNER).header("If-Match", "\"1\"").body(content()).put(self(area)), 412, "precondition-failed");
        as(STRANGER).get(self(area) + "/history").then().body("items", hasSize(2));
        as(STRANGER)
                .get(self(area) + "?knownAt=" + read.path("updatedAt"))
                .then()
                .body("order", equalTo(1));
    }

    @Test
    void what_nothing_is_part_of_is_deleted() {
        var area = proposed();
        as(OWNER).header("If-Match", "*").delete(self(area)).then().statusCode(204);
        refused(as(OWNER).get(self(area)), 410, "gone");
        refused(as(OWNER).get(self(area) + "/proposals"), 410, "gone");
        var decided = proposed();
        decide(decided, OWNER, decision("DECIDE", "POSITIVE", "2026-02-03"));
        refused(as(OWNER).header("If-Match", "*").delete(self(decided)), 409, "illegal-transition");
        var used = proposed();
        described(used);
        as(OWNER).get(self(used)).then().body("_links", not(hasKey("delete")));
        refused(as(OWNER).header("If-Match", "*").delete(self(used)), 409, "still-in-use");
    }

    private static String shippedModel() {
        return as(STRANGER)
                .get("/samverk/v1/collaboration-models?shipped=true&limit=1")
                .path("items[0].id");
    }

    @Test
    void it_follows_a_model_that_is_there_and_stays() {
        var content = content();
        content.put("modelId", nobody());
        refused(as(OWNER).body(content).post(AREAS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/modelId"));
        var area = proposed();
        refused(changed(area, OWNER, Map.of("modelId", nobody())), 422, "unknown-reference");
        var model = as(OWNER).body(AProcess.model("Egen modell")).post(AProcess.MODELS);
        model.then().statusCode(201);
        changed(area, OWNER, Map.of("modelId", model.path("id"))).then().statusCode(200);
        refused(as(OWNER).header("If-Match", "*").delete(self(model)), 409, "still-in-use")
                .then()
                .body("detail", containsString(area.path("id")));
    }

    @Test
    void its_themes_are_common_ones_or_an_owners_own() {
        var content = content();
        content.put("themes", List.of("ALCOHOL", "NO_SUCH_THEME", "VGR:SKOLA"));
        refused(as(OWNER).body(content).post(AREAS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/themes/1"));
        content.put("themes", List.of("ALCOHOL", "ALCOHOL"));
        refused(as(OWNER).body(content).post(AREAS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/themes"));
        content.put("themes", List.of("ALCOHOL", "VGR:SKOLA"));
        var area = proposed(content);
        area.then().body("themes", contains("ALCOHOL", "VGR:SKOLA"));
        refused(changed(area, OWNER, Map.of("themes", List.of("NO_SUCH_THEME"))), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/themes/0"));
        var wrong = content();
        wrong.put("themes", List.of("NO_SUCH_THEME"));
        refused(as(OWNER).header("If-Match", "*").body(wrong).put(self(area)), 422, "unknown-reference");
        as(OWNER).get(self(area)).then().body("version", equalTo(1));
        changed(area, OWNER, Map.of("themes", List.of("TOBACCO")))
                .then()
                .statusCode(200)
                .body("themes", contains("TOBACCO"));
        var only = AREAS + "?id=" + area.path("id") + "&theme=";
        as(STRANGER).get(only + "TOBACCO").then().body("items.themes", contains(List.of("TOBACCO")));
        as(STRANGER).get(only + "ALCOHOL").then().body("items", empty());
        changed(area, OWNER, Map.of("themes", List.of())).then().body("themes", empty());
        as(STRANGER).get(only + "TOBACCO").then().body("items", empty());
    }

    @Test
    void filters_narrow_one_another() throws Exception {
        var content = content();
        content.put("name", Map.of("sv", "Psykisk hälsa"));
        content.put("order", 7);
        content.put("modelId", shippedModel());
        content.put("externalIds", List.of(Map.of("system", "area-register", "value", "1")));
        var area = proposed(content);
        String id = area.path("id");
        var other = proposed();
        refused(as(OWNER).body(content).post(AREAS), 409, "external-id-taken");
        var both = AREAS + "?id=" + id + "," + other.path("id");
        as(STRANGER).get(both + "&model=" + content.get("modelId")).then().body("items.id", contains(id));
        as(STRANGER).get(AREAS + "?externalId=area-register:1").then().body("items.id", contains(id));
        as(STRANGER).get(both + "&owner=" + BOARD + "&count=true").then().body("total", equalTo(2));
        as(STRANGER).get(both + "&owner=" + NORTH).then().body("items", empty());
        as(STRANGER).get(both + "&status=ADOPTED").then().body("items", empty());
        as(STRANGER).get(both + "&sort=-order").then().body("items.order", contains(7, 1));
        as(STRANGER).get(both + "&sort=-name").then().body("items.order", contains(7, 1));
        as(STRANGER).get(AREAS + "?limit=100").then().body("items.id", hasItem(id));
        var one = SqlStatements.during(() -> as(OWNER).get(AREAS + "?limit=1"));
        assertEquals(one, SqlStatements.during(() -> as(OWNER).get(AREAS + "?limit=100")));
    }
}
