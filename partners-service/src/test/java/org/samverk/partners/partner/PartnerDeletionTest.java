package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PartnerDeletionTest {
    private final Session database;

    @Inject
    PartnerDeletionTest(Session database) {
        this.database = database;
    }

    private long namesAt(String partner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from partner_contact_name where partner_id = :partner", Long.class)
                        .setParameter("partner", UUID.fromString(partner))
                        .getSingleResult());
    }

    private static Response deleted(String id) {
        return as(REGISTRAR).header("If-Match", "*").delete(PARTNERS + "/" + id);
    }

    private static void stillIn(String partner, String type, String id) {
        problem(deleted(partner), 409, "still-in-use").then().body("detail", containsString(type + " " + id));
    }

    @Test
    void what_was_entered_by_mistake_is_gone_with_all_it_is_found_by() {
        var number = cvr();
        var partner = registered(numbered("Tastefejlen", number));
        var at = PARTNERS + "/" + partner.path("id");
        ContactTest.added(at, ContactTest.contact("CHAIR", "name", "Nomen Nescio"));
        assertEquals(1, namesAt(partner.path("id")));
        problem(as(REGISTRAR).delete(at), 428, "precondition-required");
        problem(as(REGISTRAR).header("If-Match", "\"99\"").delete(at), 412, "precondition-failed");
        as(REGISTRAR).get(at).then().body("_links.delete.method", equalTo("DELETE"));
        as(READER).get(at).then().body("_links", not(hasKey("delete")));
        deleted(partner.path("id")).then().statusCode(204);
        assertEquals(0, namesAt(partner.path("id")));

        problem(as(READER).get(at), 410, "gone");
        problem(as(READER).get(at + "/contacts"), 410, "gone");
        problem(as(READER).get(at + "/likely-duplicates"), 410, "gone");
        problem(as(READER).queryParam("knownAt", "2127-01-01T00:00:00Z").get(at), 410, "gone");
        problem(deleted(partner.path("id")), 410, "gone");
        as(READER).get(PARTNERS + "?q=Tastefejlen").then().body("items", equalTo(List.of()));
        as(READER).get(at + "/history").then().statusCode(200).body("items[0].type", equalTo("partner.deleted"));
        as(READER)
                .get("/samverk/v1/events/partners?type=partner.deleted&subject=" + partner.path("id"))
                .then()
                .body("data.content.name", contains("Tastefejlen"));
        problem(
                coordinatorOf(number).body(association("For en slettet")).post(PARTNERS),
                403,
                "organisation-not-registered");
        registered(numbered("Uden tastefejl", number));
        problem(as(REGISTRAR).body(unitOf(partner.path("id"), "Enhed")).post(PARTNERS), 422, "unknown-reference");
    }

    @Test
    void what_a_partner_of_the_register_names_is_kept() {
        var top = registered(association("Overordnet")).<String>path("id");
        stillIn(top, "partner", registered(unitOf(top, "Enheden")).path("id"));

        var member = registered(association("Medlem")).<String>path("id");
        var alliance = registered(
                Map.of("name", "Alliancen", "country", "DK", "kind", "ASSOCIATION", "memberships", List.of(member)));
        stillIn(member, "partner", alliance.path("id"));

        var stays = registered(association("Den, der bliver")).<String>path("id");
        var duplicate = registered(association("Dubletten")).<String>path("id");
        as(REGISTRAR).body(Map.of("into", stays)).post(PARTNERS + "/" + duplicate + "/mergers");
        stillIn(stays, "partner", duplicate);
        problem(deleted(duplicate), 409, "illegal-transition").then().body("allowed", hasItem("separate"));

        var next = registered(association("Den næste")).<String>path("id");
        var old = registered(association("Den forrige")).<String>path("id");
        SuccessionTest.succeed(old, "2127-01-01", next).then().statusCode(201);
        stillIn(next, "partner", old);
        problem(deleted(old), 409, "illegal-transition").then().body("allowed", hasItem("revoke-succession"));

        var number = cvr();
        var enters = registered(numbered("Den, der indtaster", number)).<String>path("id");
        var entered = coordinatorOf(number).body(association("Indtastet")).post(PARTNERS);
        stillIn(enters, "partner", entered.path("id"));
        coordinatorOf(number)
                .header("If-Match", "*")
                .delete(PARTNERS + "/" + entered.path("id"))
                .then()
                .statusCode(204);
        deleted(enters).then().statusCode(204);
    }

    @Test
    void what_a_collaboration_or_an_agreement_names_is_kept() {
        var number = cvr();
        var owner = registered(numbered("Ejeren", number)).<String>path("id");
        var party = registered(association("Deltageren")).<String>path("id");
        var collaboration = coordinatorOf(number)
                .body(Map.of(
                        "title",
                        Map.of("da", "Gåture"),
                        "visibility",
                        "PRIVATE",
                        "participants",
                        List.of(Map.of("partnerId", party, "role", "PARTNER"))))
                .post("/samverk/v1/collaborations");
        collaboration.then().statusCode(201);
        problem(coordinatorOf(number).header("If-Match", "*").delete(PARTNERS + "/" + owner), 409, "still-in-use")
                .then()
                .body("detail", containsString("collaboration " + collaboration.path("id")));
        problem(deleted(party), 409, "still-in-use")
                .then()
                .body(
                        "detail",
                        equalTo(
                                "It is named by at least one collaboration that you may not see. What is named is not deleted; set it inactive instead."));

        var signs = registered(association("Underskriveren")).<String>path("id");
        var agreement = UUID.randomUUID();
        NeighbourStub.publish(
                "agreements",
                "agreement.changed",
                agreement,
                1,
                Map.of(
                        "frame",
                        Map.of("timeZone", "Europe/Copenhagen"),
                        "terms",
                        Map.of(
                                "terms",
                                Map.of(
                                        "title",
                                        Map.of("da", "Aftale"),
                                        "type",
                                        "PARTNERSHIP_AGREEMENT",
                                        "parties",
                                        List.of(Map.of("partnerId", signs)))),
                        "standing",
                        Map.of("phase", "DRAFT")),
                new Access(UUID.randomUUID(), Visibility.SHARED, Set.of()));
        stillIn(signs, "agreement", agreement.toString());
    }
}
