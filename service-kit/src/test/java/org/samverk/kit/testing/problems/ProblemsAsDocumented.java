package org.samverk.kit.testing.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Fails a test that is answered a problem which the document does not tell of that operation.
public final class ProblemsAsDocumented implements QuarkusTestBeforeEachCallback, Filter {
    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");

    private @Nullable DocumentedProblems documented;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Files.exists(DOCUMENT)
                && RestAssured.filters().stream().noneMatch(ProblemsAsDocumented.class::isInstance)) {
            documented = new DocumentedProblems(document());
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        if (documented != null && answer.contentType().startsWith("application/problem+json")) {
            var fault = documented.fault(
                    request.getMethod(),
                    URI.create(request.getURI()).getRawPath(),
                    String.valueOf(answer.statusCode()),
                    answer.path("type"));
            if (fault.isPresent()) {
                throw new AssertionError(fault.get());
            }
        }
        return answer;
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
