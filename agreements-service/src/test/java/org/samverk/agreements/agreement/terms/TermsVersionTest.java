package org.samverk.agreements.agreement.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/goals/0|indicatorIds|[\"00000000-0000-0003-0000-000000000001\"]",
                "/parties/0|contactRole|\"Folkhälsoplanerare\"",
                "/parties/1|furtherSignatoryRoles|[\"Ekonomichef\"]",
                "/economy|yearlyAmounts|[{\"year\": 2026, \"amount\": 5}]",
                "/noticeRules/0|workingDaysOf|\"SE\""
            })
    void whatever_more_is_said_is_another_text(String place, String member, String value) {
        assertNotEquals(HASH, hash(place, member, StoredJson.read(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/goals/0|indicatorIds|[]",
                "/parties/0|contactRole|null",
                "/parties/1|furtherSignatoryRoles|[]",
                "/economy|yearlyAmounts|[]",
                "/noticeRules/0|workingDaysOf|null"
            })
    void what_is_said_of_nothing_is_the_same_text(String place, String member, String value) {
        assertEquals(HASH, hash(place, member, StoredJson.read(value)));
    }

    private static String hash(String place, String member, JsonNode value) {
        var terms = StoredJson.read(STORED);
        ((ObjectNode) terms.at(place)).set(member, value);
        return TermsVersion.of(1, read(terms)).hash();
    }

    private static AgreementTerms read(JsonNode terms) {
        return StoredJson.mapper().convertValue(terms, AgreementTerms.class);
    }
}
