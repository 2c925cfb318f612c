package org.samverk.partners.stakeholder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.samverk.kit.testing.Tokens;

/// Analyses to test with, and callers to test as: a region that owns them, a municipality, and an outsider.
final class AnAnalysis {
    static final String ANALYSES = "/samverk/v1/stakeholder-analyses";
    static final String REPORTS = "/samverk/v1/stakeholder-reports";

    static final String REGION_CLAIM = "DK_CVR:" + cvr();
    static final String MUNICIPALITY_CLAIM = "DK_CVR:" + cvr();
    static final String OUTSIDER_CLAIM = "DK_CVR:" + cvr();
    static final String REGISTRAR_CLAIM = "DK_CVR:" + cvr();
    static final String COORDINATOR = coordinator(REGION_CLAIM);
    static final String MUNICIPALITY = coordinator(MUNICIPALITY_CLAIM);
    static final String OUTSIDER = coordinator(OUTSIDER_CLAIM);
    static final String REGISTRAR = Tokens.withSubject("sa-registrar", REGISTRAR_CLAIM, "reader", "registrar");

    static final String REGION_ID = registered("Region Analyse", REGION_CLAIM);
    static final String MUNICIPALITY_ID = registered("Kommunen, der ved", MUNICIPALITY_CLAIM);
    static final String OUTSIDER_ID = registered("Udenforstående", OUTSIDER_CLAIM);
    static final String REGISTRAR_ID = registered("Den, der registrerer", REGISTRAR_CLAIM);
    static final String HOSPITAL_ID = registered("Sygehus Østjylland", "DK_CVR:" + cvr());

    private AnAnalysis() {}

    private static String coordinator(String claim) {
        return Tokens.withSubject("sa-" + claim, claim, "reader", "coordinator");
    }

    /// A CVR number; its check digit holds.
    static String cvr() {
        for (; ; ) {
            var seven = String.valueOf(ThreadLocalRandom.current().nextInt(6_000_000, 10_000_000));
            int[] weights = {2, 7, 6, 5, 4, 3, 2};
            var sum = 0;
            for (var i = 0; i < 7; i++) {
                sum += (seven.charAt(i) - '0') * weights[i];
            }
            if (sum % 11 != 1) {
                return seven + (11 - sum % 11) % 11;
            }
        }
    }

    private static String registered(String name, String claim) {
        var number = Map.of("scheme", "DK_CVR", "value", claim.substring(7), "primary", true);
        var response = as(REGISTRAR)
                .body(Map.of("name", name, "country", "DK", "kind", "ASSOCIATION", "identifiers", List.of(number)))
                .post("/samverk/v1/partners");
        response.then().statusCode(201);
        return response.path("id");
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Whatever version it has.
    static RequestSpecification changing(String token) {
        return as(token).header("If-Match", "*");
    }

    static Map<String, Object> content() {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("da", "Faldulykker på tværs"));
        return content;
    }

    static Map<String, Object> whole() {
        var content = content();
        content.put("subject", Map.of("da", "Færre fald blandt ældre"));
        content.put("availableResources", Map.of("da", "En procesleder"));
        content.put("feasibility", 4);
        content.put("ownGoals", List.of(Map.of("da", "En fjerdedel færre indlæggelser")));
        content.put("citizenBenefit", Map.of("da", "Tryggere hjemme"));
        content.put("citizenGroups", List.of("OLDER"));
        content.put("timeFrame", Map.of("start", "2026-02-01", "end", "2026-12-31"));
        return content;
    }

    static Response drafted(Map<String, Object> content) {
        return created(as(COORDINATOR).body(content).post(ANALYSES));
    }

    static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    static String at(Response analysis) {
        return ANALYSES + "/" + analysis.path("id");
    }

    static Map<String, Object> key(String partner) {
        var stakeholder = new HashMap<String, Object>();
        stakeholder.put("partnerId", partner);
        stakeholder.put("importance", "KEY");
        return stakeholder;
    }

    static Map<String, Object> wholeKey(String partner) {
        var stakeholder = key(partner);
        stakeholder.put("theirGoals", List.of(Map.of("da", "Kortere indlæggelser")));
        stakeholder.put("benefits", List.of(Map.of("da", "Færre på akutmodtagelsen")));
        stakeholder.put("mandate", "RESOURCE");
        stakeholder.put("attitude", "SUPPORTER");
        return stakeholder;
    }

    static Map<String, Object> group(String name) {
        return Map.of("name", name, "kind", "CITIZEN_GROUP", "importance", "PRIMARY");
    }

    /// @return where the stakeholder is
    static String added(Response analysis, Map<String, Object> stakeholder) {
        return path(created(as(COORDINATOR).body(stakeholder).post(at(analysis) + "/stakeholders")));
    }

    static String path(Response created) {
        var location = created.getHeader("Location");
        return location.substring(location.indexOf("/samverk/v1"));
    }

    static Map<String, Object> assessment(String by, String on, int interest, int influence) {
        return Map.of(
                "assessor", Map.of("partnerId", by),
                "assessedOn", on,
                "interestLevel", interest,
                "influenceLevel", influence);
    }

    static Response assessed(String stakeholder, Map<String, Object> assessment) {
        return created(as(COORDINATOR).body(assessment).post(stakeholder + "/assessments"));
    }

    static Map<String, Object> engagement(String phase, String mode) {
        return Map.of("phase", phase, "mode", mode, "start", "2026-03-02", "end", "2026-03-20");
    }

    static Response engaged(String stakeholder, Map<String, Object> engagement) {
        return created(as(COORDINATOR).body(engagement).post(stakeholder + "/engagements"));
    }

    static Map<String, Object> objection(String text) {
        return Map.of("type", "OBJECTION", "text", text);
    }

    static Response raised(Response analysis, Map<String, Object> objection) {
        return created(as(COORDINATOR).body(objection).post(at(analysis) + "/objections"));
    }

    /// Nothing stands in the way of its completion.
    static Response ready() {
        var analysis = drafted(whole());
        var stakeholder = added(analysis, wholeKey(HOSPITAL_ID));
        assessed(stakeholder, assessment(REGION_ID, "2026-01-15", 4, 4));
        engaged(stakeholder, engagement("PLANNING", "WORK_GROUP"));
        return as(COORDINATOR).get(at(analysis));
    }

    static Response reviewed() {
        return act(ready(), "submissions");
    }

    static Response completed() {
        return act(reviewed(), "completions");
    }

    static Response act(Response analysis, String noun) {
        return created(as(COORDINATOR).post(at(analysis) + "/" + noun));
    }

    static Response problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
        return response;
    }

    static String nowhere() {
        return ANALYSES + "/" + UUID.randomUUID();
    }
}
