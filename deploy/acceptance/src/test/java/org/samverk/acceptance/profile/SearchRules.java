package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class SearchRules {
    /// What takes `limit` and has no pages: the best so many, a drawing of so many, and the feeds. Decision 43.
    private static final Set<String> WITHOUT_PAGES = Set.of(
            "getPartnerNetwork",
            "getInitiativeOverview",
            "listAgreementEvents",
            "listFollowupEvents",
            "listPartnerEvents",
            "search",
            "suggestPartners",
            "listLikelyDuplicates");

    private final ApiDocument document = ApiDocument.served();

    @Shows("FNS.01")
    void names_of_parameters_are_camel_case() {
        assertEquals(Set.of(), namesNotLike("[a-z][A-Za-z0-9]*"));
    }

    @Shows("FNS.02")
    void a_value_is_read_as_percent_encoded_utf_8_and_refused_when_it_is_not() {
        assertTrue(found("q=Sk%C3%B6vde").contains("Skövde kommun"));
        assertTrue(found("q=Region%20Midtjylland").contains("Region Midtjylland"));
        for (var wrong : List.of("q=Sk%F6vde", "q=%C3%28", "q=%ED%A0%80")) {
            Call.get(Call.PARTNERS + "?" + wrong).as(Call.READER).send().refused(400, "invalid-request");
        }
    }

    private static String found(String query) {
        return Call.get(Call.PARTNERS + "?" + query)
                .as(Call.READER)
                .send()
                .expecting(200)
                .text();
    }

    @Shows("FNS.03")
    void names_of_parameters_begin_with_a_letter() {
        assertEquals(Set.of(), namesNotLike("[A-Za-z].*"));
        Call.get(Call.PARTNERS + "?_include=members").as(Call.READER).send().refused(400, "unknown-parameter");
    }

    @Shows(value = "FNS.05", excused = true)
    void every_parameter_of_a_search_can_be_left_out() {
        assertEquals(
                List.of(),
                document.where(operation -> operation.method().equals("GET")
                        && operation.parameters("query").anyMatch(Operation.Parameter::required)));
    }

    @Shows("FNS.06")
    void names_of_parameters_need_no_encoding() {
        assertEquals(Set.of(), namesNotLike("[A-Za-z0-9._~-]+"));
    }

    private Set<String> namesNotLike(String form) {
        var others = new TreeSet<String>();
        document.parameters()
                .filter(one -> one.in().equals("query"))
                .map(Operation.Parameter::name)
                .filter(name -> !name.matches(form))
                .forEach(others::add);
        return others;
    }

    @Shows("FNS.07")
    void who_pages_pages_by_limit_and_page_and_the_links_say_both() {
        assertEquals(
                List.of(),
                document.where(operation -> operation.query("page").isPresent()
                                != operation.query("limit").isPresent()
                        && !WITHOUT_PAGES.contains(operation.id())));
        var list = Call.get(Call.PARTNERS + "?limit=3&page=2")
                .as(Call.READER)
                .send()
                .expecting(200)
                .json();
        assertEquals(3, list.path("items").size());
        assertEquals(2, list.path("page").asInt());
        assertEquals(3, list.path("limit").asInt());
        var plain =
                Call.get(Call.PARTNERS).as(Call.READER).send().expecting(200).json();
        for (var page : List.of(list, plain)) {
            var next = page.at("/_links/next/href").asText();
            assertTrue(next.matches(".*[?&]limit=\\d+.*") && next.matches(".*[?&]page=\\d+.*"), next);
        }
        Call.get(Call.PARTNERS + "?offset=20").as(Call.READER).send().refused(400, "unknown-parameter");
    }

    @Shows("FNS.08")
    void the_first_page_is_page_1_everywhere() {
        assertEquals(
                List.of(),
                document.where(operation -> operation
                        .query("page")
                        .filter(page -> page.schema().path("default").asInt() != 1
                                || page.schema().path("minimum").asInt() != 1)
                        .isPresent()));
        var unsaid = Call.get(Call.PARTNERS + "?sort=name")
                .as(Call.READER)
                .send()
                .expecting(200)
                .json();
        var first = Call.get(Call.PARTNERS + "?sort=name&page=1")
                .as(Call.READER)
                .send()
                .expecting(200)
                .json();
        assertFalse(unsaid.path("items").isEmpty());
        assertEquals(unsaid.path("items"), first.path("items"));
        assertEquals(1, unsaid.path("page").asInt());
        Call.get(Call.PARTNERS + "?page=0").as(Call.READER).send().refused(400, "validation-failed");
    }

    @Shows(value = "FNS.09", excused = true)
    void twenty_is_what_every_limit_is_unless_said_otherwise() {
        assertEquals(
                List.of(),
                document.where(operation -> operation
                        .query("limit")
                        .filter(limit -> limit.schema().path("default").asInt() != 20)
                        .isPresent()));
    }

    @Shows("FNS.09")
    void a_page_holds_twenty_unless_said_otherwise() {
        assertEquals(
                List.of(),
                document.where(operation -> operation
                        .query("limit")
                        .filter(limit -> limit.schema().path("default").asInt() != 20)
                        .filter(_ -> !WITHOUT_PAGES.contains(operation.id()))
                        .isPresent()));
        var unsaid =
                Call.get(Call.PARTNERS).as(Call.READER).send().expecting(200).json();
        assertEquals(20, unsaid.path("items").size());
        assertEquals(20, unsaid.path("limit").asInt());
    }
}
