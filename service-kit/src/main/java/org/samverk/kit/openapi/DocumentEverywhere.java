package org.samverk.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.openapi.refusal.RefusedBy;

/// Adds to every operation what the kit gives it: trace headers, conditions, idempotency keys, every problem it may
/// answer, and the examples of its schemas and forms. It comes after those that tell of further forms; what comes later
/// changes words only.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class DocumentEverywhere implements OASFilter {
    /// What is deleted in part stays what it was a part of; only a whole aggregate is gone.
    private static final Pattern AGGREGATE = Pattern.compile("[^{]*\\{[^/]*}");
    private static final String ITEM = "/{id}";
    private static final String UNCHANGED = "304";
    private static final String PARAMETER = "#/components/parameters/";

    private final Examples examples = Examples.ofTheApplication();
    private final IndexView index;

    /// For the framework, which gives a filter what it has read of the classes.
    public DocumentEverywhere(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        components(document.getComponents());
        var items = document.getPaths().getPathItems();
        var mortal = items.entrySet().stream()
                .filter(item -> item.getValue().getDELETE() != null)
                .map(Map.Entry::getKey)
                .filter(AGGREGATE.asMatchPredicate())
                .toList();
        if (mortal.isEmpty()) {
            document.getComponents().removeResponse(Problems.slug("410"));
        }
        var problems = new ProblemAnswers(new RefusedBy(index));
        items.forEach((path, item) -> item.getOperations()
                .forEach((method, operation) ->
                        complete(path, method, operation, mortal.stream().anyMatch(path::startsWith), problems)));
    }

    private void components(Components components) {
        components.addParameter(
                "traceparent",
                header("traceparent", "W3C trace context of the caller", false)
                        .schema(text().pattern("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
                        .example("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        components.addParameter(
                "idempotencyKey",
                header(
                                "Idempotency-Key",
                                "A key of your choice, a UUID for example: the same request sent again under it is done once and answered alike",
                                false)
                        .schema(text().minLength(1).maxLength(255).pattern("[\\x21-\\x7E]+")));
        components.addParameter(
                "ifMatch",
                header("If-Match", "The ETag you read; only its version part is compared", true)
                        .schema(text())
                        .example("\"3-5d41402a\""));
        components.addParameter(
                "ifNoneMatch",
                header("If-None-Match", "The ETag you have; answered 304 when nothing is new", false)
                        .schema(text()));
        components.addHeader("traceparent", responseHeader("The trace this answer belongs to (W3C)"));
        components.addHeader("ETag", responseHeader("Version, and a tag of how it was shown: \"3-5d41402a\""));
        components.addHeader("Link", responseHeader("Where the next batch begins: <...?after=42>; rel=\"next\""));
        components.addHeader("Location", responseHeader("Where the resource is"));
        Problems.ALL.forEach((status, problem) -> components.addResponse(problem.slug(), problem.response(status)));
        describe(components, "Instant", "RFC 3339, answered in UTC", "2026-02-01T09:30:00Z");
        describe(components, "LocalDate", "A day, without time or zone", "2026-02-01");
        describe(components, "UUID", "Version 7: grows with time", "0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a90");
    }

    private static void describe(Components components, String name, String description, String example) {
        var schema = components.getSchemas().get(name);
        if (schema != null) {
            schema.description(description).examples(List.of(example));
        }
    }

    private void complete(
            String path, HttpMethod method, Operation operation, boolean mortal, ProblemAnswers problems) {
        var writes = method != HttpMethod.GET;
        var one = path.contains("{");
        refer(operation, "traceparent");
        if (method == HttpMethod.POST) {
            refer(operation, "idempotencyKey");
        }
        if (method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE) {
            operation.setParameters(new ArrayList<>(parameters(operation).stream()
                    .filter(parameter -> !"If-Match".equals(parameter.getName()))
                    .toList()));
            refer(operation, "ifMatch");
        }
        if (!writes && path.endsWith(ITEM)) {
            operation.getResponses().addAPIResponse(UNCHANGED, OASFactory.createAPIResponse());
        }
        var unchanged = operation.getResponses().getAPIResponse(UNCHANGED);
        if (unchanged != null) {
            refer(operation, "ifNoneMatch");
            unchanged.setDescription("Nothing is new: keep what you have");
            unchanged.addHeader("ETag", reference("ETag"));
            operation.getResponses().getAPIResponse("200").addHeader("ETag", reference("ETag"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            answered(method, path, status, response);
            giveExamples(operation, response.getContent());
        });
        if (operation.getRequestBody() != null) {
            giveExamples(operation, operation.getRequestBody());
        }
        problems.tell(
                method,
                operation,
                Problems.of(method, one, mortal, operation.getRequestBody() != null)
                        .filter(status -> !operation.getResponses().hasAPIResponse(status) || status.startsWith("4")));
    }

    private void answered(HttpMethod method, String path, String status, APIResponse response) {
        response.addHeader("traceparent", reference("traceparent"));
        if (tagged(method, path, status)) {
            response.addHeader("ETag", reference("ETag"));
        }
        if (path.contains("/events/")) {
            response.addHeader("Link", reference("Link"));
        }
        if (status.equals("201")) {
            response.addHeader("Location", reference("Location"));
        }
    }

    private void giveExamples(Operation operation, @Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> examples.give(operation.getOperationId(), type, media));
        }
    }

    private void giveExamples(Operation operation, RequestBody body) {
        if (body.getContent() != null) {
            body.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> examples.giveBody(operation.getOperationId(), type, media));
        }
    }

    /// What is written has a version; what is asked without being kept has none. What is read says so by its 304.
    private static boolean tagged(HttpMethod method, String path, String status) {
        return switch (method) {
            case GET -> false;
            case POST -> status.equals("201");
            case DELETE -> status.startsWith("2") && !AGGREGATE.matcher(path).matches();
            default -> status.startsWith("2");
        };
    }

    private static void refer(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref(PARAMETER + parameter));
    }

    private static List<Parameter> parameters(Operation operation) {
        @Nullable List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Header responseHeader(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
