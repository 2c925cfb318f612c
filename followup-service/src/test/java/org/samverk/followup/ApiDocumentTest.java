package org.samverk.followup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.ApiLint;
import org.samverk.kit.testing.ExamplesFit;
import org.samverk.kit.testing.MediaTypesTold;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OpenApiSnapshot;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.problems.ProblemsAsDocumented;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ApiDocumentTest {
    private final MediaTypesTold told;

    @Inject
    ApiDocumentTest(MediaTypesTold told) {
        this.told = told;
    }

    private static String document() {
        return given().get("/q/openapi?format=json").asString();
    }

    @Test
    void the_document_is_the_one_we_committed() {
        OpenApiSnapshot.check(document(), Path.of("src/main/openapi/openapi.json"));
    }

    @Test
    void the_document_keeps_the_profile() throws IOException {
        assertEquals(List.of(), ApiLint.faults(new ObjectMapper().readTree(document())));
    }

    @Test
    void every_example_is_as_its_schema_says() throws IOException {
        assertEquals(List.of(), ExamplesFit.faults(new ObjectMapper().readTree(document())));
    }

    @Test
    void whatever_is_read_and_answered_is_told_in_it() throws IOException {
        assertEquals(List.of(), told.faults(new ObjectMapper().readTree(document()), "/samverk/v1"));
    }

    @Test
    void every_problem_a_test_is_answered_is_held_against_it() {
        assertTrue(RestAssured.filters().stream().anyMatch(ProblemsAsDocumented.class::isInstance));
    }
}
