package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PromisesTest {
    private final FeedReader reader;

    @Inject
    PromisesTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void obligations_and_contributions_get_an_id_once_and_keep_it() {
        var drafted = drafted(
                with("obligations", List.of(obligation(REGION)), "contributions", List.of(funding(MUNICIPALITY))));
        drafted.then()
                .body("terms.obligations[0].id", notNullValue())
                .body("terms.obligations[0].ableTo", equalTo(true))
                .body("terms.contributions[0].id", notNullValue())
                .body("terms.contributions[0].own", equalTo(true));
        var kept = new HashMap<>(obligation(REGION));
        kept.put("id", drafted.path("terms.obligations[0].id"));
        kept.put("text", Map.of("da", "Henviser alle"));
        changed(drafted, COORDINATOR, Map.of("terms", Map.of("obligations", List.of(kept, obligation(MUNICIPALITY)))))
                .then()
                .statusCode(200)
                .body("terms.obligations[0].id", equalTo(drafted.path("terms.obligations[0].id")))
                .body("terms.obligations[1].id", notNullValue());
        kept.put("id", UUID.randomUUID().toString());
        refused(
                        changed(drafted, COORDINATOR, Map.of("terms", Map.of("obligations", List.of(kept)))),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/terms/obligations"));
    }

    @Test
    void what_is_not_said_is_not_in_the_terms_so_that_texts_from_before_keep_their_hash() {
        var plain = drafted(between(REGION, MUNICIPALITY));
        plain.then().body("terms", not(hasKey("obligations"))).body("terms", not(hasKey("noticeRules")));
        var empty = changed(plain, COORDINATOR, Map.of("terms", Map.of("obligations", List.of())));
        empty.then().statusCode(200).body("termsHash", equalTo(plain.path("termsHash")));
    }

    @Test
    void nobody_but_a_party_promises_anything_and_every_fault_is_named() {
        var faults = Map.<String, Map<String, Object>>of(
                "/terms/noticeRules/0/workingDaysOf",
                        with("noticeRules", List.of(AnAgreement.with(notice("P3M"), Map.of("workingDaysOf", "DK")))),
                "/terms/economy/yearlyAmounts",
                        with(
                                "economy",
                                economy(5, Map.of("year", 2026, "amount", 3), Map.of("year", 2027, "amount", 3))),
                "/terms/obligations", with("obligations", List.of(obligation(OUTSIDER))),
                "/terms/contributions", with("contributions", List.of(funding(OUTSIDER))),
                "/terms/noticeRules", with("noticeRules", List.of(notice("P3M"), notice("P6M"))),
                "/terms/noticeRules/0/notice", with("noticeRules", List.of(notice("3 months"))),
                "/terms/contributions/0/amount",
                        with("contributions", List.of(Map.of("partyId", REGION, "kind", "FUNDING"))),
                "/terms/contributions/0/currency",
                        with("contributions", List.of(Map.of("partyId", REGION, "kind", "STAFF", "amount", 5))),
                "/terms/renewal", with("renewal", Map.of("automatic", true, "length", "P1Y")),
                "/terms/clauses",
                        with(
                                "clauses",
                                List.of(
                                        Map.of("matter", "DISPUTES", "text", Map.of("da", "A")),
                                        Map.of("matter", "DISPUTES", "text", Map.of("da", "B")))));
        faults.forEach((pointer, body) -> refused(as(COORDINATOR).body(body).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains(pointer)));
    }

    @Test
    void what_a_type_demands_is_named_at_once_when_it_is_proposed() {
        var drafted = drafted(with("type", "CONTRACT"));
        refused(as(COORDINATOR).post(at(drafted) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body(
                        "errors.pointer",
                        hasItems("/terms/period/end", "/terms/economy", "/terms/noticeRules", "/terms/parties"));
    }

    @Test
    void a_health_agreement_is_proposed_once_every_municipality_of_the_region_is_a_party() throws Exception {
        var region = organisation("Region Prøve", "REGION", "1099");
        var here = organisation("Prøve Kommune", "MUNICIPALITY", "998");
        var there = organisation("Nabo Kommune", "MUNICIPALITY", "999");
        NeighbourStub.serve(
                "/samverk/v1/areas",
                Map.of(
                        "items",
                        List.of(
                                Map.of("code", "998", "name", "Prøve"),
                                Map.of("code", "999", "name", "Nabo"),
                                Map.of("code", "997", "name", "Nedlagt", "validTo", "2025-12-31"))));
        reader.catchUp("partners");
        var drafted = drafted(health(region, here));
        NeighbourStub.whileAway(
                () -> refused(as(COORDINATOR).post(at(drafted) + "/proposals"), 503, "service-unavailable"));
        refused(as(COORDINATOR).post(at(drafted) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("municipality-missing"))
                .body("errors.detail", contains("Nabo lies in the region and is no party."));
        proposed(health(region, here, there)).then().body("status", equalTo("PENDING_SIGNATURE"));
    }

    private static Map<String, Object> health(UUID... parties) {
        var terms = new HashMap<>(terms(parties));
        terms.put("type", "HEALTH_AGREEMENT");
        terms.put("period", Map.of("start", "2026-01-01", "end", "2029-12-31"));
        terms.put("legalBases", List.of(Map.of("country", "DK", "act", "sundhedsloven", "section", "§ 205")));
        terms.put(
                "focusAreas", List.of("PREVENTION", "TREATMENT_AND_CARE", "TRAINING_AND_REHABILITATION", "HEALTH_IT"));
        return Map.of("terms", terms);
    }

    private static UUID organisation(String name, String kind, String code) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var area = Map.of("country", "DK", "level", kind, "code", code);
        var content = Map.of("name", name, "kind", kind, "country", "DK", "areas", List.of(area));
        var state = Map.of("content", content, "status", "ACTIVE", "confirmed", true);
        NeighbourStub.publish("partners", "partner.registered", id, 1, state);
        return id;
    }

    private static Map<String, Object> with(Object... members) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        for (var i = 0; i < members.length; i += 2) {
            terms.put((String) members[i], members[i + 1]);
        }
        return Map.of("terms", terms);
    }

    private static Map<String, Object> obligation(UUID party) {
        return Map.of(
                "partyId",
                party,
                "kind",
                "REFERRAL",
                "text",
                Map.of("da", "Henviser"),
                "ableTo",
                true,
                "willingTo",
                true);
    }

    private static Map<String, Object> funding(UUID party) {
        return Map.of("partyId", party, "kind", "FUNDING", "amount", 100000, "currency", "DKK", "year", 2026);
    }

    @Test
    void a_year_costs_something_once_for_all_and_once_for_each_inhabitant() {
        var year = Map.<String, Object>of("year", 2026, "amount", 3);
        var each = AnAgreement.with(year, Map.of("perInhabitant", true));
        refused(
                        as(COORDINATOR)
                                .body(with("economy", economy(9, year, year)))
                                .post(AGREEMENTS),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/terms/economy/yearlyAmounts"));
        drafted(with("economy", economy(9, year, each)))
                .then()
                .body("terms.economy.yearlyAmounts.perInhabitant", contains(null, true));
    }

    private static Map<String, Object> economy(int total, Map<String, Object> one, Map<String, Object> other) {
        return Map.of("currency", "DKK", "total", total, "yearlyAmounts", List.of(one, other));
    }

    private static Map<String, Object> notice(String length) {
        return Map.of("notice", length, "anchor", "END_OF_MONTH");
    }
}
