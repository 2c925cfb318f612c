package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

/// 401, 403 role, 400, 404 row, 403 not-yours, 428, 412, 409, 422.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrderOfRefusalsTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void a_malformed_patch_is_malformed_wherever_it_is_sent() {
        var nowhere = PARTNERS + "/" + UUID.randomUUID();
        var patches = Map.of(
                "{\"nam\":\"x\"}", "/nam",
                "{\"kind\":\"TOWN\"}", "/kind",
                "{\"areas\":{}}", "/areas",
                "{\"identifiers\":[{\"scheme\":\"DK_CVR\",\"number\":1}]}", "/identifiers/0/number",
                "[1]", "");
        patches.forEach((patch, pointer) -> problem(as(REGISTRAR).body(patch).patch(nowhere), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer)));
        problem(as(READER).body("[1]").patch(nowhere), 403, "forbidden");
        problem(as(REGISTRAR).body("{\"areas\":null,\"names\":{\"sv\":null}}").patch(nowhere), 404, "not-found");
    }

    @Test
    void whose_it_is_comes_before_which_version_was_read() {
        var mine = cvr();
        var at = PARTNERS + "/" + registered(numbered("Rækkefølge", mine)).path("id");
        var other = PARTNERS + "/" + registered(association("En andens orden")).path("id");
        problem(coordinatorOf(mine).body("{\"level\":\"LOCAL\"}").patch(other), 403, "not-yours");
        problem(coordinatorOf(mine).body("{\"kind\":\"NGO\"}").patch(at), 403, "not-yours");
        problem(
                coordinatorOf(mine)
                        .header("If-Match", "\"9\"")
                        .body(numbered("Rækkefølge", cvr()))
                        .put(at),
                403,
                "not-yours");
        problem(coordinatorOf(mine).body("{\"level\":\"LOCAL\"}").patch(at), 428, "precondition-required");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"9\"")
                        .body("{\"themes\":[\"NO_SUCH_THEME\"]}")
                        .patch(at),
                412,
                "precondition-failed");
    }
}
