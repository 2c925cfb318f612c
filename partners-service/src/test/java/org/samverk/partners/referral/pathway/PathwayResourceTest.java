package org.samverk.partners.referral.pathway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.PATHWAYS;
import static org.samverk.partners.referral.AReferral.active;
import static org.samverk.partners.referral.AReferral.at;
import static org.samverk.partners.referral.AReferral.deleted;
import static org.samverk.partners.referral.AReferral.done;
import static org.samverk.partners.referral.AReferral.leadingTo;
import static org.samverk.partners.referral.AReferral.merged;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;
import static org.samverk.partners.referral.AReferral.patched;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PathwayResourceTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Modtagerkommunen", "AUTHORITY");
        hospital = org("Afsenderhospitalet", "HOSPITAL");
    }

    private static String path(Response created) {
        return created.path("id");
    }

    @Test
    void a_pathway_is_read_back_with_both_ends_and_the_offer_in_one_statement() throws Exception {
        var content = offer("Rygestopkursus");
        content.put("themes", List.of("TOBACCO"));
        var offer = offered(council, content);
        var created = planned(council, leadingTo(offer, referredBy(hospital)));
        created.then()
                .header("Location", containsString(at(created)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PLANNED"))
                .body("visibility", equalTo("SHARED"))
                .body("to.name", equalTo("Modtagerkommunen"))
                .body("from.name", equalTo("Afsenderhospitalet"))
                .body("offer.title.da", equalTo("Rygestopkursus"))
                .body("themes", contains("TOBACCO"))
                .body("_links.offer.href", equalTo(at(offer)))
                .body("_links", hasKey("activate"))
                .body("_links", hasKey("delete"));
        hospital.reader().get(at(created)).then().statusCode(200).body("_links", not(hasKey("update")));
        var read = council.reader().get(at(created)).asString();
        council.coordinator()
                .header("If-Match", "\"1\"")
                .body(read)
                .put(at(created))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(1, SqlStatements.during(() -> council.reader().get(at(created))));
        var find = PATHWAYS + "?limit=100&toPartner=" + council.id();
        assertEquals(1, SqlStatements.during(() -> council.reader().get(find)));
        assertEquals(2, SqlStatements.during(() -> council.reader().get(find + "&count=true")));
        var writing = SqlStatements.during(() -> planned(council, leadingTo(offer, referredBy(hospital))));
        assertTrue(writing <= 10, () -> "statements: " + writing);
    }

    @Test
    void exactly_one_says_who_refers() {
        var both = referredBy(hospital);
        both.put("fromKind", "HOSPITAL");
        problem(council.coordinator().body(both).post(PATHWAYS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/fromPartnerId"));
        var neither = referredBy(hospital);
        neither.remove("fromPartnerId");
        problem(council.coordinator().body(neither).post(PATHWAYS), 400, "validation-failed");
        var created = planned(council, referredBy(hospital));
        var patch = new HashMap<String, Object>(Map.of("fromKind", "GENERAL_PRACTICE"));
        patch.put("fromPartnerId", null);
        patched(council, created, patch)
                .then()
                .statusCode(200)
                .body("fromKind", equalTo("GENERAL_PRACTICE"))
                .body("$", not(hasKey("from")));
    }

    @Test
    void nobody_refers_to_itself_whatever_its_id() {
        problem(council.coordinator().body(referredBy(council)).post(PATHWAYS), 422, "same-partner")
                .then()
                .body("errors.pointer", contains("/fromPartnerId"));
        var twice = org("Modtagerkommunen, igen", "ASSOCIATION");
        merged(twice, council);
        problem(council.coordinator().body(referredBy(twice)).post(PATHWAYS), 422, "same-partner");
        var later = org("Modtagerkommunen, planlagt", "ASSOCIATION");
        var plan = planned(council, referredBy(later));
        council.coordinator().get(at(plan)).then().body("_links", hasKey("activate"));
        merged(later, council);
        council.coordinator().get(at(plan)).then().body("_links", not(hasKey("activate")));
        problem(council.coordinator().post(at(plan) + "/activations"), 422, "same-partner");
    }

    @Test
    void what_it_names_is_there_and_the_offer_is_of_who_receives() {
        var content = referredBy(new Org(UUID.randomUUID(), ""));
        content.put("offerId", UUID.randomUUID());
        content.put("themes", List.of("NO_SUCH_THEME"));
        problem(council.coordinator().body(content).post(PATHWAYS), 422, "unknown-reference")
                .then()
                .body("errors.pointer.sort()", contains("/fromPartnerId", "/offerId", "/themes/0"));
        var elsewhere = offered(hospital, offer("Hospitalets"));
        problem(
                        council.coordinator()
                                .body(leadingTo(elsewhere, referredBy(hospital)))
                                .post(PATHWAYS),
                        422,
                        "offer-of-another")
                .then()
                .body("errors.pointer", contains("/offerId"));
        var secret = offer("Hemmeligt");
        secret.put("visibility", "PRIVATE");
        var hidden = offered(hospital, secret);
        problem(
                council.coordinator()
                        .body(leadingTo(hidden, referredBy(hospital)))
                        .post(PATHWAYS),
                422,
                "unknown-reference");
        var other = referredBy(hospital);
        other.put("toPartnerId", hospital.id());
        problem(council.coordinator().body(other).post(PATHWAYS), 403, "not-yours");
        problem(
                patched(council, planned(council, referredBy(hospital)), Map.of("toPartnerId", hospital.id())),
                422,
                "owner-fixed");
    }

    @Test
    void an_offer_of_the_partner_under_an_earlier_id_is_its_own() {
        var twice = org("Modtagerkommunen, anden gang", "ASSOCIATION");
        var offer = offered(twice, offer("Fulgt med"));
        merged(twice, council);
        var created = planned(council, leadingTo(offer, referredBy(hospital)));
        var renamed = org("Afsenderhospitalet efter sammenlægning", "HOSPITAL");
        merged(hospital, renamed);
        renamed.reader()
                .get(at(created))
                .then()
                .body("fromPartnerId", equalTo(hospital.id().toString()))
                .body("from.currentPartnerId", equalTo(renamed.id().toString()));
        for (var id : List.of(hospital.id(), renamed.id())) {
            council.reader()
                    .get(PATHWAYS + "?fromPartner=" + id + "&toPartner=" + twice.id())
                    .then()
                    .body("items.id", contains(path(created)));
        }
    }

    @Test
    void its_steps_are_taken_in_order_and_only_a_plan_is_deleted() {
        var created = active(council, referredBy(hospital));
        created.then().body("status", equalTo("ACTIVE")).body("_links", not(hasKey("delete")));
        problem(council.coordinator().post(at(created) + "/activations"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("end"));
        problem(deleted(council, created), 409, "illegal-transition").then().body("allowed", contains("end"));
        done(council, created, "endings").then().body("status", equalTo("ENDED"));
        problem(council.coordinator().post(at(created) + "/endings"), 409, "illegal-transition")
                .then()
                .body("allowed", empty());
        problem(patched(council, created, Map.of("type", "TRANSITION")), 409, "illegal-transition");
        council.reader()
                .get(at(created) + "/history")
                .then()
                .body("items.type", contains("pathway.ended", "pathway.activated", "pathway.planned"))
                .body("chainHolds", equalTo(true));
        var plan = planned(council, referredBy(hospital));
        deleted(council, plan).then().statusCode(204);
        problem(council.reader().get(at(plan)), 410, "gone");
    }

    @Test
    void the_past_is_read_as_it_was_known() {
        var created = planned(council, referredBy(hospital));
        var before = Instant.now();
        done(council, created, "activations");
        council.reader()
                .get(at(created) + "?knownAt=" + before)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("to.name", equalTo("Modtagerkommunen"))
                .body("version", equalTo(1));
    }

    @Test
    void a_repeated_plan_is_one_plan() {
        var key = UUID.randomUUID().toString();
        var content = referredBy(hospital);
        var first = council.coordinator()
                .header("Idempotency-Key", key)
                .body(content)
                .post(PATHWAYS);
        first.then().statusCode(201);
        council.coordinator()
                .header("Idempotency-Key", key)
                .body(content)
                .post(PATHWAYS)
                .then()
                .statusCode(201)
                .body("id", equalTo(path(first)));
        council.reader()
                .get("/samverk/v1/events/partners?subject=" + path(first))
                .then()
                .body("type", contains("org.samverk.pathway.planned"));
    }

    @Test
    void a_restricted_one_is_for_both_ends_to_see() {
        var content = referredBy(hospital);
        content.put("visibility", "RESTRICTED");
        var created = planned(council, content);
        var stranger = org("Uden adgang", "ASSOCIATION");
        hospital.reader().get(at(created)).then().statusCode(200);
        problem(stranger.reader().get(at(created)), 404, "not-found");
        var find = PATHWAYS + "?count=true&toPartner=" + council.id();
        stranger.reader().get(find).then().body("total", equalTo(0)).body("items", empty());
        problem(patched(hospital, created, Map.of("type", "TRANSITION")), 403, "not-yours");
    }
}
