package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A way of working is proposed, decided on, tried by one municipality, evaluated, and offered to more.
@ExtendWith(RunningSuite.class)
class PilotStoryTest {
    private static final String AREAS = "/samverk/v1/development-areas";
    private static final String PILOTS = "/samverk/v1/pilots";

    private final String yesterday =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(1).toString();
    private final String region = partnerOf(REGION);
    private final String aarhus = partnerOf(AARHUS);
    private final String skovde = partnerOf(SKOVDE);

    @Test
    void a_pilot_comes_from_a_proposal_and_is_scaled_up_once_it_is_evaluated() {
        var area = adoptedArea();
        var pilot = offering(area.path("id"));
        var tried = tried(pilot);
        created(advance(pilot, "RUNNING"));
        created(as(SKOVDE).post(self(tried) + "/activations"));
        created(as(SKOVDE).post(self(tried) + "/completions"));
        refused(advance(pilot, "EVALUATED"), 422, "pilot-not-ready");

        var evaluation = evaluated(pilot);
        created(advance(pilot, "EVALUATED"))
                .then()
                .body("status", equalTo("EVALUATED"))
                .body("evaluationId", equalTo(evaluation.<String>path("id")));
        created(advance(pilot, "SCALING")).then().body("round", equalTo(2));
        refused(offer(pilot, skovde), 409, "takes-part-already");
        created(offer(pilot, aarhus));
        as(REGION)
                .get(self(pilot) + "/funnel")
                .then()
                .body("rounds.round", contains(1, 2))
                .body("rounds.completed", contains(1, 0))
                .body("rounds.unanswered", contains(0, 1));
        as(REGION).get(self(pilot) + "/scale-up").then().statusCode(200);
        as(REGION).get(self(pilot) + "/history").then().body("chainHolds", equalTo(true));
    }

    private Response adoptedArea() {
        var area = created(as(REGION)
                .body(Map.of(
                        "name",
                        Map.of("da", "Psykisk sundhed"),
                        "order",
                        1,
                        "ownerPartnerIds",
                        List.of(region, aarhus)))
                .post(AREAS));
        var description = created(as(REGION)
                .body(Map.of(
                        "assignment", Map.of("da", "Opgaven"),
                        "implementation", Map.of("da", "Gennemførelsen"),
                        "followup", Map.of("da", "Opfølgningen")))
                .post(self(area) + "/project-descriptions"));
        var proposal = created(as(REGION)
                .body(Map.of(
                        "fromForumId", forum("Strategigruppe", "STRATEGY_GROUP"),
                        "toForumId", forum("Styregruppe", "POLITICAL_STEERING_GROUP"),
                        "projectDescriptionId", description.path("id"),
                        "text", Map.of("da", "At psykisk sundhed bliver næste område.")))
                .post(self(area) + "/proposals"));
        for (var step : List.of("SUBMITTED", "SUPPORTED", "DECIDED")) {
            created(advance(proposal, step));
        }
        refused(advance(area, "ADOPTED"), 422, "area-not-decided");
        created(as(REGION).body(decision()).post(self(area) + "/decisions"));
        created(as(AARHUS).body(decision()).post(self(area) + "/decisions"));
        created(advance(area, "ADOPTED")).then().body("status", equalTo("ADOPTED"));
        return area;
    }

    private String forum(String name, String type) {
        return AForum.proposedBy(REGION, AForum.content(name, type, "INFORMAL", List.of(region)))
                .id();
    }

    private Map<String, Object> decision() {
        return Map.of("kind", "DECIDE", "outcome", "POSITIVE", "decidedOn", yesterday, "reference", "Sag 14");
    }

    private Response offering(String area) {
        var content = new HashMap<String, Object>(Map.of(
                "title", Map.of("da", "Fælles om skolefravær"),
                "developmentAreaId", area,
                "foundingPartnerIds", List.of(region, aarhus),
                "terms", Map.of("da", "Egen procesleder på halv tid i to år."),
                "knowledgeBaseRef", "Vidensgrundlag om skolefravær, sag 14",
                "recommendations", List.of(Map.of("da", "Tidlig indsats ved fravær.")),
                "processLeaderRole", "Procesleder",
                "workGroupForumId", forum("Arbejdsgruppe", "WORKING_GROUP")));
        var pilot = created(as(REGION).body(content).post(PILOTS));
        for (var step : List.of("KNOWLEDGE_BASE", "ANALYSED")) {
            created(advance(pilot, step));
        }
        refused(advance(pilot, "PRESENTED"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/presentations", "/presentations"));
        content.put(
                "presentations",
                List.of(Map.of("partnerId", region, "on", yesterday), Map.of("partnerId", aarhus, "on", yesterday)));
        as(REGION)
                .header("If-Match", "*")
                .body(content)
                .patch(self(pilot))
                .then()
                .statusCode(200);
        created(advance(pilot, "PRESENTED"));
        refused(advance(pilot, "OFFERING"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", hasItem("/preconditions"));
        content.put(
                "preconditions",
                List.of(
                        met("SHARED_INSIGHT", region),
                        met("SHARED_INSIGHT", aarhus),
                        met("PRIORITISED_IN_GOAL_DOCUMENTS", region),
                        met("PRIORITISED_IN_GOAL_DOCUMENTS", aarhus)));
        as(REGION)
                .header("If-Match", "*")
                .body(content)
                .patch(self(pilot))
                .then()
                .statusCode(200);
        created(advance(pilot, "OFFERING"));
        return pilot;
    }

    private static Map<String, Object> met(String code, String partner) {
        return Map.of("code", code, "partnerId", partner, "met", true, "reference", "Sundhedspolitik s. 3");
    }

    /// Refused without own resources and the local decisions; its leader comes after them.
    private Response tried(Response pilot) {
        var offered = created(offer(pilot, skovde));
        refused(
                        as(SKOVDE).body(Map.of("termsVersion", 1)).post(self(offered) + "/acceptances"),
                        422,
                        "participation-incomplete")
                .then()
                .body("errors.pointer", contains("/ownResources", "/decisions", "/decisions"));
        var leader = Map.of("localProcessLeaderRole", "Folkhälsostrateg");
        refused(as(SKOVDE).header("If-Match", "*").body(leader).patch(self(offered)), 422, "leader-before-decisions");
        var yes = Map.of(
                "termsVersion", 1,
                "ownResources", List.of(Map.of("kind", "STAFF", "fte", 0.5)),
                "decisions",
                        List.of(
                                Map.of("body", "MUNICIPALITY", "decidedOn", yesterday, "reference", "KS § 14"),
                                Map.of(
                                        "body",
                                        "PUBLIC_HEALTH_COUNCIL",
                                        "decidedOn",
                                        yesterday,
                                        "reference",
                                        "FHR § 2")));
        created(as(SKOVDE).body(yes).post(self(offered) + "/acceptances"))
                .then()
                .body("status", equalTo("ACCEPTED"));
        as(SKOVDE)
                .header("If-Match", "*")
                .body(leader)
                .patch(self(offered))
                .then()
                .statusCode(200);
        return offered;
    }

    private static Response evaluated(Response pilot) {
        var evaluation = created(as("evaluator-region")
                .body(Map.of(
                        "subject", Map.of("type", "PILOT", "id", pilot.path("id")),
                        "type", "SUMMATIVE",
                        "title", Map.of("da", "Evaluering af pilotforløbet"),
                        "criteria",
                                List.of(Map.of(
                                        "code",
                                        "REACH",
                                        "rating",
                                        4,
                                        "reach",
                                        Map.of("targetPopulation", 100, "invited", 80, "reached", 60)))))
                .post("/samverk/v1/evaluations"));
        created(as("evaluator-region").post(self(evaluation) + "/starts"));
        refused(as("evaluator-region").post(self(evaluation) + "/completions"), 422, "evaluation-incomplete")
                .then()
                .body("errors.pointer", contains("/conclusions", "/recommendScaleUp"));
        as("evaluator-region")
                .header("If-Match", "*")
                .body(Map.of("conclusions", List.of(Map.of("da", "Fraværet faldt.")), "recommendScaleUp", true))
                .patch(self(evaluation))
                .then()
                .statusCode(200);
        return created(as("evaluator-region").post(self(evaluation) + "/completions"))
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("criteria[0].reach.proportion", equalTo(0.6f))
                .body("basis", hasKey("hash"))
                .extract()
                .response();
    }

    private static Response advance(Response any, String to) {
        return as(REGION).body(Map.of("to", to)).post(self(any) + "/advances");
    }

    private static Response offer(Response pilot, String partner) {
        return as(REGION).body(Map.of("partnerId", partner)).post(self(pilot) + "/participations");
    }

    private static String self(Response any) {
        return any.path("_links.self.href");
    }
}
