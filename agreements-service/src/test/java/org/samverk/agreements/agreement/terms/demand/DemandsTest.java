package org.samverk.agreements.agreement.terms.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.Party.Role;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.demand.Surroundings.Known;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.stored.StoredJson;

/// The table of what each type demands, row by row.
class DemandsTest {
    private static final UUID REGION = UUID.randomUUID();
    private static final UUID MUNICIPALITY = UUID.randomUUID();
    private static final UUID INSTITUTION = UUID.randomUUID();
    private static final UUID CLUB = UUID.randomUUID();
    private static final Map<UUID, Known> PARTNERS = Map.of(
            REGION, new Known("REGION", true),
            MUNICIPALITY, new Known("MUNICIPALITY", true),
            INSTITUTION, new Known("SELF_GOVERNING_INSTITUTION", true),
            CLUB, new Known("ASSOCIATION", true));

    private static final Map<String, Object> ECONOMY = Map.of("economy", Map.of("currency", "DKK", "total", 100));
    private static final Map<String, Object> NOTICE =
            Map.of("noticeRules", List.of(Map.of("notice", "P3M", "anchor", "END_OF_MONTH")));
    private static final Map<String, Object> BASIS =
            Map.of("legalBases", List.of(Map.of("country", "DK", "act", "sundhedsloven", "section", "§ 205")));
    private static final Map<String, Object> YEAR = period("2026-01-01", "2026-12-31");
    private static final Map<String, Object> FOUR_YEARS = period("2026-01-01", "2029-12-31");
    private static final Map<String, Object> FOCUS = Map.of(
            "focusAreas", List.of("PREVENTION", "TREATMENT_AND_CARE", "TRAINING_AND_REHABILITATION", "HEALTH_IT"));

    @ParameterizedTest
    @EnumSource
    void no_type_is_agreed_by_one_alone(AgreementType type) {
        var alone = SomeTerms.of(SomeTerms.of(type, Map.of("parties", List.of(party(REGION, Role.EQUAL_PARTY)))));
        assertEquals(
                List.of("/terms/parties too-few-parties"),
                faults(Demands.missingInText(alone)).stream()
                        .filter(fault -> fault.endsWith("too-few-parties"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNERSHIP_AGREEMENT", "COLLABORATION_AGREEMENT", "ACCORD", "LETTER_OF_INTENT"})
    void of_these_nothing_is_demanded_but_two_parties(AgreementType type) {
        assertEquals(List.of(), missing(equals(type, REGION, INSTITUTION)));
    }

    @Test
    void a_contract_has_an_end_economy_notice_a_client_and_a_provider() {
        assertEquals(
                List.of(
                        "/terms/period/end required",
                        "/terms/economy required",
                        "/terms/noticeRules required",
                        "/terms/parties party-role",
                        "/terms/parties party-role"),
                missing(equals(AgreementType.CONTRACT, REGION, INSTITUTION)));
        assertEquals(List.of(), missing(ordered(AgreementType.CONTRACT, REGION, INSTITUTION, YEAR, ECONOMY, NOTICE)));
    }

    @Test
    void an_operating_agreement_runs_until_notice_between_an_authority_and_an_institution_with_a_number() {
        assertEquals(
                List.of("/terms/economy required", "/terms/noticeRules required", "/terms/legalBases required"),
                missing(ordered(AgreementType.OPERATING_AGREEMENT, MUNICIPALITY, INSTITUTION)));
        var whole = ordered(AgreementType.OPERATING_AGREEMENT, MUNICIPALITY, INSTITUTION, ECONOMY, NOTICE, BASIS);
        assertEquals(List.of(), missing(whole));
        var unnumbered = new HashMap<>(PARTNERS);
        unnumbered.put(INSTITUTION, new Known("SELF_GOVERNING_INSTITUTION", false));
        assertEquals(
                List.of("/terms/parties number-missing"),
                faults(Demands.missing(whole, new Surroundings(unnumbered, List.of(), Set.of(), Set.of()))));
        assertEquals(
                List.of("/terms/parties party-kind", "/terms/parties party-kind"),
                missing(ordered(AgreementType.OPERATING_AGREEMENT, INSTITUTION, REGION, ECONOMY, NOTICE, BASIS)));
    }

    @Test
    void a_health_agreement_is_for_four_years_by_law_on_four_matters_and_of_a_region_with_all_its_municipalities() {
        assertEquals(
                List.of(
                        "/terms/period/start required",
                        "/terms/period/end required",
                        "/terms/legalBases required",
                        "/terms/focusAreas required",
                        "/terms/parties party-kind"),
                missing(equals(AgreementType.HEALTH_AGREEMENT, MUNICIPALITY, INSTITUTION)));
        var whole = equals(AgreementType.HEALTH_AGREEMENT, REGION, MUNICIPALITY, FOUR_YEARS, BASIS, FOCUS);
        assertEquals(List.of(), missing(whole));
        assertEquals(
                List.of("/terms/parties municipality-missing", "/terms/parties municipality-missing"),
                faults(Demands.missing(
                        whole, new Surroundings(PARTNERS, List.of("Herning", "Holstebro"), Set.of(), Set.of()))));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "DK, sundhedsloven, § 205, true",
        "DK, Sundhedsloven (LBK nr. 247), '§§ 203-205', true",
        "DK, sundhedsloven, '§ 205, stk. 1', true",
        "DK, Bekendtgørelse af sundhedslov, 205, true",
        "DK, sundhedsloven, § 119, false",
        "DK, sundhedsloven, § 1205, false",
        "DK, sundhedsloven, § 2050, false",
        "DK, sundhedsloven, , false",
        "DK, serviceloven, § 205, false",
        "SE, sundhedsloven, § 205, false"
    })
    void a_health_agreement_stands_on_the_section_of_the_act_that_asks_for_it(
            String country, String act, @Nullable String section, boolean right) {
        var basis = new HashMap<String, Object>(Map.of("country", country, "act", act));
        basis.put("section", section);
        var terms = equals(
                AgreementType.HEALTH_AGREEMENT,
                REGION,
                MUNICIPALITY,
                FOUR_YEARS,
                FOCUS,
                Map.of("legalBases", List.of(basis)));
        assertEquals(right ? List.of() : List.of("/terms/legalBases required"), missing(terms));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH_AGREEMENT", "LOCAL_HEALTH_PLAN"})
    void what_a_region_agrees_or_plans_for_itself_is_of_one_region(AgreementType type) {
        var other = UUID.randomUUID();
        var partners = new HashMap<>(PARTNERS);
        partners.put(other, new Known("REGION", true));
        var parties = List.of(
                party(REGION, Role.EQUAL_PARTY), party(other, Role.EQUAL_PARTY), party(MUNICIPALITY, Role.EQUAL_PARTY));
        var terms = terms(type, parties, FOUR_YEARS, BASIS, FOCUS);
        assertEquals(
                List.of("/terms/parties several-regions"),
                faults(Demands.missing(terms, new Surroundings(partners, List.of(), Set.of(), Set.of()))));
        assertEquals(
                List.of("/terms/parties several-regions", "/terms/parties municipality-missing").stream()
                        .limit(type == AgreementType.HEALTH_AGREEMENT ? 2 : 1)
                        .toList(),
                faults(Demands.missing(terms, new Surroundings(partners, List.of("Herning"), Set.of(), Set.of()))));
    }

    @Test
    void all_that_a_health_agreement_lacks_is_named_at_once() {
        var other = UUID.randomUUID();
        var partners = Map.of(REGION, new Known("REGION", true), other, new Known("REGION", true));
        var terms = equals(AgreementType.HEALTH_AGREEMENT, REGION, other, YEAR);
        assertEquals(
                List.of(
                        "/terms/period required",
                        "/terms/legalBases required",
                        "/terms/focusAreas required",
                        "/terms/parties several-regions",
                        "/terms/parties municipality-missing"),
                faults(Demands.missing(terms, new Surroundings(partners, List.of("Herning"), Set.of(), Set.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"currency\": \"DKK\"}', false",
        "'{\"currency\": \"DKK\", \"note\": \"Efter regning\"}', false",
        "'{\"currency\": \"DKK\", \"total\": 0}', true",
        "'{\"currency\": \"DKK\", \"yearlyAmounts\": [{\"year\": 2026, \"amount\": 8, \"perInhabitant\": true}]}', true"
    })
    void what_it_costs_is_said_in_figures(String economy, boolean figures) {
        var said = Map.<String, Object>of("economy", StoredJson.read(economy));
        var terms = ordered(AgreementType.CONTRACT, REGION, INSTITUTION, YEAR, NOTICE, said);
        assertEquals(figures ? List.of() : List.of("/terms/economy required"), missing(terms));
        var brought = ordered(AgreementType.CONTRACT, REGION, INSTITUTION, YEAR, NOTICE, said, contributed(REGION));
        assertEquals(List.of(), missing(brought));
    }

    @Test
    void four_years_are_four_years() {
        for (var period : List.of(YEAR, period("2026-01-01", "2030-01-01"), period("2026-01-01", "2029-12-30"))) {
            assertEquals(
                    List.of("/terms/period required"),
                    missing(equals(AgreementType.HEALTH_AGREEMENT, REGION, MUNICIPALITY, period, BASIS, FOCUS)));
        }
        var leap = period("2024-02-29", "2028-02-28");
        assertEquals(
                List.of(), missing(equals(AgreementType.HEALTH_AGREEMENT, REGION, MUNICIPALITY, leap, BASIS, FOCUS)));
    }

    @Test
    void a_local_health_plan_has_an_end_a_region_and_a_municipality() {
        assertEquals(
                List.of("/terms/period/end required", "/terms/parties party-kind"),
                missing(equals(AgreementType.LOCAL_HEALTH_PLAN, MUNICIPALITY, INSTITUTION)));
        assertEquals(List.of(), missing(equals(AgreementType.LOCAL_HEALTH_PLAN, REGION, MUNICIPALITY, YEAR)));
    }

    @Test
    void a_partnership_with_civil_society_has_an_end_economy_notice_and_something_of_both_sides() {
        assertEquals(
                List.of(
                        "/terms/period/end required",
                        "/terms/economy required",
                        "/terms/noticeRules required",
                        "/terms/parties party-kind",
                        "/terms/contributions contribution-missing",
                        "/terms/contributions contribution-missing"),
                missing(equals(AgreementType.IOP, MUNICIPALITY, REGION)));
        assertEquals(
                List.of("/terms/parties party-kind", "/terms/contributions contribution-missing"),
                missing(equals(AgreementType.IOP, CLUB, INSTITUTION, YEAR, ECONOMY, NOTICE, contributed(CLUB))));
        assertEquals(
                List.of("/terms/contributions contribution-missing"),
                missing(equals(
                        AgreementType.IOP, MUNICIPALITY, CLUB, YEAR, ECONOMY, NOTICE, contributed(MUNICIPALITY))));
        assertEquals(
                List.of(),
                missing(equals(
                        AgreementType.IOP,
                        MUNICIPALITY,
                        CLUB,
                        YEAR,
                        ECONOMY,
                        NOTICE,
                        contributed(MUNICIPALITY, CLUB))));
    }

    @Test
    void a_supplementary_agreement_stands_under_another_and_is_of_its_parties() {
        assertEquals(
                List.of("/terms/parentAgreementId required"),
                missing(equals(AgreementType.SUPPLEMENTARY_AGREEMENT, MUNICIPALITY, INSTITUTION)));
        var under = equals(
                AgreementType.SUPPLEMENTARY_AGREEMENT,
                MUNICIPALITY,
                INSTITUTION,
                Map.of("parentAgreementId", UUID.randomUUID()));
        assertEquals(List.of(), missingUnder(under, Set.of(INSTITUTION, MUNICIPALITY)));
        for (var others : List.of(
                Set.<UUID>of(),
                Set.of(MUNICIPALITY),
                Set.of(MUNICIPALITY, REGION),
                Set.of(MUNICIPALITY, INSTITUTION, REGION))) {
            assertEquals(List.of("/terms/parties other-parties"), missingUnder(under, others));
        }
    }

    @ParameterizedTest
    @EnumSource(AgreementType.class)
    void whose_place_an_agreement_takes_is_asked_whatever_its_type(AgreementType type) {
        var terms = equals(type, MUNICIPALITY, INSTITUTION, Map.of("supersedesId", UUID.randomUUID()));
        var without = new Surroundings(PARTNERS, List.of(), Set.of(), Set.of(CLUB));
        var fault = "/terms/supersedesId other-parties";
        assertTrue(faults(Demands.missing(terms, without)).contains(fault));
        assertFalse(
                faults(Demands.missing(terms, without.ofAmendment(Map.of()))).contains(fault));
        assertFalse(missing(terms).contains(fault));
    }

    private static Map<String, Object> contributed(UUID... partners) {
        return Map.of(
                "contributions",
                List.of(partners).stream()
                        .map(partner -> Map.of("partyId", partner, "kind", "VOLUNTEER_HOURS", "hours", 100))
                        .toList());
    }

    private static List<String> missingUnder(AgreementTerms terms, Set<UUID> parentParties) {
        return faults(Demands.missing(terms, new Surroundings(PARTNERS, List.of(), parentParties, Set.of())));
    }

    private static Map<String, Object> period(String start, String end) {
        return Map.of("period", Map.of("start", start, "end", end));
    }

    private static Map<String, Object> party(UUID partner, Role role) {
        return SomeTerms.party(partner, role);
    }

    @SafeVarargs
    private static AgreementTerms equals(AgreementType type, UUID one, UUID other, Map<String, Object>... more) {
        return terms(type, List.of(party(one, Role.EQUAL_PARTY), party(other, Role.EQUAL_PARTY)), more);
    }

    @SafeVarargs
    private static AgreementTerms ordered(AgreementType type, UUID client, UUID provider, Map<String, Object>... more) {
        return terms(type, List.of(party(client, Role.CLIENT), party(provider, Role.PROVIDER)), more);
    }

    @SafeVarargs
    private static AgreementTerms terms(AgreementType type, List<?> parties, Map<String, Object>... more) {
        var members = new HashMap<String, Object>(Map.of("parties", parties));
        for (var each : more) {
            members.putAll(each);
        }
        return SomeTerms.of(SomeTerms.of(type, members));
    }

    private static List<String> missing(AgreementTerms terms) {
        return faults(Demands.missing(terms, new Surroundings(PARTNERS, List.of(), Set.of(), Set.of())));
    }

    private static List<String> faults(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
