package org.samverk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class OwnPathsTest {

    private static final String OPENAPI = "/samverk/v1/openapi";

    @Inject
    Problems problems;

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init") // set by Quarkus
    URI management;

    @Test
    void the_document_says_where_this_installation_is() {
        given().get(OPENAPI)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("traceparent", startsWith("00-"))
                .body("servers[0].url", equalTo("https://samverk.example"))
                .body("externalDocs.url", equalTo("https://samverk.example/"))
                .body("components.securitySchemes.oidc.type", equalTo("oauth2"))
                .body(
                        "components.securitySchemes.oidc.flows.authorizationCode.tokenUrl",
                        equalTo("http://127.0.0.1:8180/realms/samverk/protocol/openid-connect/token"))
                .body(
                        "components.securitySchemes.oidc.flows.clientCredentials.tokenUrl",
                        equalTo("http://127.0.0.1:8180/realms/samverk/protocol/openid-connect/token"))
                .body("paths.'/samverk/v1/things'.get.x-required-roles", hasItem("reader"));
    }

    @Test
    void the_document_comes_as_yaml_too() {
        given().accept("application/yaml")
                .get(OPENAPI)
                .then()
                .contentType("application/yaml")
                .body(containsString("openapi: 3.1.0"));
        given().accept("Application/YAML").get(OPENAPI).then().contentType("application/yaml");
        given().get(OPENAPI + ".yaml").then().contentType("application/yaml").body(containsString("openapi: 3.1.0"));
        given().get(OPENAPI + ".json").then().contentType("application/json");
        RelayTest.refused(given().accept("image/png").get(OPENAPI).then(), 406, "not-acceptable");
    }

    @Test
    void who_holds_the_document_gets_304() {
        var etag = given().get(OPENAPI).header("ETag");
        given().header("If-None-Match", "\"x\", W/" + etag)
                .get(OPENAPI)
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().head(OPENAPI).then().statusCode(200).header("ETag", etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENAPI, OPENAPI + ".yaml", "/samverk/v1/status", "/samverk/v1/api-info"})
    void a_parameter_nobody_reads_is_not_passed_over(String path) {
        RelayTest.refused(given().get(path + "?verbose=true").then(), 400, "unknown-parameter")
                .body("errors.parameter", contains("verbose"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/events",
                "/changes",
                "/problems",
                "/reference/",
                "/status",
                OPENAPI,
                "/samverk/v1/status",
                "/samverk/v1/api-info"
            })
    void only_reading_is_answered(String path) {
        RelayTest.refused(given().delete(path).then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD");
        given().head(path).then().statusCode(200);
    }

    @Test
    void api_info_and_catalogue_tell_what_this_is() {
        given().get("/samverk/v1/api-info")
                .then()
                .body("apiName", equalTo("Samverk API"))
                .body("apiVersion", equalTo("1.0.0"))
                .body("apiReleased", equalTo("2026-11-23"))
                .body("apiDocumentation", equalTo("https://samverk.example/"))
                .body("apiStatus", equalTo("beta"));
        given().get("/.well-known/api-catalog")
                .then()
                .contentType("application/linkset+json")
                .body("linkset[0].anchor", equalTo("https://samverk.example/samverk/v1"));
    }

    @Test
    void whom_to_tell_of_a_weakness_is_told_and_for_how_long_that_holds() {
        var said = given().get("/.well-known/security.txt");
        said.then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Contact: mailto:security@samverk.example\n"))
                .body(containsString("Canonical: https://samverk.example/.well-known/security.txt\n"));
        var expires = Instant.parse(said.asString().replaceFirst("(?s).*Expires: (\\S+).*", "$1"));
        assertTrue(expires.isAfter(Instant.now().plus(Duration.ofDays(100))), expires.toString());
        assertTrue(expires.isBefore(Instant.now().plus(Duration.ofDays(365))), expires.toString());
    }

    @Test
    void the_status_names_every_part() {
        given().get("/samverk/v1/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("services.find { it.name == 'things' }.status", equalTo("UP"))
                .body("services.find { it.name == 'down' }.status", equalTo("DOWN"))
                .body("services.find { it.name == 'silent' }.status", equalTo("DOWN"))
                .body("services.name", hasItem("identity"));
    }

    @Test
    void every_problem_has_a_complete_page_in_each_of_three_languages() {
        assertTrue(problems.kinds().size() >= 31);
        for (var kind : problems.kinds()) {
            for (var language : new String[] {"en", "sv", "da"}) {
                given().accept("text/html")
                        .get(kind.type() + "?lang=" + language)
                        .then()
                        .statusCode(200)
                        .contentType("text/html")
                        .body(containsString("<html lang=\"" + language + "\">"))
                        .body(not(containsString("NOT_FOUND")));
                for (var text : List.of(kind.title(), kind.whatHappened(), kind.whatToDo())) {
                    assertFalse(text.getOrDefault(language, "").isBlank(), kind.slug() + " in " + language);
                }
            }
            assertTrue(kind.status() >= 400 && kind.status() < 600, kind.slug());
        }
        RelayTest.refused(given().get("/problems/none").then(), 404, "not-found");
    }

    @Test
    void the_catalogue_of_problems_is_for_machines_too() {
        var catalogue = given().get("/problems").then().contentType("application/json");
        catalogue.body("slug", hasItem("not-yours"));
        var statuses = catalogue.extract().jsonPath().getList("status", Integer.class);
        assertEquals(statuses.stream().sorted().toList(), statuses);
        given().accept("text/html").get("/problems").then().body(containsString("precondition-failed"));
        for (var accepted : List.of("application/json", "*/*", "application/*, text/html;q=0.9")) {
            given().accept(accepted).get("/problems/gone").then().body("status", equalTo(410));
        }
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/problems/gone")
                .then()
                .contentType("text/html");
    }

    @Test
    void what_the_gateway_refuses_is_in_the_catalogue() {
        for (var refusal : Refusal.values()) {
            assertTrue(problems.of(refusal, "why", "/where").status() >= 400);
        }
    }

    @Test
    void health_and_metrics_are_for_operations_at_another_door() {
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
        given().get(management.resolve("/q/metrics")).then().statusCode(200);
        RelayTest.refused(given().get("/q/health/ready").then(), 404, "not-found");
        RelayTest.refused(given().get("/q/metrics").then(), 404, "not-found");
    }
}
