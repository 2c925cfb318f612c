package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;
import static org.samverk.partners.partner.SuccessionTest.at;
import static org.samverk.partners.partner.SuccessionTest.succeed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SuccessionInputTest {
    @Test
    void a_successor_is_there_on_the_day_and_succeeds_nobody_above_itself() {
        var a = registered(association("Led A")).<String>path("id");
        var b = registered(association("Led B")).<String>path("id");
        succeed(a, "2127-01-01", b).then().statusCode(201);
        problem(succeed(b, "2128-01-01", a), 422, "partner-cycle")
                .then()
                .body("errors.pointer", contains("/successors/0"));
        problem(succeed(b, "2128-01-01", b), 422, "partner-cycle");
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("parentPartnerId", a))
                        .patch(at(b)),
                422,
                "partner-cycle");
        problem(succeed(registered(association("Led C")).path("id"), "2127-06-01", b, a), 422, "unfit-successor")
                .then()
                .body("errors.pointer", contains("/successors/1"))
                .body("errors.code", contains("not-there-on-that-day"));
        problem(succeed(b, "2128-01-01", UUID.randomUUID()), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/successors/0"));
    }

    @Test
    void the_day_is_said_once_and_somebody_succeeds() {
        var id = registered(association("Uden dag")).<String>path("id");
        for (var body : List.of(
                Map.of("successors", List.of(id)),
                Map.of("successors", List.of(id), "from", "2127-01-01", "validTo", "2126-12-31"))) {
            problem(as(REGISTRAR).body(body).post(at(id) + "/successions"), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/from"));
        }
        for (var successors : List.of("[]", "[null]", "[\"%s\",\"%s\"]".formatted(id, id))) {
            problem(
                            as(REGISTRAR)
                                    .body("{\"from\":\"2127-01-01\",\"successors\":" + successors + "}")
                                    .post(at(id) + "/successions"),
                            400,
                            "validation-failed")
                    .then()
                    .body("errors[0].pointer", containsString("/successors"));
        }
        for (var from : List.of("+12027-01-01", "2027-02-30", "-0001-01-01", "9999-12-32")) {
            problem(succeed(id, from, id), 400, "validation-failed");
        }
    }
}
