package org.samverk.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final ObjectNode GATEWAY = parse("""
            {"openapi": "3.1.0", "info": {"title": "Samverk API"}, "tags": [], "paths": {},
             "components": {"securitySchemes": {"oidc": {"type": "openIdConnect"}}}}""");

    @Test
    void each_path_knows_its_service_and_shared_components_come_once() {
        var merged = OpenApiMerge.merge(
                GATEWAY,
                Map.of(
                        "partners",
                        service("partners", "listPartners", 3),
                        "followup",
                        service("plans", "listPlans", 3)));
        assertEquals("partners", owner(merged, "/samverk/v1/partners"));
        assertEquals("followup", owner(merged, "/samverk/v1/plans"));
        assertEquals(3, merged.at("/components/schemas/Page/maxProperties").asInt());
        assertEquals(
                "openIdConnect",
                merged.at("/components/securitySchemes/oidc/type").asText());
        assertEquals("Samverk API", merged.at("/info/title").asText());
    }

    @Test
    void one_name_for_two_different_components_is_refused() {
        var services = Map.of("a", service("as", "listAs", 3), "b", service("bs", "listBs", 4));
        var collision = assertThrows(OpenApiMerge.Collision.class, () -> OpenApiMerge.merge(GATEWAY, services));
        assertTrue(collision.toString().contains("`Page`"), collision.toString());
    }

    @Test
    void one_path_or_operation_of_two_services_is_refused() {
        var paths = Map.of("a", service("as", "listAs", 3), "b", service("as", "listBs", 3));
        assertThrows(OpenApiMerge.Collision.class, () -> OpenApiMerge.merge(GATEWAY, paths));
        var operations = Map.of("a", service("as", "list", 3), "b", service("bs", "list", 3));
        assertThrows(OpenApiMerge.Collision.class, () -> OpenApiMerge.merge(GATEWAY, operations));
    }

    @Test
    void every_operation_tells_that_an_address_or_headers_may_be_too_long() throws IOException {
        var own = Files.readString(Path.of("src/main/openapi/gateway.json"));
        var merged = OpenApiMerge.merge(parse(own), Map.of("a", service("as", "listAs", 3)));
        for (var response :
                Map.of("414", "uri-too-long", "431", "headers-too-large").entrySet()) {
            for (var operation : merged.path("paths").findParents("responses")) {
                var reference = operation.at("/responses/" + response.getKey() + "/$ref");
                var told = merged.at(reference.asText().substring(1)).findValues("x-extensible-enum");
                assertEquals(
                        "/problems/" + response.getValue(),
                        told.getFirst().path(0).asText());
            }
        }
    }

    private static String owner(ObjectNode document, String path) {
        return document.path("paths").path(path).path("x-samverk-service").asText();
    }

    private static ObjectNode service(String collection, String operation, int members) {
        return parse("""
                {"info": {"title": "ignored"}, "tags": [{"name": "%1$s"}],
                 "paths": {"/samverk/v1/%1$s": {"get": {"operationId": "%2$s", "responses": {}}}},
                 "components": {"schemas": {"Page": {"maxProperties": %3$d}},
                  "securitySchemes": {"oidc": {"type": "oauth2"}}}}""".formatted(collection, operation, members));
    }

    private static ObjectNode parse(String json) {
        try {
            return new ObjectMapper().readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
