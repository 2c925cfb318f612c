package org.samverk.kit.problem.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Problem;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.problem.Violations;

/// Answers what Quarkus throws before, around and inside our code.
class ProblemMappers {
    private final RoutingContext routing;
    private final Failures failures;

    ProblemMappers(RoutingContext routing, Failures failures) {
        this.routing = routing;
        this.failures = failures;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return failures.answer(refusal, path());
    }

    @ServerExceptionMapper
    public Response validation(ResteasyReactiveViolationException e) {
        return invalid(Violations.of(e.getConstraintViolations()));
    }

    /// Named apart from its superclass, since Quarkus brings a mapper for exactly this one.
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e) {
        return shape(e);
    }

    @ServerExceptionMapper
    public Response shape(JsonMappingException e) {
        return failures.response(UnreadableBody.of(e, path()));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(AuthenticationFailedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return simple(
                403,
                "forbidden",
                "Role missing",
                "None of your roles may use this operation; the OpenAPI document names those that may.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (e.getCause() instanceof JacksonException body) {
            return failures.response(UnreadableBody.of(body, path()));
        }
        var status = e.getResponse().getStatus();
        var known = StatusProblem.of(status);
        var response = Response.fromResponse(simple(status, known.slug(), known.title(), known.detail()));
        e.getResponse().getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }

    @ServerExceptionMapper
    public Response other(Throwable e) {
        return failures.answer(e, path());
    }

    private Response invalid(List<FieldError> errors) {
        return failures.response(Problem.of(
                400,
                "validation-failed",
                "The request is not valid",
                "Something in the request is not as the OpenAPI document says; `errors` names each fault.",
                path(),
                errors));
    }

    private Response unauthorized() {
        // Not on the JAX-RS response: Quarkus' own challenge may be here. RFC 6750: no code where nothing was tried.
        var tried = routing.request().headers().contains(HttpHeaders.AUTHORIZATION);
        routing.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, tried ? "Bearer error=\"invalid_token\"" : "Bearer");
        return simple(
                401,
                "unauthorized",
                "A valid token is needed",
                "Send Authorization: Bearer with an access token that has not expired.");
    }

    private Response simple(int status, String slug, String title, String detail) {
        return failures.response(Problem.of(status, slug, title, detail, path()));
    }

    private String path() {
        return routing.request().path();
    }
}
