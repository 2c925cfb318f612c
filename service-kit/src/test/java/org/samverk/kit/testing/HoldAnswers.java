package org.samverk.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.jspecify.annotations.Nullable;

/// Holds every answer that a test of an application hears of to its OpenAPI document.
public final class HoldAnswers implements QuarkusTestBeforeEachCallback, Filter {
    private static final HoldAnswers FILTER = new HoldAnswers();

    private @Nullable AnswersAsTold answers;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!RestAssured.filters().contains(FILTER)) {
            RestAssured.filters(FILTER);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        answers().check(request, response);
        return response;
    }

    private synchronized AnswersAsTold answers() {
        if (answers == null) {
            answers = AnswersAsTold.in(RestAssured.given()
                    .noFilters()
                    .get("/q/openapi?format=json")
                    .asString());
        }
        return answers;
    }
}
