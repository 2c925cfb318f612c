package org.samverk.followup.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;
import static org.samverk.followup.indicator.AnIndicator.HORSENS;
import static org.samverk.followup.indicator.AnIndicator.SKARA;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.APlan;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvidenceTest {
    private static final String GAPS = "/samverk/v1/evidence-gaps";
    private static final String DASHBOARDS = "/samverk/v1/goal-dashboards/";

    private final UUID reported = UUID.randomUUID();
    private final UUID silent = UUID.randomUUID();
    private final Stage stage;

    @Inject
    EvidenceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private UUID agreement() {
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(reported, silent)
                .publish();
        stage.hear();
        return agreement;
    }

    private void report(UUID agreement) {
        var occasion = first(active(settled(agreement, "2026-03-31", QUARTERLY)));
        write(occasion, APlan.report(reported)).then().statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
    }

    private static Response evaluated(String type, UUID subject) {
        var evaluation = as(EVALUATOR)
                .body(Map.of(
                        "subject",
                        Map.of("type", type, "id", subject),
                        "type",
                        "PROCESS",
                        "title",
                        Map.of("da", "Evaluering"),
                        "conclusions",
                        List.of(Map.of("da", "Det virker."))))
                .post("/samverk/v1/evaluations");
        evaluation.then().statusCode(201);
        String self = evaluation.path("_links.self.href");
        as(EVALUATOR).post(self + "/starts").then().statusCode(201);
        var completed = as(EVALUATOR).post(self + "/completions");
        completed.then().statusCode(201);
        return completed;
    }

    @Test
    void a_goal_is_without_evidence_until_it_is_reported_on_or_evaluated() throws Exception {
        var agreement = agreement();
        var list = GAPS + "?agreement=" + agreement;
        as(COORDINATOR)
                .get(list + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].agreement.title.da", equalTo("Rygestop på tværs"))
                .body("items[0].goalCount", equalTo(2))
                .body("items[0].silentGoals.number", contains("1.1", "1.2"))
                .body("items[0].silentGoals[0]", not(hasKey("lastEvidenceAt")));
        report(agreement);
        as(COORDINATOR).get(list).then().body("items[0].silentGoals.goalId", contains(silent.toString()));
        evaluated("GOAL", silent);
        as(COORDINATOR).get(list + "&count=true").then().body("items", empty()).body("total", equalTo(0));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(list)));
    }

    /// A goal with the two others beneath it.
    private UUID tree(UUID top) {
        var id = UUID.randomUUID();
        NeighbourStub.publish(
                "agreements",
                "agreement.signed",
                id,
                1,
                Map.of(
                        "frame",
                        Map.of("ownerPartnerId", REGION),
                        "terms",
                        Map.of(
                                "termsVersion",
                                1,
                                "terms",
                                Map.of(
                                        "type",
                                        "COLLABORATION_AGREEMENT",
                                        "title",
                                        Map.of("da", "Rygestop på tværs"),
                                        "parties",
                                        List.of(Map.of("partnerId", REGION), Map.of("partnerId", MUNICIPALITY)),
                                        "goals",
                                        List.of(goal(
                                                top,
                                                "1",
                                                "OVERALL_GOAL",
                                                goal(reported, "1.1", "SUB_GOAL"),
                                                goal(silent, "1.2", "SUB_GOAL"))))),
                        "standing",
                        Map.of("phase", "CONCLUDED", "beginsOn", "2026-01-01", "endsOn", "2029-12-31")),
                new Access(REGION, Visibility.RESTRICTED, Set.of(REGION, MUNICIPALITY)));
        stage.hear();
        return id;
    }

    private static Map<String, Object> goal(UUID id, String number, String level, Object... beneath) {
        return Map.of(
                "id",
                id,
                "title",
                Map.of("da", "Færre rygere"),
                "number",
                number,
                "level",
                level,
                "subGoals",
                List.of(beneath));
    }

    @Test
    void a_goal_that_nothing_is_said_of_has_come_as_far_as_its_sub_goals_on_the_whole() {
        var top = UUID.randomUUID();
        var agreement = tree(top);
        var occasion = first(active(settled(agreement, "2026-03-31", QUARTERLY)));
        var statuses = List.of(
                Map.of("goalId", reported, "status", "ONGOING", "progress", 20),
                Map.of("goalId", silent, "status", "ONGOING", "progress", 60));
        write(occasion, Map.of("summary", "Godt på vej", "goalStatuses", statuses))
                .then()
                .statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR)
                .get(DASHBOARDS + agreement)
                .then()
                .body("goals.number", contains("1", "1.1", "1.2"))
                .body("goals.level", contains("OVERALL_GOAL", "SUB_GOAL", "SUB_GOAL"))
                .body("goals[0]", not(hasKey("parentGoalId")))
                .body("goals[1].parentGoalId", equalTo(top.toString()))
                .body("goals[0].progress.percent", equalTo(40))
                .body("goals[0].progress.derived", equalTo(true))
                .body("goals[2].progress.percent", equalTo(60))
                .body("goals[2].progress.derived", equalTo(false));
        as(AARHUS)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(occasion + "/document")
                .then()
                .statusCode(200)
                .body(containsString("Not reported on, 40% (mean of 2 of 2 sub-goals)"));
    }

    @Test
    void a_report_that_was_returned_is_no_evidence_until_it_is_submitted_anew() {
        var agreement = agreement();
        var list = GAPS + "?agreement=" + agreement;
        var occasion = first(active(settled(agreement, "2026-03-31", QUARTERLY)));
        write(occasion, APlan.report(reported)).then().statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).get(list).then().body("items[0].silentGoals.goalId", contains(silent.toString()));
        as(COORDINATOR)
                .body(Map.of("comment", "Tallet mangler"))
                .post(occasion + "/returns")
                .then()
                .statusCode(201);
        as(COORDINATOR).get(list).then().body("items[0].silentGoals", hasSize(2));
        as(COORDINATOR).get(DASHBOARDS + agreement).then().body("goals[0]", not(hasKey("report")));
        write(occasion, APlan.report(reported)).then().statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).post(occasion + "/receipts").then().statusCode(201);
        as(COORDINATOR).get(list).then().body("items[0].silentGoals.goalId", contains(silent.toString()));
    }

    @Test
    void a_fresh_value_of_what_a_goal_is_measured_by_is_evidence_and_an_old_one_is_none() {
        AnIndicator.publish();
        var indicator = defined(smoking());
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(reported)
                .measuredBy(id(indicator))
                .publish();
        stage.hear();
        var list = GAPS + "?agreement=" + agreement;
        entered(indicator, measured(HORSENS, "2019", 12));
        as(COORDINATOR)
                .get(list)
                .then()
                .body("items[0].silentGoals[0].lastEvidenceAt", startsWith("2020-01-01T00:00:00"));
        entered(indicator, measured(HORSENS, "2025", 9));
        as(COORDINATOR).get(list).then().body("items", empty());
        stage.at("2027-02-01T12:00:00Z");
        as(COORDINATOR).get(list).then().body("items[0].silentGoals", hasSize(1));
    }

    @Test
    void an_agreement_without_goals_is_silent_until_it_is_evaluated_itself() {
        var agreement =
                AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).withGoals().publish();
        stage.hear();
        var list = GAPS + "?agreement=" + agreement;
        as(COORDINATOR)
                .get(list + "&count=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].goalCount", equalTo(0))
                .body("items[0].silentGoals", empty());
        evaluated("AGREEMENT", agreement);
        as(COORDINATOR).get(list).then().body("items", empty());
        as(COORDINATOR).get(DASHBOARDS + agreement).then().body("goals", empty());
        stage.at("2027-04-01T12:00:00Z");
        as(COORDINATOR).get(list).then().body("items[0].lastEvidenceAt", startsWith("2026-03-01T12:00:00"));
    }

    @Test
    void evidence_grows_old() {
        var agreement = agreement();
        evaluated("AGREEMENT", agreement);
        var list = GAPS + "?agreement=" + agreement;
        as(COORDINATOR).get(list).then().body("items", empty());
        stage.at("2027-02-01T12:00:00Z");
        as(COORDINATOR).get(list).then().body("items", empty());
        as(COORDINATOR)
                .get(list + "&months=6")
                .then()
                .body("items[0].silentGoals", hasSize(2))
                .body("items[0].silentGoals[0].lastEvidenceAt", startsWith("2026-03-01T12:00:00"));
        problem(as(COORDINATOR).get(list + "&months=0"), 400, "validation-failed");
    }

    @Test
    void only_agreements_in_force_that_one_may_see_have_gaps() {
        var agreement = agreement();
        as(STRANGER).get(GAPS + "?agreement=" + agreement).then().body("items", empty());
        as(COORDINATOR)
                .get(GAPS + "?agreement=" + agreement + "&party=" + MUNICIPALITY)
                .then()
                .body("items", hasSize(1));
        as(COORDINATOR)
                .get(GAPS + "?agreement=" + agreement + "&party=" + OUTSIDER)
                .then()
                .body("items", empty());
        stage.at("2031-01-01T12:00:00Z");
        as(COORDINATOR).get(GAPS + "?agreement=" + agreement).then().body("items", empty());
        stage.at("2025-01-01T12:00:00Z");
        as(COORDINATOR).get(GAPS + "?agreement=" + agreement).then().body("items", empty());
    }

    @Test
    void the_dashboard_judges_a_past_target_by_what_was_measured_until_then() {
        AnIndicator.publish();
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2022", "value", 9)));
        var indicator = defined(content);
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(reported)
                .measuredBy(id(indicator))
                .publish();
        stage.hear();
        entered(indicator, measured(HORSENS, "2021", 12));
        entered(indicator, measured(HORSENS, "2025", 8.5));
        entered(indicator, measured(SKARA, "2025", 8.5));
        as(AARHUS)
                .get(DASHBOARDS + agreement)
                .then()
                .body("goals[0].indicators[0].lines[1].target.period", equalTo("2022"))
                .body("goals[0].indicators[0].lines[1]", not(hasKey("attained")))
                .body("goals[0].indicators[0].lines[0].latest.period", equalTo("2025"))
                .body("goals[0].indicators[0].lines[0].target.period", equalTo("2022"))
                .body("goals[0].indicators[0].lines[0].attained", equalTo(false));
    }

    @Test
    void the_dashboard_tells_where_what_a_goal_is_measured_by_stands() throws Exception {
        AnIndicator.publish();
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2030", "value", 9)));
        var indicator = defined(content);
        var hidden = UUID.randomUUID();
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(reported)
                .measuredBy(id(indicator), hidden)
                .publish();
        stage.hear();
        entered(indicator, measured(HORSENS, "2021", 12));
        entered(indicator, measured(HORSENS, "2025", 8.5));
        entered(indicator, measured(SKARA, "2025", 11));
        report(agreement);
        as(AARHUS)
                .get(DASHBOARDS + agreement)
                .then()
                .statusCode(200)
                .body("goals[0].indicatorIds", contains(indicator.<String>path("id"), hidden.toString()))
                .body("goals[0].indicators.indicatorId", contains(indicator.<String>path("id")))
                .body("goals[0].indicators[0].name.da", equalTo("Daglig rygning"))
                .body("goals[0].indicators[0].areaCount", equalTo(2))
                .body("goals[0].indicators[0].lines.area", contains(HORSENS, SKARA))
                .body("goals[0].indicators[0].lines[0].latest.period", equalTo("2025"))
                .body("goals[0].indicators[0].lines[0].latest.value", equalTo(8.5f))
                .body("goals[0].indicators[0].lines[0].change", equalTo(-3.5f))
                .body("goals[0].indicators[0].lines[0].direction", equalTo("IMPROVED"))
                .body("goals[0].indicators[0].lines[0].attained", equalTo(true))
                .body("goals[0].indicators[0].lines[1].attained", equalTo(false))
                .body("goals[0].indicators[0].lines[1]", not(hasKey("direction")))
                .body("goals[0].report.termsVersion", equalTo(1))
                .body("goals[0].report.decisionsNeeded", contains("Flere hold?"))
                .body("goals[0].lastEvidenceAt", startsWith("2026-03-01T12:00:00"));
        assertEquals(2, SqlStatements.during(() -> as(AARHUS).get(DASHBOARDS + agreement)));
    }

    @Test
    void the_dashboard_tells_the_chain_of_each_goal() throws Exception {
        var agreement = agreement();
        report(agreement);
        var ofAgreement = evaluated("AGREEMENT", agreement);
        var ofGoal = evaluated("GOAL", silent);
        as(AARHUS)
                .get(DASHBOARDS + agreement)
                .then()
                .statusCode(200)
                .body("agreement.id", equalTo(agreement.toString()))
                .body("termsVersion", equalTo(1))
                .body("goals.goalId", contains(reported.toString(), silent.toString()))
                .body("goals[0].baseline", equalTo(120))
                .body("goals[0].target", equalTo(400))
                .body("goals[0].unit", equalTo("borgere"))
                .body("goals[0].report.status", equalTo("ONGOING"))
                .body("goals[0].report.progress", equalTo(40))
                .body("goals[0].evaluation.evaluationId", equalTo(ofAgreement.<String>path("id")))
                .body("goals[0].evaluation.ofGoal", equalTo(false))
                .body("goals[0].evaluation.termsVersion", equalTo(1))
                .body("goals[0].evaluation.basisChanged", equalTo(false))
                .body("goals[1]", not(hasKey("report")))
                .body("goals[1].evaluation.evaluationId", equalTo(ofGoal.<String>path("id")))
                .body("goals[1].evaluation.ofGoal", equalTo(true));
        problem(as(STRANGER).get(DASHBOARDS + agreement), 404, "not-found");
        problem(as(STRANGER).get(DASHBOARDS + UUID.randomUUID()), 404, "not-found");
        assertEquals(1, SqlStatements.during(() -> as(AARHUS).get(DASHBOARDS + agreement)));
    }
}
