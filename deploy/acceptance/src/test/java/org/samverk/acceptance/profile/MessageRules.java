package org.samverk.acceptance.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class MessageRules {
    private static final String JSON = "application/json";
    private static final String OUR_FRONTEND = "http://localhost:5173";
    private static final Set<String> CONTROLS =
            Set.of("traceparent", "If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language");
    private static final String ISLANDERS =
            "{\"name\":\"Ærø Øboer – ΑΒΓ\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\"}";

    private final ApiDocument document = ApiDocument.served();

    @Shows("AME.01")
    void everything_that_can_be_read_without_knowing_more_is_json() {
        assertEquals(
                List.of(),
                readable()
                        .filter(operation ->
                                !isJson(operation, Call.get(address(operation)).with("Accept", JSON)))
                        .map(Operation::toString)
                        .toList());
    }

    @Shows("AME.02")
    void without_accept_and_with_any_media_type_json_is_answered() {
        assertEquals(
                List.of(),
                readable()
                        .filter(operation -> !isJson(operation, Call.get(address(operation))))
                        .map(Operation::toString)
                        .toList());
        var any = Call.get(Call.PARTNERS)
                .with("Accept", "*/*")
                .as(Call.READER)
                .send()
                .expecting(200);
        assertTrue(any.header("Content-Type").startsWith(JSON));
    }

    /// Of one that asks for one of several filters, with one.
    private static String address(Operation operation) {
        return operation.path() + (operation.path().endsWith("/overlaps") ? "?theme=TOBACCO" : "");
    }

    private Stream<Operation> readable() {
        return document.operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().contains("{"))
                .filter(operation -> operation.parameters("query").noneMatch(Operation.Parameter::required))
                .filter(operation -> operation.content().has(JSON));
    }

    private static boolean isJson(Operation operation, Call call) {
        var answer = call.as("auditor").send();
        var type = answer.header("Content-Type");
        var feed = operation.path().startsWith("/samverk/v1/events/");
        return answer.status() == 200
                && type.startsWith(feed ? "application/" : JSON)
                && answer.json().isContainerNode();
    }

    @Shows("AME.03")
    void a_list_of_partners_is_offered_as_a_table_too() {
        var table = Call.get(Call.PARTNERS + "?identifier=DK_CVR:55133018")
                .with("Accept", "text/csv")
                .as(Call.READER)
                .send();
        assertTrue(table.expecting(200).header("Content-Type").startsWith("text/csv"));
        assertEquals(2, table.text().lines().count());
    }

    @Shows("ARQ.01")
    void utf_8_comes_back_as_it_was_sent_and_other_bytes_are_refused() {
        var stored =
                Call.post(Call.PARTNERS, ISLANDERS).as(Call.REGISTRAR).send().expecting(201);
        assertEquals("Ærø Øboer – ΑΒΓ", stored.json().path("name").asText());
        Call.post(Call.PARTNERS, ISLANDERS)
                .in(StandardCharsets.ISO_8859_1)
                .as(Call.REGISTRAR)
                .send()
                .expecting(400);
    }

    @Shows("ARQ.02")
    void authorization_and_content_type_decide_who_calls_and_how_the_body_is_read() {
        var region = Call.get("/samverk/v1/me").as("coordinator-region").send().expecting(200);
        var municipality = Call.get("/samverk/v1/me").as(Call.READER).send().expecting(200);
        assertFalse(
                region.json().path("organisation").equals(municipality.json().path("organisation")));
        var at = Call.registered("Indholdstype").header("Location");
        for (var type : List.of(JSON, "application/merge-patch+json", "application/json; charset=utf-8")) {
            Call.of("PATCH", at)
                    .with("Content-Type", type)
                    .with("If-Match", "*")
                    .body("{\"names\":{\"en\":\"" + type.length() + "\"}}")
                    .as(Call.REGISTRAR)
                    .send()
                    .expecting(200);
        }
    }

    @Shows("ARQ.03")
    void the_usual_headers_are_heard_or_do_no_harm() {
        var tag = Call.get(partner()).as(Call.READER).send().header("ETag");
        var call = given().auth()
                .oauth2(Call.token(Call.READER))
                .header("Accept-Charset", "utf-8")
                .header("Date", "Sat, 28 Nov 2026 12:00:00 GMT")
                .header("Cache-Control", "no-cache")
                .header("Connection", "close")
                .header("Cookie", "some=thing");
        call.accept(JSON)
                .get(partner())
                .then()
                .statusCode(200)
                .contentType(startsWith(JSON))
                .header("ETag", tag);
        call.accept("image/gif").get(partner()).then().statusCode(406);
        Call.get(partner()).with("If-None-Match", tag).as(Call.READER).send().expecting(304);
    }

    private static String partner() {
        return Call.get(Call.PARTNERS + "?identifier=DK_CVR:55133018")
                .as(Call.READER)
                .send()
                .json()
                .at("/items/0/_links/self/href")
                .asText();
    }

    @Shows("ARQ.04")
    void json_can_be_asked_for_and_what_is_not_offered_is_refused() {
        Call.get(Call.PARTNERS).with("Accept", JSON).as(Call.READER).send().expecting(200);
        Call.get(Call.PARTNERS)
                .with("Accept", "application/xml")
                .as(Call.READER)
                .send()
                .refused(406, "not-acceptable");
        assertEquals(
                List.of(),
                document.where(operation ->
                        !operation.content().isEmpty() && !operation.content().has(JSON) && !isDownload(operation)));
    }

    /// Files, pictures and calendars, which are no JSON by nature.
    private static boolean isDownload(Operation operation) {
        return operation.content().properties().stream()
                .allMatch(media -> media.getKey()
                        .matches("text/.*|image/.*|application/(pdf|octet-stream|zip|vnd[.](oasis|openxmlformats).*)"));
    }

    @Shows("ARQ.05")
    void headers_of_requests_say_how_a_request_is_meant_and_nothing_of_its_content() {
        var others = new TreeSet<String>();
        document.parameters()
                .filter(one -> one.in().equals("header") || one.in().equals("cookie"))
                .map(Operation.Parameter::name)
                .filter(name -> !CONTROLS.contains(name))
                .forEach(others::add);
        assertEquals(Set.of(), others);
    }

    @Shows("ARP.01")
    void answers_say_their_type_and_how_long_they_hold_and_cors_is_for_known_origins() {
        var call = Call.get(Call.PARTNERS + "?limit=1").as(Call.READER);
        var known = call.with("Origin", OUR_FRONTEND).send().expecting(200);
        assertEquals(OUR_FRONTEND, known.header("Access-Control-Allow-Origin"));
        for (var header : List.of("Content-Type", "Cache-Control", "Date")) {
            assertFalse(known.header(header).isEmpty(), header);
        }
        assertEquals("", call.with("Origin", "https://elsewhere.example").send().header("Access-Control-Allow-Origin"));
    }

    /// 408, 501, 502 and 504 have no use here: decision 43.
    @Shows("ARP.02")
    void the_codes_that_have_a_use_are_used_and_answered() {
        var told = new TreeSet<String>();
        document.operations()
                .forEach(operation -> told.addAll(operation.responses().keySet()));
        var unused = new TreeSet<>(Set.of("200", "201", "204", "400", "401", "403", "404", "415", "422", "500", "503"));
        unused.removeAll(told);
        assertEquals(Set.of(), unused);
        Call.of("PUT", Call.PARTNERS).as(Call.REGISTRAR).send().refused(405, "method-not-allowed");
        Call.post(
                        Call.PARTNERS,
                        "{\"name\":\"Uden ophav\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\","
                                + "\"parentPartnerId\":\"0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a90\"}")
                .as(Call.REGISTRAR)
                .send()
                .expecting(422);
    }
}
