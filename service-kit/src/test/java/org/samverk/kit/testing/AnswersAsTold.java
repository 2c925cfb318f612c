package org.samverk.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an OpenAPI document says of answers: their status, media type, and every member of the body.
public final class AnswersAsTold {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "https://samverk.example/openapi";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final List<Path> paths;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();

    private record Path(String template, Pattern form) {
        static Path of(String template) {
            var literal = Stream.of(template.split("\\{[^}]+}", -1)).map(Pattern::quote);
            return new Path(template, Pattern.compile(literal.collect(Collectors.joining("[^/]+"))));
        }
    }

    private AnswersAsTold(JsonNode document) {
        this.document = document;
        // More literal comes first: /partners/duplicates before /partners/{id}.
        paths = document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(path -> path.replaceAll("\\{[^}]+}", "~")))
                .map(Path::of)
                .toList();
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HERE, document.toString()))));
    }

    /// @param openapi the document in JSON
    public static AnswersAsTold in(String openapi) {
        try {
            var document = JSON.readTree(openapi);
            document.path("components").path("schemas").forEach(AnswersAsTold::close);
            return new AnswersAsTold(document);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What the document does not name must not be answered either.
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties") && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /// What is no operation of the document passes.
    /// @throws AssertionError naming in what the answer is not as told
    public void check(FilterableRequestSpecification request, Response response) {
        var path = URI.create(request.getURI()).getPath();
        var method = request.getMethod().toLowerCase(Locale.ROOT);
        paths.stream()
                .filter(each -> each.form.matcher(path).matches())
                .map(Path::template)
                .findFirst()
                .filter(template -> document.path("paths").path(template).has(method))
                .ifPresent(template -> check(template, method, response));
    }

    private void check(String template, String method, Response response) {
        var place = "%s %s, %d: ".formatted(method.toUpperCase(Locale.ROOT), template, response.statusCode());
        var at = "/paths/%s/%s/responses/%d".formatted(escaped(template), method, response.statusCode());
        var told = document.at(at);
        if (told.isMissingNode()) {
            throw new AssertionError(place + "the document tells no such status");
        }
        if (told.has("$ref")) {
            at = told.path("$ref").asText().substring(1);
            told = document.at(at);
        }
        var type = Optional.ofNullable(response.contentType()).orElse("").replaceFirst(";.*", "");
        if (type.isEmpty() || response.asByteArray().length == 0) {
            return;
        }
        if (!told.path("content").has(type)) {
            throw new AssertionError(place + "the document does not tell " + type);
        }
        if (type.endsWith("json")) {
            if (!told.path("content").path(type).has("schema")) {
                throw new AssertionError(place + "the document tells no schema of " + type);
            }
            check(place, at + "/content/" + escaped(type) + "/schema", response.asString());
        }
    }

    private void check(String place, String at, String body) {
        var faults = known.computeIfAbsent(at, _ -> schemas.getSchema(location(at), STRICT))
                .validate(body, InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.joining("\n  ", place + "\n  ", "\n" + body)));
        }
    }

    private static SchemaLocation location(String at) {
        return SchemaLocation.of(HERE + "#" + at.replace("{", "%7B").replace("}", "%7D"));
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
