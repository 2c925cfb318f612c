package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.acceptance.AnAgreement.AGREEMENTS;
import static org.samverk.acceptance.AnAgreement.at;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.partnerOf;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What becomes of agreements after the first signature, and before: told by the people who have to do with it.
@ExtendWith(RunningSuite.class)
class AgreementLifeStoryTest {
    private final int year = LocalDate.now(ZoneId.of("Europe/Copenhagen")).getYear();

    private static Map<String, Object> evidence(String title) {
        return Map.of("title", title, "reference", "Sag 4711");
    }

    private static Map<String, Object> party(String partner, String role) {
        return Map.of("partnerId", partner, "partyRole", role);
    }

    @Test
    void an_amendment_signed_by_one_party_changes_nothing_and_by_both_it_holds() {
        var agreement = concluded(partner(AnAgreement.REGION), partner(AnAgreement.AARHUS));
        var at = at(agreement);
        var terms = new HashMap<>(agreement.<Map<String, Object>>path("terms"));
        terms.put("title", Map.of("da", "Henvisning til rygestop og motion"));
        var proposal = created(as(AARHUS)
                .body(Map.of("terms", terms, "rationale", Map.of("da", "Motion hører med")))
                .post(at + "/amendments"));
        proposal.then().body("termsVersion", equalTo(1)).body("pendingAmendment.termsVersion", equalTo(2));
        var signature = Map.of("termsHash", proposal.path("pendingAmendment.termsHash"));
        created(as("signatory-region").body(signature).post(at + "/signatures"))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("terms.title.da", equalTo("Henvisning til rygestop"));
        created(as("signatory-aarhus").body(signature).post(at + "/signatures"));
        as(REGION)
                .get(at)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("termsVersion", equalTo(2))
                .body("terms.title.da", equalTo("Henvisning til rygestop og motion"))
                .body("$", not(hasKey("pendingAmendment")));
        as(REGION).get(at + "/diff?from=1&to=2").then().body("differences.what", contains("title"));
        Patience.until(() -> as(REGION)
                .get(at + "/history")
                .<List<String>>path("items.type")
                .contains("agreement.amendment-in-force"));
    }

    @Test
    void an_operating_agreement_runs_through_two_tacit_renewals_until_notice_ends_it() {
        var aarhus = partner(AnAgreement.AARHUS);
        var home = APartner.registered(Map.of(
                        "name", "Værestedet ved havnen",
                        "country", "DK",
                        "kind", "SELF_GOVERNING_INSTITUTION",
                        "identifiers", List.of(Map.of("scheme", "DK_CVR", "value", "24256790", "primary", true))))
                .<String>path("id");
        var begun = year - 4;
        var terms = Map.of(
                "title", Map.of("da", "Drift af værested"),
                "type", "OPERATING_AGREEMENT",
                "country", "DK",
                "parties", List.of(party(aarhus, "CLIENT"), party(home, "PROVIDER")),
                "period", Map.of("start", begun + "-01-01", "end", begun + "-12-31"),
                "renewal", Map.of("automatic", true, "length", "P1Y"),
                "noticeRules", List.of(Map.of("notice", "P3M", "anchor", "END_OF_TERM")),
                "economy", Map.of("total", 1_200_000, "currency", "DKK"),
                "legalBases", List.of(Map.of("country", "DK", "act", "serviceloven", "section", "§ 104")));
        var proposed = proposed(AARHUS, Map.of("terms", terms));
        for (var party : List.of(aarhus, home)) {
            created(as(AARHUS)
                    .body(Map.of(
                            "partnerId",
                            party,
                            "termsHash",
                            proposed.path("termsHash"),
                            "signedOn",
                            (begun - 1) + "-12-01",
                            "evidence",
                            evidence("Underskrevet original")))
                    .post(at(proposed) + "/recorded-signatures"));
        }
        as(AARHUS).get(at(proposed)).then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
        as(AARHUS)
                .get(at(proposed) + "/deadlines")
                .then()
                .body("currentTerm.number", equalTo(5))
                .body("currentTerm.start", equalTo(year + "-01-01"))
                .body(
                        "derivation.findAll { it.step == 'RENEWAL' }.because",
                        contains(startsWith(
                                "Renewed 4 times by P1Y, each time counted from %d-01-01".formatted(begun + 1))));
        var letter = Map.of(
                "partnerId", home, "receivedOn", (begun + 2) + "-09-30", "evidence", evidence("Brev om opsigelse"));
        created(as(AARHUS).body(letter).post(at(proposed) + "/recorded-notices"))
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("inForceUntil", equalTo((begun + 2) + "-12-31"));
        Patience.until(() -> as(AARHUS)
                .get(at(proposed) + "/history")
                .<List<String>>path("items.type")
                .contains("agreement.terminated"));
        // it was entered after all of that: what comes with a term that had begun by then is not told any more
        as(AARHUS).get(at(proposed) + "/history").then().body("items.type", not(hasItem("agreement.renewed-tacitly")));
        refused(as(AARHUS).body(letter).post(at(proposed) + "/recorded-notices"), 409, "illegal-transition");
    }

    @Test
    void a_partnership_with_civil_society_is_refused_until_every_criterion_is_met_or_waived() {
        var skovde = partnerOf(SKOVDE);
        var club = APartner.registered(
                        Map.of("name", "Föreningen Mötesplatsen", "country", "SE", "kind", "ASSOCIATION"))
                .<String>path("id");
        var terms = Map.of(
                "title", Map.of("sv", "Öppen mötesplats för äldre"),
                "type", "IOP",
                "country", "SE",
                "parties", List.of(party(skovde, "EQUAL_PARTY"), party(club, "EQUAL_PARTY")),
                "period", Map.of("start", year + "-01-01", "end", (year + 2) + "-12-31"),
                "economy", Map.of("total", 900_000, "currency", "SEK"),
                "noticeRules", List.of(Map.of("notice", "P6M", "anchor", "END_OF_MONTH")),
                "contributions",
                        List.of(
                                Map.of("partyId", skovde, "kind", "FUNDING", "amount", 900_000, "currency", "SEK"),
                                Map.of("partyId", club, "kind", "VOLUNTEER_HOURS", "hours", 1_500)));
        var draft = created(as(SKOVDE).body(Map.of("terms", terms)).post(AGREEMENTS));
        refused(as(SKOVDE).post(at(draft) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", hasItem("/iopAssessment"));
        List<String> criteria = as(SKOVDE).get("/samverk/v1/iop-criteria-lists").path("items[0].criteria.code");
        var findings = new ArrayList<Map<String, Object>>();
        criteria.forEach(criterion -> findings.add(
                Map.of("criterion", criterion, "result", "MET", "evidence", "Program för civilsamhället, kap. 3")));
        findings.set(3, Map.of("criterion", criteria.get(3), "result", "NOT_MET"));
        assessed(draft, findings);
        refused(as(SKOVDE).post(at(draft) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/iopAssessment/items/3"));
        findings.set(
                3,
                Map.of(
                        "criterion", criteria.get(3),
                        "result", "WAIVED",
                        "reason", "Ingen annan driver en mötesplats i området"));
        assessed(draft, findings);
        created(as(SKOVDE).post(at(draft) + "/proposals")).then().body("status", equalTo("PENDING_SIGNATURE"));
    }

    private static void assessed(Response draft, List<Map<String, Object>> findings) {
        as(SKOVDE)
                .header("If-Match", "*")
                .body(Map.of("list", "FORUM", "items", findings, "conclusion", "SUITABLE"))
                .put(at(draft) + "/iop-assessment")
                .then()
                .statusCode(200);
    }

    @Test
    void a_region_and_all_its_municipalities_agree_on_health() {
        var region = partner(AnAgreement.REGION);
        var parties = new ArrayList<>(List.of(party(region, "EQUAL_PARTY")));
        List<String> municipalities = as(REGION)
                .get(APartner.PARTNERS + "?kind=MUNICIPALITY&area=DK-1082&limit=100")
                .path("items.id");
        municipalities.stream().skip(1).forEach(one -> parties.add(party(one, "EQUAL_PARTY")));
        var terms = new HashMap<String, Object>(Map.of(
                "title", Map.of("da", "Sundhedsaftale"),
                "type", "HEALTH_AGREEMENT",
                "country", "DK",
                "parties", List.copyOf(parties),
                "period", Map.of("start", year + "-01-01", "end", (year + 3) + "-12-31"),
                "legalBases", List.of(Map.of("country", "DK", "act", "sundhedsloven", "section", "§ 205")),
                "focusAreas", List.of("PREVENTION", "TREATMENT_AND_CARE", "TRAINING_AND_REHABILITATION", "HEALTH_IT"),
                "goals",
                        List.of(Map.of(
                                "level",
                                "OVERALL_GOAL",
                                "number",
                                "1",
                                "title",
                                Map.of("da", "Flere får hjælp til et problematisk forbrug af alkohol"),
                                "themes",
                                List.of("ALCOHOL")))));
        var draft = created(as(REGION)
                .body(Map.of("themes", List.of("ALCOHOL"), "visibility", "SHARED", "terms", terms))
                .post(AGREEMENTS));
        refused(as(REGION).post(at(draft) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("municipality-missing"));
        parties.add(party(municipalities.getFirst(), "EQUAL_PARTY"));
        terms.put("parties", parties);
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("terms", terms))
                .patch(at(draft))
                .then()
                .statusCode(200);
        var proposed = created(as(REGION).post(at(draft) + "/proposals"));
        for (var party : parties) {
            created(as(REGION)
                    .body(Map.of(
                            "partnerId", party.get("partnerId"),
                            "termsHash", proposed.path("termsHash"),
                            "signedOn", (year - 1) + "-12-01",
                            "evidence", evidence("Underskrevet sundhedsaftale")))
                    .post(at(proposed) + "/recorded-signatures"));
        }
        as(REGION)
                .get(at(draft))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo((year + 3) + "-12-31"));
        var activity = Map.of(
                "agreementId", draft.path("id"),
                "goalIds", List.of(proposed.<String>path("terms.goals[0].id")),
                "title", Map.of("da", "Tidlig opsporing på hospitalet"),
                "type", "EARLY_DETECTION",
                "responsiblePartnerId", region,
                "participantIds", List.of(municipalities.getFirst()),
                "themes", List.of("ALCOHOL"),
                "period", Map.of("start", year + "-01-01", "end", year + "-12-31"));
        created(as(REGION).body(activity).post("/samverk/v1/activities")).then().body("joint", equalTo(true));
    }

    private static Response proposed(String user, Map<String, ?> content) {
        return created(as(user).post(at(created(as(user).body(content).post(AGREEMENTS))) + "/proposals"));
    }
}
