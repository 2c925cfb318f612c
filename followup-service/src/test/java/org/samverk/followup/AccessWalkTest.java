package org.samverk.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` owns agreement and plan and is reported to, `party` is the other party and reports, `other` has nothing to
/// do with it, `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                        none alien other owner owner owner owner party party party other other ghost owner sys
                                        -    -     read  read  coord sign  eval  read  coord eval  coord regis coord audit -
            listFollowupPlans           401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listFollowupOccasions       401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listEvidenceGaps            401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getGoalDashboard            401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            listReporterCompliance      401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listFollowupEvents          401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            draftFollowupPlan           401  401   403r  403r  201   403r  403r  403r  201   403r  422   422   403o  403r  403r
            draftFollowupPlan/for       401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  422   403o  403r  403r
            getFollowupPlan             401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getFollowupPlanHistory      401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            replaceFollowupPlan         401  401   403r  403r  200   403r  403r  403r  403y  403r  404   404   404   403r  403r
            changeFollowupPlan          401  401   403r  403r  200   403r  403r  403r  403y  403r  404   404   404   403r  403r
            changeFollowupPlan/active   401  401   403r  403r  200   403r  403r  403r  403y  403r  404   404   404   403r  403r
            deleteFollowupPlan          401  401   403r  403r  204   403r  403r  403r  403y  403r  404   404   404   403r  403r
            activateFollowupPlan        401  401   403r  403r  201   403r  403r  403r  403y  403r  404   404   404   403r  403r
            completeFollowupPlan        401  401   403r  403r  201   403r  403r  403r  403y  403r  404   404   404   403r  403r
            cancelFollowupPlan          401  401   403r  403r  201   403r  403r  403r  403y  403r  404   404   404   403r  403r
            getFollowupOccasion         401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getFollowupOccasionHistory  401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getFollowupOccasionDocument 401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            writeReport                 401  401   403r  403r  403y  403r  403y  403r  200   200   404   403r  404   403r  403r
            submitReport                401  401   403r  403r  403y  403r  403y  403r  201   201   404   403r  404   403r  403r
            receiveReport               401  401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            returnReport                401  401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            skipOccasion                401  401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            """)
            .allBut(
                    "/health-challenges",
                    "/public-health-reports",
                    "/indicators",
                    "/data-sources",
                    "/evaluations",
                    "/lessons",
                    "/library",
                    "/cases",
                    "/documentation-entries",
                    "/documentation-gaps")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("agreementId", _ -> AGREEMENT.toString())
            .act("getGoalDashboard", null, AccessWalkTest::planned)
            .act("draftFollowupPlan", () -> draft(AGREEMENT))
            .act("draftFollowupPlan/for", AccessWalkTest::ofTheOwner)
            .act("getFollowupPlan", "self", AccessWalkTest::planned)
            .act("getFollowupPlanHistory", "history", AccessWalkTest::planned)
            .act("replaceFollowupPlan", "update", AccessWalkTest::planned, _ -> draft(AGREEMENT))
            .act("changeFollowupPlan", "update", AccessWalkTest::planned, _ -> Map.of("horizon", "2030-01-01"))
            .act(
                    "changeFollowupPlan/active",
                    "update",
                    AccessWalkTest::active,
                    _ -> Map.of("when", Map.of("dtstart", "2026-01-01", "rrule", "FREQ=WEEKLY")))
            .act("deleteFollowupPlan", "delete", AccessWalkTest::planned)
            .act("activateFollowupPlan", "activate", AccessWalkTest::planned)
            .act("completeFollowupPlan", "complete", AccessWalkTest::active)
            .act("cancelFollowupPlan", "cancel", AccessWalkTest::active)
            .act("getFollowupOccasion", "self", AccessWalkTest::due)
            .act("getFollowupOccasionHistory", "history", AccessWalkTest::due)
            .act("getFollowupOccasionDocument", "document", AccessWalkTest::due)
            .act("writeReport", "write-report", AccessWalkTest::due, _ -> report(GOAL))
            .act("submitReport", "submit", AccessWalkTest::written)
            .act("receiveReport", "receive", AccessWalkTest::reported)
            .act("returnReport", "return", AccessWalkTest::reported, _ -> Map.of("comment", "Mangler tal"))
            .act("skipOccasion", "skip", AccessWalkTest::due, _ -> Map.of("reason", "Sommerferie"));

    private final Stage stage;

    @Inject
    AccessWalkTest(Stage stage) {
        this.stage = stage;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), WALK.faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), WALK.gaps());
    }

    private static Map<String, Object> ofTheOwner() {
        var content = new HashMap<>(draft(AGREEMENT));
        content.put("ownerPartnerId", REGION.toString());
        return content;
    }

    private static Response planned() {
        return drafted(settled(AGREEMENT, "2026-03-31", "FREQ=DAILY;COUNT=1"));
    }

    private static Response active() {
        return as(COORDINATOR).post(planned().<String>path("_links.self.href") + "/activations");
    }

    private static Response due() {
        return as(COORDINATOR).get(first(active()));
    }

    private static Response written() {
        return as(AARHUS)
                .header("If-Match", "*")
                .body(report(GOAL))
                .put(due().<String>path("_links.self.href") + "/report");
    }

    private static Response reported() {
        return as(AARHUS).post(written().<String>path("_links.self.href") + "/submissions");
    }
}
