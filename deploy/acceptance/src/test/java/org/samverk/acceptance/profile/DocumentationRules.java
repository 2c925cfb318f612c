package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class DocumentationRules {
    private static final String JSON = "application/json";

    private final ApiDocument document = ApiDocument.served();
    private final JsonNode info = document.info();

    @Shows("DOK.01")
    void portal_and_document_are_answered_without_a_token() {
        var external = document.root().path("externalDocs");
        assertFilled(external, "description", "url");
        Call.get(URI.create(external.path("url").asText()).getPath()).send().expecting(200);
        for (var path : List.of("/reference/", "/problems", "/samverk/v1/openapi", "/samverk/v1/openapi.yaml")) {
            Call.get(path).send().expecting(200);
        }
    }

    @Shows("DOK.03")
    void the_document_says_what_it_is_whose_it_is_and_under_which_licence() {
        assertFilled(info, "title", "version", "description");
        assertFilled(info.path("contact"), "name", "url", "email");
        assertFilled(info.path("license"), "name", "url");
    }

    @Shows("DOK.06")
    void the_description_has_a_part_in_each_language() {
        var text = info.path("description").asText();
        var english = text.indexOf("**English.**");
        var swedish = text.indexOf("**Svenska.**");
        assertTrue(english >= 0 && swedish > english, text);
        var inEnglish = text.substring(english, swedish);
        var inSwedish = text.substring(swedish);
        Stream.of(" the ", " and ", " with ").forEach(word -> assertTrue(inEnglish.contains(word), word));
        Stream.of(" det ", " och ", " med ").forEach(word -> assertTrue(inSwedish.contains(word), word));
        assertTrue(Math.abs(inEnglish.length() - inSwedish.length()) < inEnglish.length() / 4, "one says less");
    }

    @Shows("DOK.07")
    void the_document_says_what_the_api_is_about_and_what_each_group_of_operations_is_for() {
        assertTrue(info.path("description").asText().length() > 500);
        var described = new ArrayList<String>();
        document.root().path("tags").forEach(tag -> {
            assertFilled(tag, "description");
            described.add(tag.path("name").asText());
        });
        assertEquals(
                List.of(),
                document.where(operation -> operation
                        .node()
                        .path("tags")
                        .valueStream()
                        .noneMatch(tag -> described.contains(tag.asText()))));
    }

    @Shows("DOK.08")
    void the_service_level_names_availability_response_time_and_support() {
        assertFilled(info.path("x-sla"), "availability", "responseTime", "support");
    }

    @Shows("DOK.09")
    void limitations_are_listed_and_the_description_leads_to_them() {
        assertFalse(info.path("x-limitations").isEmpty());
        info.path("x-limitations").forEach(limit -> assertTrue(limit.asText().length() > 20, limit::asText));
        assertTrue(info.path("description").asText().contains("x-limitations"));
    }

    @Shows("DOK.11")
    void the_description_says_how_the_api_behaves() {
        var text = info.path("description").asText();
        Stream.of(
                        "`limit`",
                        "`page`",
                        "`ETag`",
                        "`If-Match`",
                        "`Idempotency-Key`",
                        "`_links`",
                        "CloudEvents",
                        "problem+json")
                .forEach(word -> assertTrue(text.contains(word), word));
    }

    @Shows("DOK.15")
    void every_json_body_and_answer_has_an_example() {
        var without = new ArrayList<String>();
        for (var operation : document.operations()) {
            operation.body().ifPresent(body -> {
                if (lacksExample(body)) {
                    without.add(operation + " body");
                }
            });
            operation.responses().forEach((status, response) -> {
                if (lacksExample(response)) {
                    without.add(operation + " " + status);
                }
            });
        }
        assertEquals(List.of(), without);
    }

    private static boolean lacksExample(JsonNode message) {
        return message.path("content").properties().stream()
                .filter(media -> media.getKey().equals(JSON) || media.getKey().endsWith("+json"))
                .filter(media -> !offeredBeside(media.getKey()))
                .anyMatch(media -> media.getValue().path("example").isMissingNode()
                        && media.getValue().path("examples").isEmpty());
    }

    /// Forms of other standards that lists are exported in: the rule speaks of JSON as such.
    private static boolean offeredBeside(String mediaType) {
        return mediaType.startsWith("application/vnd.") || mediaType.equals("application/ld+json");
    }

    @Shows("DOK.17")
    void the_document_is_written_in_openapi_3_1() {
        assertTrue(document.root().path("openapi").asText().startsWith("3.1."));
    }

    @Shows("DOK.19")
    void every_operation_has_a_summary_and_a_description() {
        assertEquals(
                List.of(),
                document.where(
                        operation -> operation.node().path("summary").asText().isBlank()
                                || operation.node().path("description").asText().isBlank()));
    }

    @Shows("DOK.20")
    void every_answer_is_described_and_no_operation_is_without_its_errors() {
        assertEquals(
                List.of(),
                document.where(operation -> operation.responses().values().stream()
                        .anyMatch(response ->
                                response.path("description").asText().isBlank())));
        assertEquals(
                List.of(),
                document.where(operation -> !operation.responses().keySet().containsAll(List.of("429", "500"))
                        && !operation.node().path("security").isEmpty()));
    }

    @Shows("DOK.21")
    void every_operation_names_its_security_and_only_what_describes_the_api_is_open() {
        assertEquals(List.of(), document.where(operation -> !operation.node().has("security")));
        assertEquals(
                List.of("GET /samverk/v1/api-info", "GET /samverk/v1/openapi", "GET /samverk/v1/status"),
                document.where(operation -> operation.node().path("security").isEmpty()).stream()
                        .sorted()
                        .toList());
        for (var operation : document.operations()) {
            var open = operation.node().path("security").isEmpty();
            if (operation.method().equals("GET") && open) {
                Call.get(operation.path()).send().expecting(200);
            } else if (operation.method().equals("GET")) {
                Call.get(operation.address()).send().refused(401, "unauthorized");
            }
        }
    }

    private static void assertFilled(JsonNode node, String... members) {
        for (var member : members) {
            assertFalse(node.path(member).asText().isBlank(), member);
        }
    }
}
