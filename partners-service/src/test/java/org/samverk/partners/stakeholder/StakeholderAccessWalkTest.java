package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_CLAIM;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_CLAIM;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGISTRAR;
import static org.samverk.partners.stakeholder.AnAnalysis.REGISTRAR_CLAIM;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.cvr;
import static org.samverk.partners.stakeholder.AnAnalysis.engagement;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.wholeKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` owns the analysis, `regis` entered it for the owner, `other` has nothing to do with it, `ghost` is
/// registered nowhere. `/shared` is for everybody to see.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class StakeholderAccessWalkTest {
    /// Registers its partners when first asked, which is once the application runs.
    private static final class Table {
        static final String GHOST_CLAIM = "DK_CVR:" + cvr();

        static final AccessWalk WALK = AccessWalk.of("""
                                               none alien other owner owner owner owner regis regis other other ghost owner sys
                                               -    -     read  read  coord sign  eval  regis coord coord regis coord audit -
                listStakeholderAnalyses        401  401   200   200   200   200   200   200   200   200   200   200   200   200
                draftStakeholderAnalysis       401  401   403r  403r  201   403r  403r  201   201   201   201   403o  403r  403r
                draftStakeholderAnalysis/for   401  401   403r  403r  201   403r  403r  201   403y  403y  201   403o  403r  403r
                getStakeholderAnalysis         401  401   404   200   200   200   200   200   200   404   404   404   200   200
                getStakeholderAnalysis/shared  401  401   200   200   200   200   200   200   200   200   200   200   200   200
                getStakeholderAnalysisHistory  401  401   404   200   200   200   200   200   200   404   404   404   200   200
                getStakeholderAnalysisProgress 401  401   404   200   200   200   200   200   200   404   404   404   200   200
                getStakeholderMatrix           401  401   404   200   200   200   200   200   200   404   404   404   200   200
                getStakeholderTimeline         401  401   404   200   200   200   200   200   200   404   404   404   200   200
                replaceStakeholderAnalysis     401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                changeStakeholderAnalysis      401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                changeStakeholderAnalysis/shared 401 401  403r  403r  200   403r  403r  200   403y  403y  403y  403o  403r  403r
                submitStakeholderAnalysis      401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                returnStakeholderAnalysis      401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                completeStakeholderAnalysis    401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                reviseStakeholderAnalysis      401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                archiveStakeholderAnalysis     401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                addStakeholder                 401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                addStakeholder/shared          401  401   403r  403r  201   403r  403r  201   403y  403y  403y  403o  403r  403r
                getStakeholder                 401  401   404   200   200   200   200   200   200   404   404   404   200   200
                replaceStakeholder             401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                changeStakeholder              401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                removeStakeholder              401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                assessStakeholder              401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                listAssessments                401  401   404   200   200   200   200   200   200   404   404   404   200   200
                getAssessment                  401  401   404   200   200   200   200   200   200   404   404   404   200   200
                planEngagement                 401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                getEngagement                  401  401   404   200   200   200   200   200   200   404   404   404   200   200
                replaceEngagement              401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                removeEngagement               401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                recordEngagementOutcome        401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                raiseObjection                 401  401   403r  403r  201   403r  403r  201   403y  404   404   404   403r  403r
                getObjection                   401  401   404   200   200   200   200   200   200   404   404   404   200   200
                replaceObjection               401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                removeObjection                401  401   403r  403r  200   403r  403r  200   403y  404   404   404   403r  403r
                listOpenObjections             401  401   200   200   200   200   200   200   200   200   200   200   200   200
                listBenefitGaps                401  401   200   200   200   200   200   200   200   200   200   200   200   200
                listUpcomingEngagements        401  401   200   200   200   200   200   200   200   200   200   200   200   200
                listUnanalysedAgreements       401  401   200   200   200   200   200   200   200   200   200   200   200   200
                """)
                .under("/stakeholder-analyses", "/stakeholder-reports")
                .organisation("owner", REGION_CLAIM)
                .organisation("regis", REGISTRAR_CLAIM)
                .organisation("other", MUNICIPALITY_CLAIM)
                .organisation("ghost", GHOST_CLAIM)
                .parameter("stakeholderId", scene -> scene.path("stakeholders[0].id"))
                .parameter("engagementId", scene -> scene.path("stakeholders[0].engagements[0].id"))
                .parameter("assessmentId", scene -> scene.path("stakeholders[0].scores.latestAssessments[0].id"))
                .parameter("objectionId", scene -> scene.path("objections[0].id"))
                .act("draftStakeholderAnalysis", AnAnalysis::content)
                .act("draftStakeholderAnalysis/for", StakeholderAccessWalkTest::ofTheOwner)
                .act("getStakeholderAnalysis", "self", StakeholderAccessWalkTest::entered)
                .act("getStakeholderAnalysis/shared", "self", StakeholderAccessWalkTest::shared)
                .act("getStakeholderAnalysisHistory", "history", StakeholderAccessWalkTest::entered)
                .act("getStakeholderAnalysisProgress", "progress", StakeholderAccessWalkTest::entered)
                .act("getStakeholderMatrix", "matrix", StakeholderAccessWalkTest::entered)
                .act("getStakeholderTimeline", "timeline", StakeholderAccessWalkTest::entered)
                .act("replaceStakeholderAnalysis", "update", StakeholderAccessWalkTest::entered, _ -> content())
                .act("changeStakeholderAnalysis", "update", StakeholderAccessWalkTest::entered, _ -> feasible())
                .act("changeStakeholderAnalysis/shared", "update", StakeholderAccessWalkTest::shared, _ -> feasible())
                .act("submitStakeholderAnalysis", "submit", StakeholderAccessWalkTest::entered)
                .act("returnStakeholderAnalysis", "return", () -> in("submissions"))
                .act("completeStakeholderAnalysis", "complete", () -> in("submissions"))
                .act("reviseStakeholderAnalysis", "revise", () -> in("submissions", "completions"))
                .act("archiveStakeholderAnalysis", "archive", () -> in("submissions", "completions"))
                .act("addStakeholder", "add-stakeholder", StakeholderAccessWalkTest::entered, _ -> group("Nye"))
                .act("addStakeholder/shared", "add-stakeholder", StakeholderAccessWalkTest::shared, _ -> group("Nye"))
                .act("getStakeholder", "stakeholders/0/self", StakeholderAccessWalkTest::entered)
                .act(
                        "replaceStakeholder",
                        "stakeholders/0/update",
                        StakeholderAccessWalkTest::entered,
                        _ -> group("Andre"))
                .act(
                        "changeStakeholder",
                        "stakeholders/0/update",
                        StakeholderAccessWalkTest::entered,
                        _ -> Map.of("attitude", "OPPONENT"))
                .act("removeStakeholder", "stakeholders/0/remove", StakeholderAccessWalkTest::entered)
                .act(
                        "assessStakeholder",
                        "stakeholders/0/assess",
                        StakeholderAccessWalkTest::entered,
                        _ -> assessment(REGION_ID, "2026-01-02", 1, 1))
                .act("listAssessments", "stakeholders/0/assessments", StakeholderAccessWalkTest::entered)
                .act("getAssessment", null, StakeholderAccessWalkTest::entered)
                .act(
                        "planEngagement",
                        "stakeholders/0/engage",
                        StakeholderAccessWalkTest::entered,
                        _ -> engagement("FOLLOW_UP", "INFORM"))
                .act("getEngagement", "stakeholders/0/engagements/0/self", StakeholderAccessWalkTest::entered)
                .act(
                        "replaceEngagement",
                        "stakeholders/0/engagements/0/update",
                        StakeholderAccessWalkTest::entered,
                        _ -> engagement("FOLLOW_UP", "INFORM"))
                .act("removeEngagement", "stakeholders/0/engagements/0/remove", StakeholderAccessWalkTest::entered)
                .act(
                        "recordEngagementOutcome",
                        "stakeholders/0/engagements/0/record-outcome",
                        StakeholderAccessWalkTest::entered,
                        _ -> Map.of("status", "DONE"))
                .act("raiseObjection", "raise-objection", StakeholderAccessWalkTest::entered, _ -> objection("Nej"))
                .act("getObjection", "objections/0/self", StakeholderAccessWalkTest::entered)
                .act(
                        "replaceObjection",
                        "objections/0/update",
                        StakeholderAccessWalkTest::entered,
                        _ -> objection("Nej!"))
                .act("removeObjection", "objections/0/remove", StakeholderAccessWalkTest::entered);
    }

    static Stream<String> acts() {
        return Table.WALK.acts();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), Table.WALK.faults(act));
    }

    /// What is deleted is gone, so the walk cannot look at it afterwards.
    @Test
    void every_operation_but_deletion_stands_in_the_table() {
        assertEquals(List.of("no line for deleteStakeholderAnalysis"), Table.WALK.gaps());
    }

    @ParameterizedTest
    @CsvSource({
        "owner, reader, 403, forbidden",
        "owner, coordinator, 204, ",
        "owner, signatory, 403, forbidden",
        "owner, evaluator, 403, forbidden",
        "owner, auditor, 403, forbidden",
        "regis, registrar, 204, ",
        "regis, coordinator, 403, not-yours",
        "other, coordinator, 404, not-found",
        "other, registrar, 404, not-found",
        "ghost, coordinator, 404, not-found"
    })
    void a_draft_is_deleted_by_its_owners_coordinator_and_by_the_registrar_that_entered_it(
            String whose, String role, int status, String problem) {
        var analysis = entered();
        var claims = Map.of(
                "owner",
                REGION_CLAIM,
                "regis",
                REGISTRAR_CLAIM,
                "other",
                MUNICIPALITY_CLAIM,
                "ghost",
                Table.GHOST_CLAIM);
        var token = Tokens.of(claims.get(whose), role);
        assertEquals(status == 204, as(token).get(at(analysis)).path("_links.delete") != null);
        var answer = changing(token).delete(at(analysis));
        answer.then().statusCode(status);
        if (status == 204) {
            as(COORDINATOR).get(at(analysis)).then().statusCode(410);
        } else {
            answer.then().body("type", equalTo("/problems/" + problem));
            as(COORDINATOR)
                    .get(at(analysis))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(analysis.<Integer>path("version")));
        }
    }

    private static Map<String, Object> ofTheOwner() {
        var content = content();
        content.put("ownerPartnerId", REGION_ID);
        return content;
    }

    private static Map<String, Object> feasible() {
        return Map.of("feasibility", 1);
    }

    /// By a registrar for the owner; nothing stands in the way of its completion.
    private static Response entered() {
        return entered("PRIVATE");
    }

    private static Response shared() {
        return entered("SHARED");
    }

    private static Response entered(String visibility) {
        var content = new HashMap<>(AnAnalysis.whole());
        content.put("ownerPartnerId", REGION_ID);
        content.put("visibility", visibility);
        var analysis = created(as(REGISTRAR).body(content).post(AnAnalysis.ANALYSES));
        var stakeholder = AnAnalysis.added(analysis, wholeKey(HOSPITAL_ID));
        AnAnalysis.assessed(stakeholder, assessment(REGION_ID, "2026-01-01", 4, 4));
        AnAnalysis.engaged(stakeholder, engagement("PLANNING", "CONSULT"));
        AnAnalysis.raised(analysis, objection("Nej"));
        return as(COORDINATOR).get(at(analysis));
    }

    private static Response in(String... acts) {
        var analysis = entered();
        for (var act : acts) {
            AnAnalysis.act(analysis, act);
        }
        return as(COORDINATOR).get(at(analysis));
    }
}
