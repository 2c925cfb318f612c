package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContactTest {
    private static final String NAME = "Nomen Nescio";

    private final Session database;

    @Inject
    ContactTest(Session database) {
        this.database = database;
    }

    static String partner(String name) {
        return PARTNERS + "/" + registered(association(name)).path("id");
    }

    static Map<String, Object> contact(String role, Object... more) {
        var body = new HashMap<String, Object>(Map.of("role", role, "email", "folkesundhed@kommune.example"));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    static Response added(String partner, Map<String, Object> body) {
        var response = as(REGISTRAR).body(body).post(partner + "/contacts");
        response.then().statusCode(201);
        return response;
    }

    private static String self(Response contact) {
        return contact.path("_links.self.href");
    }

    private Long namesKept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from partner_contact_name where name = :name", Long.class)
                        .setParameter("name", NAME)
                        .getSingleResult());
    }

    @Test
    void a_contact_is_a_function_with_a_mailbox_under_the_version_of_its_partner() {
        var partner = partner("Har kontakter");
        var contact = added(
                partner,
                contact("PUBLIC_HEALTH_PLANNER", "phone", "+45 89 40 20 00", "competences", List.of("Kommunikation")));
        contact.then()
                .header("ETag", startsWith("\"2-"))
                .header("Location", containsString(self(contact)))
                .body("version", equalTo(2))
                .body("competences", contains("Kommunikation"))
                .body("$", not(hasKey("name")))
                .body("_links", hasKey("update"));
        as(READER).get(partner).then().header("ETag", startsWith("\"2-"));
        as(READER)
                .get(partner + "/contacts?count=true")
                .then()
                .body("items.id", contains(contact.<String>path("id")))
                .body("total", equalTo(1))
                .body("items[0]._links", not(hasKey("update")));
        as(READER).get(self(contact)).then().body("email", equalTo("folkesundhed@kommune.example"));
        as(READER).get(partner + "/contacts?role=CHAIR").then().body("items", empty());
        problem(as(READER).get(partner + "/contacts/" + UUID.randomUUID()), 404, "not-found");
        problem(as(READER).get(partner + "/contacts?sort=role"), 400, "validation-failed");
    }

    @Test
    void it_is_changed_and_removed_under_the_partners_version() {
        var partner = partner("Skifter kontakt");
        var contact = added(partner, contact("PROCESS_LEADER"));
        problem(as(REGISTRAR).body(contact("SECRETARY")).put(self(contact)), 428, "precondition-required");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body(contact("SECRETARY"))
                        .put(self(contact)),
                412,
                "precondition-failed");
        as(REGISTRAR)
                .header("If-Match", contact.header("ETag"))
                .body(contact.asString())
                .put(self(contact))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(REGISTRAR)
                .header("If-Match", "\"2\"")
                .body(Map.of("role", "SECRETARY"))
                .patch(self(contact))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("role", equalTo("SECRETARY"))
                .body("email", equalTo("folkesundhed@kommune.example"));
        as(REGISTRAR)
                .header("If-Match", "\"3\"")
                .delete(self(contact))
                .then()
                .statusCode(204)
                .header("ETag", startsWith("\"4"));
        problem(as(READER).get(self(contact)), 404, "not-found");
        as(READER)
                .get(partner + "/history")
                .then()
                .body(
                        "items.type",
                        contains(
                                "partner.contact-removed",
                                "partner.contact-changed",
                                "partner.contact-added",
                                "partner.registered"));
    }

    @Test
    void a_persons_name_is_shown_and_stands_in_no_history_and_no_event() {
        var partner = partner("Nævner en person");
        var contact = added(partner, contact("CHAIR", "name", NAME));
        as(READER).get(self(contact)).then().body("name", equalTo(NAME));
        as(READER).get(partner + "/history").then().body(not(containsString(NAME)));
        as(READER)
                .get("/samverk/v1/events/partners?limit=1000&subject=" + partner.substring(PARTNERS.length() + 1))
                .then()
                .body("type", hasSize(2))
                .body(not(containsString(NAME)))
                .body(containsString("folkesundhed@kommune.example"));
        as(REGISTRAR)
                .header("If-Match", "\"2\"")
                .delete(self(contact) + "/name")
                .then()
                .statusCode(204)
                .header("ETag", startsWith("\"3"));
        as(REGISTRAR)
                .header("If-Match", "\"3\"")
                .delete(self(contact) + "/name")
                .then()
                .statusCode(204)
                .header("ETag", startsWith("\"3"));
        as(READER).get(self(contact)).then().body("$", not(hasKey("name")));
    }

    @Test
    void a_name_that_is_left_out_replaced_or_removed_with_its_contact_is_erased() {
        var before = namesKept();
        var partner = partner("Glemmer");
        var contact = added(partner, contact("CHAIR", "name", NAME));
        var other = added(partner, contact("POLITICIAN", "name", NAME));
        assertEquals(before + 2, namesKept());
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(contact("CHAIR"))
                .put(self(contact))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("name")));
        assertEquals(before + 1, namesKept());
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("phone", "112233"))
                .patch(self(other))
                .then()
                .body("name", equalTo(NAME));
        assertEquals(before + 1, namesKept());
        as(REGISTRAR).header("If-Match", "*").delete(self(other)).then().statusCode(204);
        assertEquals(before, namesKept());
    }

    @Test
    void one_at_a_time_holds_a_role_that_one_alone_can_hold() {
        var partner = partner("Har én formand");
        var first = added(partner, contact("CHAIR", "validTo", "2026-06-30"));
        problem(
                        as(REGISTRAR)
                                .body(contact("CHAIR", "validFrom", "2026-06-30"))
                                .post(partner + "/contacts"),
                        422,
                        "role-held")
                .then()
                .body("errors.detail[0]", containsString(first.path("id")));
        added(partner, contact("CHAIR", "validFrom", "2026-07-01"));
        problem(as(REGISTRAR).header("If-Match", "*").body("{\"validTo\":null}").patch(self(first)), 422, "role-held");
        added(partner, contact("POLITICIAN"));
        added(partner, contact("POLITICIAN"));
        as(READER)
                .get(partner + "/contacts?role=CHAIR&validOn=2026-06-30")
                .then()
                .body("items.id", contains(first.<String>path("id")));
    }
}
