package org.samverk.gateway.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samverk.gateway.question.Answer;

class ListOverviewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Listed> TWO = List.of(
            new Listed("forums", "partners", "/forums?partner="),
            new Listed("agreements", "agreements", "/agreements?party="));
    private static final Answer REGISTER = answer(200, """
            {"items": [{"code": "14", "name": "Västra Götaland"}, {"code": "1496", "parentCode": "14"}, {"code": "12"}]}""");

    @Test
    void each_list_has_its_first_items_and_how_many_there_are() {
        var json = partner(answer(200, "{\"name\": \"Aarhus\"}"), page("f1", 1), page("a1", 41))
                .json();
        assertEquals("Aarhus", json.at("/partner/name").asText());
        assertEquals("f1", json.at("/forums/items/0/id").asText());
        assertEquals(41, json.at("/agreements/total").asInt());
        assertEquals(
                "/samverk/v1/agreements?party=p1",
                json.at("/_links/agreements/href").asText());
        assertTrue(json.path("unavailable").isEmpty());
    }

    @Test
    void a_service_that_is_away_is_named_once_and_its_lists_left_out() {
        var json = partner(Answer.NONE, answer(500, "{}"), page("a1", 1)).json();
        assertEquals("[\"partners\"]", json.path("unavailable").toString());
        assertFalse(json.has("partner"));
        assertFalse(json.has("forums"));
        assertTrue(json.has("agreements"));
    }

    @Test
    void a_partner_that_is_not_there_refuses_it_all() {
        var missing = answer(404, "{}");
        assertEquals(
                Optional.of(missing),
                partner(missing, page("f1", 1), page("a1", 1)).refusal());
    }

    @Test
    void a_caller_refused_by_one_list_is_refused() {
        var forbidden = answer(403, "{}");
        assertEquals(
                Optional.of(forbidden),
                partner(answer(200, "{}"), page("f1", 1), forbidden).refusal());
        assertEquals(Optional.of(forbidden), area("SE-14", REGISTER, forbidden).refusal());
        assertEquals(
                Optional.empty(),
                partner(answer(200, "{}"), answer(404, "{}"), page("a1", 1)).refusal());
    }

    @Test
    void a_region_has_its_municipalities_and_a_municipality_none() {
        var region = area("SE-14", REGISTER, page("f1", 1)).json();
        assertEquals("Västra Götaland", region.at("/area/name").asText());
        assertEquals("1496", region.at("/municipalities/0/code").asText());
        assertEquals(1, region.path("municipalities").size());
        assertEquals(
                0,
                area("SE-1496", REGISTER, page("f1", 1))
                        .json()
                        .path("municipalities")
                        .size());
    }

    @Test
    void an_area_is_unknown_only_when_the_register_says_so() {
        assertTrue(area("SE-99", REGISTER, page("f1", 1)).unknown());
        assertFalse(area("SE-14", REGISTER, page("f1", 1)).unknown());
        var away = area("SE-99", Answer.NONE, page("f1", 1));
        assertFalse(away.unknown());
        assertEquals(List.of("partners"), away.unavailable());
    }

    private static PartnerOverview partner(Answer partner, Answer forums, Answer agreements) {
        return new PartnerOverview("p1", partner, new Lists("p1", TWO, List.of(forums, agreements)));
    }

    private static AreaOverview area(String code, Answer register, Answer forums) {
        return new AreaOverview(code, register, new Lists(code, TWO.subList(0, 1), List.of(forums)));
    }

    private static Answer page(String id, int total) {
        return answer(200, "{\"items\": [{\"id\": \"%s\"}], \"total\": %d}".formatted(id, total));
    }

    private static Answer answer(int status, String body) {
        try {
            return new Answer(status, JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
