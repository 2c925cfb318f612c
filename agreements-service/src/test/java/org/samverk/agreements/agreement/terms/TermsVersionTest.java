package org.samverk.agreements.agreement.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.samverk.kit.stored.StoredJson;

/// What is signed is known by its hash, for as long as somebody keeps it.
class TermsVersionTest {
    /// As the first releases stored it.
    private static final String STORED = """
            {"title": {"sv": "Överenskommelse"}, "type": "ACCORD", "country": "SE", "purposes": [{"sv": "Färre som röker"}], "principles": [],
            "parties": [{"partnerId": "00000000-0000-0001-0000-000000000001", "partyRole": "EQUAL_PARTY", "signatoryRole": "Kommundirektör", "signaturesRequired": 1},
              {"partnerId": "00000000-0000-0001-0000-000000000002", "partyRole": "EQUAL_PARTY", "signaturesRequired": 2, "requiresDecision": true}],
            "goals": [{"id": "00000000-0000-0002-0000-000000000001", "level": "OVERALL_GOAL", "number": "1", "title": {"sv": "Mål"},
              "themes": ["TOBACCO"], "targetGroups": [], "target": 10.5, "unit": "%", "subGoals": []}],
            "period": {"start": "2026-01-01", "end": "2026-12-31"}, "economy": {"total": 900000, "currency": "SEK"},
            "legalBases": [], "renewal": {"automatic": true, "length": "P1Y"}, "noticeRules": [{"notice": "P3M", "anchor": "END_OF_TERM"}]}""";
    private static final String HASH = "3e3bd48518456d655bc290c75c4d8e628caeef8906917a52b6ee4216667e3a4a";

    @Test
    void a_text_that_was_stored_before_terms_could_say_more_keeps_its_hash() {
        assertEquals(HASH, TermsVersion.of(1, read(StoredJson.read(STORED))).hash());
    }

    @Test
    void whatever_more_is_said_is_another_text() {
        assertOther(terms ->
                ((ObjectNode) terms.at("/goals/0")).putArray("indicatorIds").add(new java.util.UUID(3, 1).toString()));
    }

    private static void assertOther(Consumer<JsonNode> more) {
        var terms = StoredJson.read(STORED);
        more.accept(terms);
        assertNotEquals(HASH, TermsVersion.of(1, read(terms)).hash());
    }

    private static AgreementTerms read(JsonNode terms) {
        return StoredJson.mapper().convertValue(terms, AgreementTerms.class);
    }
}
