package org.samverk.acceptance;

import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A stakeholder analysis of a municipality against fall injuries, step by step.
record AnAnalysis(String author, String at) {
    static final String ANALYSES = "/samverk/v1/stakeholder-analyses";

    static Map<String, Object> content(String collaboration) {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("sv", "Vem kan hjälpa till mot fallskador?"));
        content.put("subject", Map.of("sv", "Träning för balans och styrka, nära där man bor"));
        content.put("collaborationId", collaboration);
        return content;
    }

    /// The rest of what is said of the analysis itself: all but its stakeholders.
    static Map<String, Object> rest() {
        return Map.of(
                "availableResources", Map.of("sv", "En folkhälsoplanerare och två träningslokaler"),
                "feasibility", 4,
                "timeFrame", Map.of("start", "2027-01-11", "end", "2028-12-15"),
                "ownGoals", List.of(Map.of("sv", "Var fjärde fallskada färre på två år")),
                "citizenBenefit", Map.of("sv", "Den som blir äldre vågar röra sig, och bor kvar"),
                "citizenGroups", List.of("OLDER"));
    }

    static Map<String, Object> stakeholder(String partner, String importance) {
        var stakeholder = new HashMap<String, Object>();
        stakeholder.put("partnerId", partner);
        stakeholder.put("importance", importance);
        stakeholder.put("mandate", "RESOURCE");
        stakeholder.put("attitude", "SUPPORTER");
        return stakeholder;
    }

    static Map<String, Object> gains(String goal, String benefit) {
        return Map.of("theirGoals", List.of(Map.of("sv", goal)), "benefits", List.of(Map.of("sv", benefit)));
    }

    static Map<String, Object> engagement(String phase, String mode, String start) {
        return Map.of("phase", phase, "mode", mode, "start", start);
    }

    /// @return where the stakeholder is
    String with(Map<String, Object> stakeholder) {
        var location =
                created(as(author).body(stakeholder).post(at + "/stakeholders")).getHeader("Location");
        return location.substring(location.indexOf("/samverk/v1"));
    }

    void changed(String part, Map<String, Object> patch) {
        as(author).header("If-Match", "*").body(patch).patch(part).then().statusCode(200);
    }

    void assessed(String stakeholder, String by, int interest, int influence) {
        created(as(author)
                .body(Map.of(
                        "assessor", Map.of("partnerId", by), "interestLevel", interest, "influenceLevel", influence))
                .post(stakeholder + "/assessments"));
    }

    void engaged(String stakeholder, Map<String, Object> engagement) {
        created(as(author).body(engagement).post(stakeholder + "/engagements"));
    }

    Response act(String noun) {
        return as(author).post(at + "/" + noun);
    }

    Response progress() {
        return as(author).get(at + "/progress");
    }
}
