package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.ContactTest.added;
import static org.samverk.partners.partner.ContactTest.contact;
import static org.samverk.partners.partner.ContactTest.partner;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContactInputTest {
    private static final String NAME = "Nomen Nescio";

    @Test
    void a_repeated_request_is_answered_with_the_contact_it_made() {
        var partner = partner("To gange det samme");
        var key = UUID.randomUUID().toString();
        var first = as(REGISTRAR)
                .header("Idempotency-Key", key)
                .body(contact("SECRETARY", "name", NAME))
                .post(partner + "/contacts");
        added(partner, contact("POLITICIAN"));
        var second = as(REGISTRAR)
                .header("Idempotency-Key", key)
                .body(contact("SECRETARY", "name", NAME))
                .post(partner + "/contacts");
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        as(READER).get(partner + "/contacts").then().body("items", hasSize(2));
    }

    @Test
    void bad_contacts_are_named() {
        var partner = partner("Afviser");
        var bad = Map.of(
                "/email", contact("CHAIR", "email", "not a mailbox"),
                "/phone", contact("CHAIR", "phone", "call me"),
                "/name", contact("CHAIR", "name", " "),
                "/validTo", contact("CHAIR", "validFrom", "2026-02-01", "validTo", "2026-01-01"),
                "/role", contact("KING"),
                "/colour", contact("CHAIR", "colour", "red"));
        bad.forEach((pointer, body) -> problem(
                        as(REGISTRAR).body(body).post(partner + "/contacts"), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer)));
    }

    @Test
    void contacts_are_a_bounded_few_statements_however_many_there_are() throws Exception {
        var partner = partner("Mange kontakter");
        for (var i = 0; i < 5; i++) {
            added(partner, contact("POLITICIAN", "name", NAME));
        }
        as(READER).get(partner + "/contacts");
        assertEquals(
                2,
                SqlStatements.during(
                        () -> as(READER).get(partner + "/contacts").then().body("items", hasSize(5))));
    }
}
