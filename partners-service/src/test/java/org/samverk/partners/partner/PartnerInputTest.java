package org.samverk.partners.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerInputTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void bad_parameters_are_named() {
        problem(as(READER).get(PARTNERS + "?colour=red"), 400, "unknown-parameter")
                .then()
                .body("errors[0].parameter", equalTo("colour"));
        problem(as(READER).get(PARTNERS + "?kind=TOWN"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("kind"))
                .body("errors[0].detail", containsString("MUNICIPALITY"));
        problem(as(READER).get(PARTNERS + "?limit=many"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("limit"));
        problem(as(READER).get(PARTNERS + "?limit=101"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("limit"));
        problem(as(READER).get(PARTNERS + "?area=XX-1"), 400, "validation-failed")
                .then()
                .body("errors[0].parameter", equalTo("area"));
        problem(as(READER).get(PARTNERS + "/" + UUID.randomUUID() + "?knownAt=yesterday"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "/no-uuid"), 404, "not-found");
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        problem(as(REGISTRAR).body("{\"name\": ").post(PARTNERS), 400, "malformed-json");
        problem(as(REGISTRAR).body("").post(PARTNERS), 400, "validation-failed");
        problem(as(REGISTRAR).body("null").post(PARTNERS), 400, "validation-failed");
        problem(as(REGISTRAR).body("[]").post(PARTNERS), 400, "validation-failed");
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"NGO\",\"colour\":\"red\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/colour"));
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"TOWN\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", containsString("NGO"));
        problem(as(REGISTRAR).body("{\"name\":\" \",\"country\":\"DK\"}").post(PARTNERS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/kind", "/name"));
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"a\\u0000b\",\"country\":\"DK\",\"kind\":\"NGO\"}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/name"));
        problem(
                as(REGISTRAR)
                        .body("{\"name\":\"A\",\"name\":\"B\",\"country\":\"DK\",\"kind\":\"NGO\"}")
                        .post(PARTNERS),
                400,
                "malformed-json");
        problem(as(REGISTRAR).body(association("x".repeat(1_100_000))).post(PARTNERS), 413, "payload-too-large");
    }

    @Test
    void nulls_in_lists_and_unstorable_text_are_named() throws Exception {
        problem(
                        as(REGISTRAR)
                                .body("{\"name\":\"A\",\"country\":\"DK\",\"kind\":\"NGO\",\"themes\":[null]}")
                                .post(PARTNERS),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", startsWith("/themes"));
        var at = PARTNERS + "/" + registered(association("Nul")).path("id");
        for (var member : List.of("themes", "identifiers", "areas", "externalIds")) {
            problem(
                    as(REGISTRAR)
                            .header("If-Match", "\"1\"")
                            .body("{\"" + member + "\":[null]}")
                            .patch(at),
                    400,
                    "validation-failed");
        }
        problem(
                as(REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body("{\"name\":\"\\ud800x\"}")
                        .patch(at),
                400,
                "validation-failed");
        problem(as(READER).urlEncodingEnabled(false).get(PARTNERS + "?q=a%00b"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?kind="), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?kind=NGO&kind=SCHOOL"), 400, "validation-failed");
        problem(as(READER).get(PARTNERS + "?id=" + "-".repeat(36)), 400, "validation-failed");
        problem(as(READER).get(at + "?knownAt=-4800-01-01T00:00:00Z"), 400, "validation-failed");
    }

    @Test
    void protocol_faults_are_problems_too() {
        problem(given().get(PARTNERS), 401, "unauthorized").then().header("WWW-Authenticate", containsString("Bearer"));
        problem(given().auth().oauth2("garbage").get(PARTNERS), 401, "unauthorized");
        problem(as(READER).body(association("A")).post(PARTNERS), 403, "forbidden");
        problem(as(READER).get("/samverk/v1/nothing"), 404, "not-found");
        problem(as(READER).delete(PARTNERS), 405, "method-not-allowed")
                .then()
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(as(READER).accept("image/png").get(PARTNERS), 406, "not-acceptable");
        problem(as(REGISTRAR).contentType("text/plain").body("A").post(PARTNERS), 415, "unsupported-media-type");
    }
}
