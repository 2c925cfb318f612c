package org.samverk.kit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.problems.DocumentedProblems;

class DocumentedProblemsTest {
    private final DocumentedProblems documented = new DocumentedProblems(new ObjectMapper().readTree("""
            {"paths": {"/things/{id}": {"put": {"operationId": "changeThing", "responses": {
                "409": {"content": {"application/problem+json": {"schema": {"allOf": [{"$ref": "#/none"},
                    {"properties": {"type": {"type": "string", "x-extensible-enum": ["/problems/shut"]}}}]}}}},
                "404": {"$ref": "#/components/responses/missing"}}}}},
             "components": {"responses": {"missing": {"content": {"application/problem+json": {"schema": {"allOf": [
                {"properties": {"type": {"x-extensible-enum": ["/problems/not-found"]}}}]}}}}}}}"""));

    DocumentedProblemsTest() throws JsonProcessingException {}

    @Test
    void what_is_told_in_place_or_by_reference_is_no_fault() {
        assertEquals(Optional.empty(), documented.fault("PUT", "/things/7", "409", "/problems/shut"));
        assertEquals(Optional.empty(), documented.fault("PUT", "/things/7", "404", "/problems/not-found"));
    }

    @Test
    void what_is_told_of_no_status_or_of_another_is_one() {
        assertEquals(
                Optional.of("The document does not tell that changeThing may answer 409 with /problems/full"),
                documented.fault("PUT", "/things/7", "409", "/problems/full"));
        assertEquals(
                Optional.of("The document does not tell that changeThing may answer 422 with /problems/shut"),
                documented.fault("PUT", "/things/7", "422", "/problems/shut"));
    }

    @Test
    void where_there_is_no_operation_there_is_nothing_to_tell() {
        assertEquals(Optional.empty(), documented.fault("GET", "/nothing", "404", "/problems/not-found"));
        assertEquals(Optional.empty(), documented.fault("POST", "/things/7", "405", "/problems/method-not-allowed"));
    }
}
