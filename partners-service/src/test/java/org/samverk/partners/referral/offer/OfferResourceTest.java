package org.samverk.partners.referral.offer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.ACollaboration.REGISTRAR;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.OFFERS;
import static org.samverk.partners.referral.AReferral.area;
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
import static org.samverk.partners.referral.AReferral.referredByAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class OfferResourceTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Tilbudskommunen", "AUTHORITY");
        hospital = org("Henvisningshospitalet", "HOSPITAL");
    }

    private static Map<String, Object> whole() {
        var content = offer("Rygestop i gruppe");
        content.put("description", Map.of("da", "Seks mødegange"));
        content.put("themes", List.of("TOBACCO"));
        content.put("targetGroups", List.of("ADULTS"));
        content.put("areas", List.of(area("DK:MUNICIPALITY:751")));
        content.put("capacity", Map.of("places", 12));
        content.put("contactRole", "PUBLIC_HEALTH_COORDINATOR");
        content.put("url", "https://kommune.example/rygestop");
        content.put("externalIds", List.of(Map.of("system", "katalog", "value", UUID.randomUUID())));
        return content;
    }

    private static String path(Response created) {
        return created.path("id");
    }

    @Test
    void an_offer_is_read_back_by_everybody_in_one_statement() throws Exception {
        var created = offered(council, whole());
        created.then()
                .header("Location", containsString(at(created)))
                .header("ETag", startsWith("\"1-"))
                .body("partner.name", equalTo("Tilbudskommunen"))
                .body("status", equalTo("ACTIVE"))
                .body("visibility", equalTo("SHARED"))
                .body("capacity.places", equalTo(12))
                .body("capacity", not(hasKey("per")))
                .body("_links.contacts.href", containsString(council.id() + "/contacts?role=PUBLIC_HEALTH"))
                .body("_links", hasKey("update"))
                .body("_links", hasKey("close"))
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
        var find = OFFERS + "?limit=100&partner=" + council.id();
        assertEquals(1, SqlStatements.during(() -> council.reader().get(find)));
        assertEquals(2, SqlStatements.during(() -> council.reader().get(find + "&count=true")));
        var writing = SqlStatements.during(() -> offered(council, whole()));
        assertTrue(writing <= 6, () -> "statements: " + writing);
    }

    @Test
    void what_is_not_as_documented_is_named() {
        var content = offer("Uorden");
        content.put("visibility", "RESTRICTED");
        content.put("url", "http://kommune.example");
        content.put("capacity", Map.of("places", 0));
        content.put("areas", List.of(area("DK:MUNICIPALITY:751"), area("DK:MUNICIPALITY:0751")));
        problem(council.coordinator().body(content).post(OFFERS), 400, "validation-failed")
                .then()
                .body("errors.pointer.sort()", contains("/areas", "/capacity/places", "/url", "/visibility"));
        var unknown = offer("Ukendt");
        unknown.put("partnerId", UUID.randomUUID());
        unknown.put("themes", List.of("NO_SUCH_THEME"));
        unknown.put("targetGroups", List.of("NO_SUCH_GROUP"));
        unknown.put("areas", List.of(area("DK:MUNICIPALITY:999")));
        problem(as(REGISTRAR).body(unknown).post(OFFERS), 422, "unknown-reference")
                .then()
                .body("errors.pointer.sort()", contains("/areas/0", "/partnerId", "/targetGroups/0", "/themes/0"));
        problem(council.coordinator().body(unknown).post(OFFERS), 403, "not-yours");
        problem(
                patched(council, offered(council, offer("Fast")), Map.of("partnerId", hospital.id())),
                422,
                "owner-fixed");
    }

    @Test
    void an_external_id_belongs_to_one_offer_of_a_partner_and_finds_it() {
        var content = whole();
        var created = offered(council, content);
        problem(council.coordinator().body(content).post(OFFERS), 409, "external-id-taken");
        offered(hospital, content);
        var key = "katalog:" + created.path("externalIds[0].value");
        council.reader()
                .get(OFFERS + "?partner=" + council.id() + "&externalId=" + key)
                .then()
                .body("items.id", contains(path(created)));
    }

    @Test
    void an_offer_with_pathways_is_neither_closed_nor_deleted_and_they_are_named() {
        var created = offered(council, offer("I brug"));
        var pathway = planned(council, leadingTo(created, referredByAll("GENERAL_PRACTICE")));
        problem(council.coordinator().post(at(created) + "/closures"), 409, "still-in-use")
                .then()
                .body("detail", containsString(pathway.path("id")));
        council.reader().get(at(created)).then().body("_links", not(hasKey("close")));
        done(council, pathway, "endings");
        problem(deleted(council, created), 409, "still-in-use")
                .then()
                .body("detail", containsString(pathway.path("id")));
        council.coordinator()
                .get(at(created))
                .then()
                .body("_links", hasKey("close"))
                .body("_links", not(hasKey("delete")));
        done(council, created, "closures").then().body("status", equalTo("CLOSED"));
        problem(council.coordinator().post(at(created) + "/closures"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("reopen"));
        problem(
                council.coordinator()
                        .body(leadingTo(created, referredBy(hospital)))
                        .post("/samverk/v1/referral-pathways"),
                422,
                "offer-closed");
        done(council, created, "reopenings").then().body("status", equalTo("ACTIVE"));
        council.reader()
                .get(at(created) + "/history")
                .then()
                .body("items.type", contains("offer.reopened", "offer.closed", "offer.registered"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void what_was_entered_by_mistake_is_gone() {
        var created = offered(council, offer("Fejl"));
        deleted(council, created).then().statusCode(204);
        problem(council.reader().get(at(created)), 410, "gone");
        council.reader().get(OFFERS + "?partner=" + council.id()).then().body("items", empty());
    }

    @Test
    void a_private_one_is_its_partners_alone() {
        var content = offer("Under opbygning");
        content.put("visibility", "PRIVATE");
        var hidden = offered(council, content);
        problem(hospital.reader().get(at(hidden)), 404, "not-found");
        hospital.reader().get(OFFERS + "?partner=" + council.id()).then().body("items", empty());
        problem(hospital.reader().get(at(hidden) + "/history"), 404, "not-found");
    }

    @Test
    void whoever_took_its_place_acts_for_a_partner_and_is_shown() {
        var stays = org("Den sammenlagte", "ASSOCIATION");
        var created = offered(council, offer("Overtaget"));
        council.reader().get(at(created)).then().body("partner.currentPartnerId", nullValue());
        merged(council, stays);
        stays.coordinator()
                .get(at(created))
                .then()
                .body("partnerId", equalTo(council.id().toString()))
                .body("partner.currentPartnerId", equalTo(stays.id().toString()))
                .body("_links.contacts.href", containsString(stays.id().toString()));
        patched(stays, created, Map.of("type", "TOOL")).then().statusCode(200).body("version", equalTo(2));
        for (var id : List.of(council.id(), stays.id())) {
            stays.reader().get(OFFERS + "?partner=" + id).then().body("items", hasSize(1));
        }
        stays.reader().get(at(created) + "?knownAt=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void until_it_is_confirmed_who_entered_a_partner_speaks_for_it() {
        var group = council.coordinator()
                .body(Map.of("name", "Vandregruppen", "country", "DK", "kind", "VOLUNTEER_GROUP"))
                .post("/samverk/v1/partners")
                .<String>path("id");
        var content = offer("Gåture");
        content.put("partnerId", group);
        var created = offered(council, content);
        problem(hospital.coordinator().body(content).post(OFFERS), 403, "not-yours");
        patched(council, created, Map.of("type", "TRAINING")).then().statusCode(200);
        as(REGISTRAR)
                .post("/samverk/v1/partners/" + group + "/confirmations")
                .then()
                .statusCode(201);
        problem(patched(council, created, Map.of("type", "TOOL")), 403, "not-yours");
        council.coordinator().get(at(created)).then().body("_links", not(hasKey("update")));
    }
}
