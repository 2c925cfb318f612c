package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The agreement of the stories: a region and a municipality refer smokers from hospital to municipal help.
final class AnAgreement {
    static final String AGREEMENTS = "/samverk/v1/agreements";
    static final String PLANS = "/samverk/v1/followup-plans";
    static final String OCCASIONS = "/samverk/v1/followup-occasions";

    static final String REGION = "DK_CVR:29190925";
    static final String AARHUS = "DK_CVR:55133018";

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private AnAgreement() {}

    static String partner(String identifier) {
        return as(READER)
                .queryParam("identifier", identifier)
                .get(APartner.PARTNERS)
                .path("items[0].id");
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static Map<String, Object> between(String one, String other) {
        return Map.of("themes", List.of("TOBACCO"), "terms", terms(one, other));
    }

    static Map<String, Object> terms(String one, String other) {
        var terms = new HashMap<String, Object>();
        terms.put("title", Map.of("da", "Henvisning til rygestop", "en", "Smoking-cessation referral"));
        terms.put("type", "PARTNERSHIP_AGREEMENT");
        terms.put("country", "DK");
        terms.put("purposes", List.of(Map.of("da", "Flere indlagte rygere får tilbud om hjælp.")));
        terms.put("parties", List.of(party(one, "Regionsrådsformand"), party(other, "Borgmester")));
        terms.put(
                "goals",
                List.of(Map.of(
                        "level",
                        "OVERALL_GOAL",
                        "number",
                        "1",
                        "title",
                        Map.of("da", "Færre daglige rygere"),
                        "subGoals",
                        List.of(Map.of(
                                "level",
                                "TARGET",
                                "number",
                                "1.1",
                                "title",
                                Map.of("da", "Henviste, der gennemfører"),
                                "baseline",
                                120,
                                "target",
                                400,
                                "unit",
                                "borgere om året")))));
        terms.put("period", Map.of("start", today().minusDays(1).toString()));
        return terms;
    }

    private static Map<String, Object> party(String partner, String signatory) {
        return Map.of("partnerId", partner, "partyRole", "EQUAL_PARTY", "signatoryRole", signatory);
    }

    /// In force, signed by both.
    static Response concluded(String region, String municipality) {
        var draft = as(Callers.REGION).body(between(region, municipality)).post(AGREEMENTS);
        var proposed = as(Callers.REGION).post(at(draft) + "/proposals");
        Response last = proposed;
        for (var signatory : List.of("signatory-region", "signatory-aarhus")) {
            last = as(signatory).body(signature(proposed)).post(at(draft) + "/signatures");
        }
        last.then().statusCode(201).body("status", equalTo("ACTIVE"));
        return last;
    }

    /// Quarterly from tomorrow, reported by the one and received by the other.
    static Map<String, Object> plan(String agreement, String reporter, String recipient) {
        var first = today().plusDays(1);
        return Map.of(
                "subject", Map.of("type", "AGREEMENT", "id", agreement),
                "title", Map.of("da", "Opfølgning hvert kvartal"),
                "purposes", List.of("LEARNING"),
                "how", Map.of("methods", List.of("INDICATORS")),
                "when",
                        Map.of(
                                "dtstart",
                                first.toString(),
                                "rrule",
                                "FREQ=MONTHLY;INTERVAL=3;COUNT=8;BYMONTHDAY=" + Math.min(28, first.getDayOfMonth())),
                "reporter", Map.of("partnerId", reporter),
                "recipient", Map.of("partnerId", recipient));
    }

    static Map<String, Object> report(String goal, int progress) {
        return Map.of(
                "summary",
                "Henvisningerne er kommet i gang",
                "goalStatuses",
                List.of(Map.of("goalId", goal, "status", "ONGOING", "progress", progress)));
    }

    static Map<String, Object> signature(Response agreement) {
        return Map.of("termsHash", agreement.path("termsHash"));
    }

    static String at(Response agreement) {
        return AGREEMENTS + "/" + agreement.<String>path("id");
    }
}
