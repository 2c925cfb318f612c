package org.samverk.agreements.agreement.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samverk.kit.stored.StoredJson;

/// What is left unsaid: each gap once open and once closed, and nothing but it.
class GapTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Gap.Elsewhere SILENT = new Gap.Elsewhere(false, false);

    @Test
    void nothing_said_leaves_every_gap() {
        assertEquals(
                Arrays.stream(Gap.values()).map(Gap::name).toList(),
                Gap.in(SomeTerms.of(SomeTerms.of(AgreementType.ACCORD, said("SILENT"))), SILENT));
    }

    @ParameterizedTest
    @EnumSource
    void what_closes_a_gap_closes_no_other(Gap gap) {
        var terms = new HashMap<>(said("SILENT"));
        terms.putAll(said(gap.name()));
        var left = Gap.in(SomeTerms.of(SomeTerms.of(AgreementType.ACCORD, terms)), elsewhere(gap));
        assertEquals(
                Arrays.stream(Gap.values())
                        .filter(other -> other != gap)
                        .map(Gap::name)
                        .toList(),
                left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ECONOMY|{\"economy\": {\"currency\": \"DKK\", \"note\": \"Efter regning\"}}",
                "SIGNATORY_ROLES|{\"parties\": [{\"partnerId\": \"00000000-0000-0000-0000-000000000001\", \"signatoryRole\": \"Direktør\"}, {\"partnerId\": \"00000000-0000-0000-0000-000000000002\"}]}",
                "CONTACT_ROLES|{\"parties\": [{\"partnerId\": \"00000000-0000-0000-0000-000000000001\", \"contactRole\": \"Leder\"}, {\"partnerId\": \"00000000-0000-0000-0000-000000000002\"}]}",
                "GOVERNANCE_BODY|{\"clauses\": [{\"matter\": \"CHANGES\", \"text\": {\"da\": \"Skriftligt\"}}]}",
                "TERMINATION_TERMS|{\"clauses\": [{\"matter\": \"DISPUTES\", \"text\": {\"da\": \"Ved dialog\"}}]}",
                "TARGETS|{\"goals\": [{\"level\": \"OVERALL_GOAL\", \"number\": \"1\", \"title\": {\"da\": \"A\"}, \"baseline\": 5}]}"
            })
    void what_says_it_only_in_part_leaves_it_open(Gap gap, String json) {
        var members = new HashMap<>(said("SILENT"));
        StoredJson.read(json).properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        var left = Gap.in(SomeTerms.of(SomeTerms.of(AgreementType.ACCORD, members)), SILENT);
        assertEquals(Arrays.stream(Gap.values()).map(Gap::name).toList(), left, gap.name());
    }

    private static Gap.Elsewhere elsewhere(Gap gap) {
        return new Gap.Elsewhere(gap == Gap.PARTY_IDENTIFIERS, gap == Gap.FOLLOWUP_INTERVAL);
    }

    /// The members of terms that close a gap; those of follow-up and register are said elsewhere.
    private static Map<String, Object> said(String gap) {
        return switch (gap) {
            case "PERIOD_START" -> Map.of("period", Map.of("start", "2026-01-01"));
            case "PERIOD_END" -> Map.of("period", Map.of("end", "2026-12-31"));
            case "ECONOMY" ->
                Map.of(
                        "economy",
                        Map.of("currency", "DKK", "yearlyAmounts", List.of(Map.of("year", 2026, "amount", 5))));
            case "SIGNATORY_ROLES" -> Map.of("parties", parties(Map.of("signatoryRole", "Direktør")));
            case "CONTACT_ROLES" -> Map.of("parties", parties(Map.of("contactRole", "Leder")));
            case "TERMINATION_TERMS" -> Map.of("clauses", List.of(clause("TERMINATION")));
            case "GOVERNANCE_BODY" -> Map.of("clauses", List.of(clause("ORGANISATION")));
            case "TARGETS" -> Map.of("goals", List.of(goal(Map.of("target", 5))));
            case "INDICATORS" -> Map.of("goals", List.of(goal(Map.of("indicatorIds", List.of(ONE)))));
            default -> Map.of("parties", parties(Map.of()));
        };
    }

    private static List<Map<String, Object>> parties(Map<String, Object> more) {
        return List.of(party(ONE, more), party(OTHER, more));
    }

    private static Map<String, Object> party(UUID partner, Map<String, Object> more) {
        var party = new HashMap<>(SomeTerms.party(partner, Party.Role.EQUAL_PARTY));
        party.putAll(more);
        return party;
    }

    private static Map<String, Object> clause(String matter) {
        return Map.of("matter", matter, "text", Map.of("da", "Styregruppen mødes."));
    }

    /// Beneath another, as most are.
    private static Map<String, Object> goal(Map<String, Object> more) {
        var goal =
                new HashMap<String, Object>(Map.of("level", "SUB_GOAL", "number", "1.1", "title", Map.of("da", "A")));
        goal.putAll(more);
        return Map.of("level", "OVERALL_GOAL", "number", "1", "title", Map.of("da", "A"), "subGoals", List.of(goal));
    }
}
