package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

class HypermediaRules {
    private static final String TERMS =
            "{\"terms\":{\"title\":{\"en\":\"%s\"},\"type\":\"PARTNERSHIP_AGREEMENT\",\"parties\":[]}}";

    @Shows("MOG.01")
    void a_draft_is_made_read_changed_and_deleted_by_the_methods_made_for_it() {
        var created = Call.post("/samverk/v1/agreements", TERMS.formatted("First"))
                .as("coordinator-region")
                .send()
                .expecting(201);
        var at = created.header("Location");
        var read = Call.get(at).as("coordinator-region").send().expecting(200);
        assertEquals(created.json().path("id"), read.json().path("id"));
        Call.of("HEAD", at).as("coordinator-region").send().expecting(200);
        var replaced = Call.of("PUT", at)
                .with("Content-Type", "application/json")
                .with("If-Match", read.header("ETag"))
                .body(TERMS.formatted("Second"))
                .as("coordinator-region")
                .send()
                .expecting(200);
        assertNotEquals(read.header("ETag"), replaced.header("ETag"));
        Call.of("DELETE", at)
                .with("If-Match", replaced.header("ETag"))
                .as("coordinator-region")
                .send()
                .expecting(204);
        Call.get(at).as("coordinator-region").send().refused(410, "gone");
    }

    @Shows("MOG.01")
    void another_method_is_refused_and_told_which_there_are() {
        var refused = Call.of("DELETE", Call.PARTNERS).as(Call.REGISTRAR).send().refused(405, "method-not-allowed");
        for (var method : List.of("GET", "POST")) {
            assertTrue(refused.header("Allow").contains(method), () -> refused.header("Allow"));
        }
        assertFalse(refused.header("Allow").contains("DELETE"));
    }

    @Shows("MOG.02")
    void a_list_leads_to_its_next_page_and_a_thing_to_itself_and_to_what_its_reader_may_do() {
        var first = Call.get(Call.PARTNERS + "?limit=2").as(Call.READER).send().json();
        var second = Call.get(first.at("/_links/next/href").asText())
                .as(Call.READER)
                .send()
                .expecting(200)
                .json();
        assertEquals(2, second.path("page").asInt());
        assertNotEquals(
                first.path("items").path(0).path("id"),
                second.path("items").path(0).path("id"));

        var partner = Call.registered("Følg mig");
        var self = partner.json().at("/_links/self/href").asText();
        var asReader =
                Call.get(self).as(Call.READER).send().expecting(200).json().path("_links");
        assertFalse(asReader.has("archive"));
        Call.get(asReader.at("/history/href").asText()).as(Call.READER).send().expecting(200);

        var archive = partner.json().at("/_links/archive");
        var archived = Call.of(
                        archive.path("method").asText(), archive.path("href").asText())
                .as(Call.REGISTRAR)
                .send()
                .expecting(201);
        assertFalse(archived.json().path("_links").has("archive"));
        assertTrue(archived.json().path("_links").has("restore"));
    }
}
