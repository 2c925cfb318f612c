package org.samverk.kit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.ApiLint;

class ApiLintTest {

    private static final String SOUND = """
            {"paths": {"/action-plans/{planId}": {
               "parameters": [{"name": "planId", "in": "path", "description": "Id of the plan"}],
               "get": {"operationId": "plan", "summary": "A plan", "description": "As it stands.", "security": [],
                 "parameters": [{"$ref": "#/components/parameters/Traceparent"},
                                {"name": "If-None-Match", "in": "header", "description": "What you have"},
                                {"name": "asOf", "in": "query", "description": "On this day"}],
                 "responses": {"200": {"description": "The plan", "content": {"application/json": {
                                 "schema": {"$ref": "#/components/schemas/Plan"}, "example": {"steps": []}},
                                 "application/pdf": {"schema": {"type": "string", "format": "binary"}}}},
                               "404": {"$ref": "#/components/responses/NotFound"}}},
               "put": {"operationId": "replacePlan", "summary": "Replace", "description": "All of it.",
                 "security": [{"oidc": ["writer"]}],
                 "parameters": [{"$ref": "#/components/parameters/Traceparent"}],
                 "requestBody": {"content": {"application/json": {"examples": {"one": {"value": {}}}}}},
                 "responses": {"204": {"description": "Replaced"}}}}},
             "components": {
               "parameters": {"Traceparent": {"name": "traceparent", "in": "header", "description": "The trace"}},
               "responses": {"NotFound": {"description": "None", "content": {"application/problem+json": {
                 "example": {"status": 404}}}}},
               "schemas": {"Plan": {"properties": {
                 "steps": {"type": "array", "items": {"type": "string"}}, "data": {"type": ["array", "null"]},
                 "title": {"type": "string"}, "weeks": {"type": "number", "multipleOf": 2.0}}}}}}""";

    private static final String UNSOUND = """
            {"paths": {"/action_plans/{plan_id}/Steps": {
               "get": {"operationId": "same", "summary": " ",
                 "parameters": [{"name": "plan_id", "in": "path"}, {"name": "as-of", "in": "query"}],
                 "requestBody": {"content": {"application/json": {"example": 1}}},
                 "responses": {"200": {"content": {"application/json": {
                    "schema": {"properties": {"step": {"$ref": "#/components/schemas/StepList"}}}},
                    "text/csv": {"schema": {"type": "string"}}}}}},
               "post": {"operationId": "same", "summary": "Add", "description": "One more.", "security": [],
                 "parameters": [{"name": "traceparent", "in": "header"}],
                 "requestBody": {"content": {"application/json": {"examples": {}}}}},
               "delete": {"summary": "Remove", "description": "One less.", "security": [],
                 "parameters": [{"name": "traceparent", "in": "header"}],
                 "responses": {"204": {"description": "Gone"}}}}},
             "components": {"schemas": {
               "StepList": {"type": "array", "items": {"properties": {"owner": {"type": ["array", "null"]}}}},
               "Plan": {"allOf": [{"properties": {"meta": {"properties": {"tag": {"type": "array"},
                 "share": {"type": "number", "multipleOf": 0.001}}}}}]}}}}""";

    @Test
    void a_sound_document_has_no_faults() throws JsonProcessingException {
        assertEquals(List.of(), faults(SOUND));
    }

    @Test
    void every_fault_is_named_with_its_place() throws JsonProcessingException {
        String path = "/action_plans/{plan_id}/Steps";
        assertEquals(
                Set.of(
                        path + ": segment 'action_plans' is not lower-case with hyphens",
                        path + ": segment '{plan_id}' is not lower-case with hyphens",
                        path + ": segment 'Steps' is not lower-case with hyphens",
                        "GET " + path + ": no summary",
                        "GET " + path + ": no description",
                        "GET " + path + ": no security stated; an open operation says []",
                        "GET " + path + ": parameter 'plan_id' is not camelCase",
                        "GET " + path + " parameter 'plan_id': no description",
                        "GET " + path + ": parameter 'as-of' is not camelCase",
                        "GET " + path + " parameter 'as-of': no description",
                        "POST " + path + " parameter 'traceparent': no description",
                        "DELETE " + path + " parameter 'traceparent': no description",
                        "GET " + path + ": no header parameter traceparent",
                        "GET " + path + ": a GET has no body",
                        "GET " + path + " 200: no description",
                        "GET " + path + " 200: no example of application/json",
                        "GET " + path + " 200: no example of text/csv",
                        "GET " + path + " 200: list 'step' is not a plural",
                        "POST " + path + ": operationId 'same' is also that of GET " + path,
                        "POST " + path + " request: no example of application/json",
                        "POST " + path + ": no responses",
                        "DELETE " + path + ": no operationId",
                        "schema StepList: list 'owner' is not a plural",
                        "schema Plan.meta: list 'tag' is not a plural",
                        "schema Plan.meta.share: binary fractions are seldom multiples of 0.001"),
                Set.copyOf(faults(UNSOUND)));
    }

    @Test
    void security_of_the_whole_document_is_enough() throws JsonProcessingException {
        assertEquals(
                List.of(),
                faults(SOUND.replace("\"security\": [],", "").replace("{\"paths\"", "{\"security\": [], \"paths\"")));
    }

    private static List<String> faults(String document) throws JsonProcessingException {
        return ApiLint.faults(new ObjectMapper().readTree(document));
    }
}
