package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

class TracingRules {
    private static final String HEADER = "traceparent";
    private static final String FORM = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private final ApiDocument document = ApiDocument.served();

    @Shows("SPA.02")
    void every_operation_takes_traceparent_in_the_document() {
        assertEquals(
                List.of(),
                document.where(operation -> operation
                        .parameters("header")
                        .noneMatch(one -> one.name().equals(HEADER))));
    }

    /// The history is written by the service behind the gateway.
    @Shows("SPA.02")
    void a_trace_goes_on_through_the_gateway_into_what_a_service_writes_down() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var created = Call.post(Call.PARTNERS, "{\"name\":\"Sporet\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\"}")
                .with(HEADER, "00-" + trace + "-00f067aa0ba902b7-01")
                .as(Call.REGISTRAR)
                .send()
                .expecting(201);
        var history = Call.get(created.header("Location") + "/history")
                .as(Call.REGISTRAR)
                .send()
                .expecting(200);
        assertTrue(history.text().contains(trace), history::text);
    }

    @Shows("SPA.04")
    void every_answer_in_the_document_has_traceparent() {
        assertEquals(
                List.of(),
                document.where(operation -> operation.responses().values().stream()
                        .anyMatch(response ->
                                response.path("headers").path(HEADER).isMissingNode())));
    }

    @Shows("SPA.04")
    void every_operation_answers_in_the_trace_it_was_called_in() {
        var silent = document.operations().stream()
                .filter(operation -> {
                    var trace = UUID.randomUUID().toString().replace("-", "");
                    var answered = Call.of(operation.method(), operation.address())
                            .with(HEADER, "00-" + trace + "-00f067aa0ba902b7-01")
                            .as(Call.REGISTRAR)
                            .send()
                            .header(HEADER);
                    return !answered.matches(FORM) || !answered.contains(trace);
                })
                .map(Operation::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Shows("SPA.07")
    void no_other_identifier_of_a_request_is_declared_or_answered() {
        assertEquals(
                List.of(),
                document.where(operation ->
                        operation.node().toString().toLowerCase(Locale.ROOT).contains("request-id")));
        var answered = Call.get(Call.PARTNERS + "?limit=1")
                .with("X-Request-Id", "mine")
                .with(HEADER, "not a trace")
                .as(Call.READER)
                .send()
                .expecting(200);
        assertEquals("", answered.header("X-Request-Id"));
        assertTrue(answered.header(HEADER).matches(FORM));
        assertNotEquals("", answered.header(HEADER));
    }
}
