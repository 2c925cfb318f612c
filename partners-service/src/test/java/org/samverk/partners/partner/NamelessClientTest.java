package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NamelessClientTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void a_client_without_subject_is_known_by_its_name_and_nobody_by_none() {
        var mine = "DK_CVR:29190925";
        var key = UUID.randomUUID().toString();
        var names = List.of("importer-one", "importer-two", "importer-one");
        var ids = names.stream()
                .map(name -> as(Tokens.withoutSubject(name, mine, "reader", "registrar"))
                        .header("Idempotency-Key", key)
                        .body(association("Uden emne"))
                        .post(PARTNERS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.getFirst(), ids.getLast());
        assertNotEquals(ids.getFirst(), ids.get(1));
        problem(
                as(Tokens.withoutSubject(null, mine, "reader", "registrar"))
                        .header("Idempotency-Key", key)
                        .body(association("Uden emne"))
                        .post(PARTNERS),
                400,
                "invalid-request");
    }
}
