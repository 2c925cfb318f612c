package org.samverk.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row sets or takes away one place of the document, and says what that breaks.
class ApiBreaksTest {

    private static final String PUBLISHED = """
            {"paths": {
              "/b": {
                "get": {"operationId": "listB", "security": [],
                  "parameters": [
                    {"in": "query", "name": "kind", "schema": {"$ref": "#/components/schemas/Kind"}},
                    {"in": "query", "name": "top", "schema": {"type": "integer", "minimum": 1, "maximum": 100}}],
                  "responses": {
                    "200": {"content": {
                      "application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/B"}}},
                      "text/csv": {"schema": {"type": "string"}}}},
                    "400": {"description": "refused"}}},
                "post": {"operationId": "addB", "security": [{"oidc": ["coordinator", "registrar"]}],
                  "requestBody": {"content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/New"}},
                    "text/csv": {"schema": {"type": "string"}}}},
                  "responses": {"201": {"content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/B"}}}}}}},
              "/events": {
                "get": {"operationId": "readEvents", "security": [{"oidc": ["reader"]}],
                  "responses": {"200": {"content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Event"}}}}}}}},
             "components": {"schemas": {
               "Kind": {"type": "string", "enum": ["X", "Y"]},
               "Status": {"type": "string", "x-extensible-enum": ["NEW"]},
               "T": {"type": "string", "maxLength": 100},
               "B": {"type": "object", "required": ["id"], "properties": {
                 "id": {"type": "string", "format": "uuid"},
                 "kind": {"$ref": "#/components/schemas/Kind"},
                 "status": {"$ref": "#/components/schemas/Status"},
                 "weight": {"type": "integer"},
                 "parent": {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
                 "either": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
                 "in": {"type": "object", "additionalProperties": {"type": "string"}}}},
               "New": {"type": "object", "additionalProperties": false, "required": ["id"], "properties": {
                 "id": {"type": "string"},
                 "kind": {"$ref": "#/components/schemas/Kind"},
                 "text": {"anyOf": [{"$ref": "#/components/schemas/T"}, {"type": "null"}]},
                 "tags": {"type": "array", "minItems": 1, "maxItems": 5, "items": {"type": "string"}},
                 "open": {"type": "object"},
                 "code": {"type": "string", "minLength": 2, "pattern": "[A-Z]+"},
                 "weight": {"type": ["number", "null"], "minimum": 0}}},
               "Event": {"discriminator": {"propertyName": "type"}, "oneOf": [
                 {"$ref": "#/components/schemas/Added"}, {"$ref": "#/components/schemas/Gone"}]},
               "Change": {"type": "object", "required": ["time"], "properties": {"time": {"type": "string"}}},
               "Added": {"allOf": [{"$ref": "#/components/schemas/Change"}, {
                 "if": {"required": ["data"]}, "properties": {
                 "type": {"const": "added"}, "data": {"$ref": "#/components/schemas/B"}}}]},
               "Gone": {"type": "object"}}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1b/get | | GET /b: gone
            /paths/~1b/get/operationId | "all" | GET /b: operationId was listB
            /paths/~1b/get/security | [{"oidc": ["reader"]}] | GET /b: token demanded
            /paths/~1b/post/security/0/oidc | ["registrar"] | POST /b: closed to coordinator
            /paths/~1events/get/security/0/oidc | ["registrar"] | GET /events: closed to reader
            /paths/~1b/get/parameters/1 | {"in": "query", "name": "max"} | GET /b request query top: gone
            /paths/~1b/get/parameters/1/required | true | GET /b request query top: required
            /paths/~1b/get/parameters/2 | {"in": "x", "name": "n", "required": true} | GET /b request x n: required
            /paths/~1b/get/parameters/1/schema/type | "string" | GET /b request query top: type was integer, is string
            /paths/~1b/get/parameters/1/schema/maximum | 50 | GET /b request query top: maximum was 100, is 50
            /paths/~1b/get/parameters/0/schema | {"type": "string", "enum": ["X"]} | GET /b request query kind: Y gone
            /paths/~1b/post/requestBody/content/text~1csv | | POST /b request text/csv: gone
            /paths/~1b/post/requestBody/required | true | POST /b request body: required
            New/required | ["id", "kind"] | POST /b request New.kind: required
            New/properties/kind | | POST /b request New.kind: gone
            New/properties/kind/readOnly | true | POST /b request New.kind: read only
            New/properties/text | {"type": "string"} | POST /b request New.text: type was null or string, is string
            New/properties/weight/type | "number" | POST /b request New.weight: type was null or number, is number
            New/properties/weight/minimum | 1 | POST /b request New.weight: minimum was 0, is 1
            New/properties/weight/multipleOf | 2 | POST /b request New.weight: multipleOf was none, is 2
            New/properties/open/additionalProperties | false | POST /b request New.open: other members refused
            New/properties/tags/maxItems | 4 | POST /b request New.tags: maxItems was 5, is 4
            New/properties/tags/minItems | 2 | POST /b request New.tags: minItems was 1, is 2
            New/properties/tags/items | {"maxLength": 9} | POST /b request New.tags[]: maxLength was none, is 9
            New/properties/code/pattern | "[a-z]+" | POST /b request New.code: pattern was [A-Z]+, is [a-z]+
            New/properties/code/minLength | 3 | POST /b request New.code: minLength was 2, is 3
            New/properties/code/enum | ["A"] | POST /b request New.code: only some values taken
            T/maxLength | 50 | POST /b request T: maxLength was 100, is 50
            Kind/enum | ["X"] | GET /b request Kind: Y gone
            Kind/enum | ["X", "Y", "Z"] | GET /b response Kind: Z added
            /paths/~1b/post/responses/201 | | POST /b response 201: gone
            /paths/~1b/get/responses/200/content/text~1csv | | GET /b response 200 text/csv: gone
            B/properties/weight | | GET /b response B.weight: gone
            B/required | [] | GET /b response B.id: not always there
            B/properties/id/type | ["string", "null"] | GET /b response B.id: type was string, is null or string
            B/properties/id/format | | GET /b response B.id: format was uuid, is none
            B/properties/in/additionalProperties/type | "integer" | GET /b response B.in.*: type was string, is integer
            B/properties/kind | {"type": "string"} | GET /b response B.kind: any value answered
            B/properties/either/anyOf/2 | {"type": "boolean"} | GET /b response B.either: {"type":"boolean"} added
            Added/allOf/1/if | {} | GET /events response Added: told apart in another way
            Event/oneOf | [{"$ref": "#/components/schemas/Added"}] | GET /events response Event: Gone gone
            B/properties/weight | {"type": "object"} | GET /b response B.weight: type was integer, is object
            Added/allOf/1/properties/data/type | "string" | GET /events response Added.data: type was object, is string
            Change/properties/time/type | "integer" | GET /events response Added.time: type was string, is integer
            """)
    void what_was_relied_on_is_missed(String place, @Nullable String now, String broken) {
        assertEquals(List.of(broken), ApiBreaks.between(published(), with(place, now)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths/~1cs | {"get": {"responses": {}}}
            /paths/~1b/get/parameters/2 | {"in": "query", "name": "q"}
            /paths/~1b/get/parameters/1/schema/maximum | 200
            /paths/~1b/get/responses/400 |
            /paths/~1b/get/responses/202 | {"description": "later"}
            /paths/~1b/post/security/0/oidc | ["coordinator", "registrar", "signatory"]
            /paths/~1b/post/security/0/oidc | ["reader"]
            /paths/~1b/post/requestBody/content/application~1xml | {"schema": {"type": "string"}}
            New/properties/more | {"type": "string"}
            New/required | []
            New/properties/id/type | ["string", "null"]
            New/properties/id/minLength | 0
            New/properties/code/pattern |
            New/properties/tags/maxItems | 6
            New/additionalProperties | true
            New/properties/text | {"type": ["string", "null"]}
            B/properties/more | {"type": "string"}
            B/required | ["id", "kind"]
            B/properties/parent | {"$ref": "#/components/schemas/B"}
            B/properties/kind | {"type": "string", "x-extensible-enum": ["X"]}
            Status/x-extensible-enum | ["NEW", "OLD"]
            B/properties/parts/items | {"oneOf": [{"$ref": "#/components/schemas/B"}]}
            Event/oneOf/2 | {"$ref": "#/components/schemas/Change"}
            """)
    void what_is_added_or_eased_breaks_nothing(String place, @Nullable String now) {
        assertEquals(List.of(), ApiBreaks.between(published(), with(place, now)));
    }

    /// Without a value, what stands at the place is taken away.
    private static JsonNode with(String place, @Nullable String now) {
        var document = published();
        var pointer = JsonPointer.compile(place.startsWith("/") ? place : "/components/schemas/" + place);
        var holder = document.at(pointer.head());
        var last = pointer.last();
        if (now == null) {
            ((ObjectNode) holder).remove(last.getMatchingProperty());
        } else if (holder instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), parse(now));
        } else {
            var array = (ArrayNode) holder;
            if (last.getMatchingIndex() < array.size()) {
                array.set(last.getMatchingIndex(), parse(now));
            } else {
                array.add(parse(now));
            }
        }
        return document;
    }

    private static JsonNode published() {
        return parse(PUBLISHED);
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
