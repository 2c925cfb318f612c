package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ErrorRules {
    private static final String PROBLEM = "application/problem+json";

    private final ApiDocument document = ApiDocument.served();

    @Shows("FEL.01")
    void refusals_of_every_kind_tell_all_five() {
        var partner = Call.registered("Afvist");
        var at = partner.header("Location");
        var named =
                Call.of("PATCH", at).with("Content-Type", "application/json").body("{\"name\":\"Afvist igen\"}");
        Call.post(Call.PARTNERS, "{\"name\":").as(Call.REGISTRAR).send().refused(400, "malformed-json");
        Call.post(Call.PARTNERS, "{\"nam\":\"x\"}").as(Call.REGISTRAR).send().refused(400, "validation-failed");
        Call.get(Call.PARTNERS + "?colour=red").as(Call.READER).send().refused(400, "unknown-parameter");
        Call.get(Call.PARTNERS + "?page=101&limit=100").as(Call.READER).send().refused(400, "too-deep");
        Call.get(at).send().refused(401, "unauthorized");
        Call.get(at).with("Authorization", "Bearer garbage").send().refused(401, "unauthorized");
        Call.post(Call.PARTNERS, "{}").as(Call.READER).send().refused(403, "forbidden");
        named.with("If-Match", "*").as("coordinator-odense").send().refused(403, "not-yours");
        Call.get("/samverk/v1/nothing").as(Call.READER).send().refused(404, "not-found");
        Call.of("PUT", Call.PARTNERS).as(Call.REGISTRAR).send().refused(405, "method-not-allowed");
        Call.get(at).with("Accept", "image/gif").as(Call.READER).send().refused(406, "not-acceptable");
        Call.of("POST", at + "/archivals").as(Call.REGISTRAR).send().expecting(201);
        assertFalse(conflict(at).json().path("allowed").isMissingNode());
        named.with("If-Match", "\"999\"").as(Call.REGISTRAR).send().refused(412, "precondition-failed");
        named.with("Content-Type", "text/plain")
                .with("If-Match", "*")
                .as(Call.REGISTRAR)
                .send()
                .refused(415, "unsupported-media-type");
        named.as(Call.REGISTRAR).send().refused(428, "precondition-required");
    }

    private static Answer conflict(String at) {
        var answer =
                Call.of("POST", at + "/archivals").as(Call.REGISTRAR).send().expecting(409);
        return answer.refused(409, answer.json().path("type").asText().replace("/problems/", ""));
    }

    @Shows("FEL.01")
    void the_type_of_a_refusal_leads_to_a_page_and_the_schema_has_all_five() {
        var refused = Call.get("/samverk/v1/nothing").as(Call.READER).send();
        Call.get(refused.json().path("type").asText()).send().expecting(200);
        var schema = document.schemas().path("Problem").path("properties");
        Answer.MEMBERS_OF_A_PROBLEM.forEach(
                member -> assertFalse(schema.path(member).isMissingNode(), member));
    }

    @Shows("FEL.02")
    void every_error_in_the_document_is_a_problem() {
        var others = new ArrayList<String>();
        for (var operation : document.operations()) {
            operation.responses().forEach((status, response) -> {
                var error = status.startsWith("4") || status.startsWith("5") || status.equals("default");
                var media = new ArrayList<String>();
                response.path("content").fieldNames().forEachRemaining(media::add);
                if (error && !media.equals(List.of(PROBLEM))) {
                    others.add(operation + " " + status + " " + media);
                }
            });
        }
        assertEquals(List.of(), others);
    }

    @Shows("SAK.29")
    void each_operation_that_takes_a_body_refuses_an_unknown_and_a_missing_content_type() {
        var taken = document.operations().stream()
                .filter(operation -> operation.body().isPresent())
                .flatMap(operation ->
                        Stream.of("application/x-unknown", "").flatMap(type -> notRefused(operation, type).stream()))
                .toList();
        assertEquals(List.of(), taken);
        assertEquals(
                List.of(),
                document.where(operation ->
                        operation.body().isPresent() && !operation.responses().containsKey("415")));
    }

    /// @param type none when it is empty
    private static Optional<String> notRefused(Operation operation, String type) {
        var call = Call.of(operation.method(), operation.address()).body("x").as(Call.REGISTRAR);
        var answer = (type.isEmpty() ? call : call.with("Content-Type", type)).send();
        return answer.status() == 415 && answer.header("Content-Type").startsWith(PROBLEM)
                ? Optional.empty()
                : Optional.of(operation + " " + type + " " + answer.status());
    }

    @Shows("FOR.02")
    void no_get_has_a_body_in_the_document_and_one_that_is_sent_changes_nothing() {
        assertEquals(
                List.of(),
                document.where(operation ->
                        operation.method().equals("GET") && operation.body().isPresent()));
        var plain = Call.get(Call.PARTNERS + "?identifier=DK_CVR:55133018").as(Call.READER);
        var withBody = plain.with("Content-Type", "application/json").body("{\"identifier\":\"DK_CVR:29190925\"}");
        assertEquals(
                plain.send().expecting(200).text(),
                withBody.send().expecting(200).text());
    }
}
