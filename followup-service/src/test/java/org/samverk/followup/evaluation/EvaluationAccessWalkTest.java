package org.samverk.followup.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.evaluating;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.evaluation.AnEvaluation.started;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.followup.Stage;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` owns what is evaluated and evaluates it, `party` is a party of it, `other` has nothing to do with it,
/// `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvaluationAccessWalkTest {
    private static final UUID OPEN = agreement("SHARED", REGION, MUNICIPALITY);

    private static final AccessWalk WALK = AccessWalk.of("""
                                       none alien other owner owner owner owner owner party party other other ghost owner sys
                                       -    -     read  read  coord sign  eval  regis read  eval  eval  regis eval  audit -
            listEvaluations            401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            planEvaluation             401  401   403r  403r  403r  403r  201   201   403r  201   422   422   403o  403r  403r
            planEvaluation/for         401  401   403r  403r  403r  403r  403y  201   403r  201   403y  201   403o  403r  403r
            getEvaluation              401  401   404   200   200   200   200   200   404   404   404   404   404   200   200
            getEvaluation/completed    401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getEvaluationHistory       401  401   404   200   200   200   200   200   404   404   404   404   404   200   200
            getEvaluationProfile       401  401   404   200   200   200   200   200   404   404   404   404   404   200   200
            replaceEvaluation          401  401   403r  403r  403r  403r  200   403y  403r  404   404   404   404   403r  403r
            changeEvaluation           401  401   403r  403r  403r  403r  200   403y  403r  404   404   404   404   403r  403r
            deleteEvaluation           401  401   403r  403r  403r  403r  204   403y  403r  404   404   404   404   403r  403r
            startEvaluation            401  401   403r  403r  403r  403r  201   403y  403r  404   404   404   404   403r  403r
            completeEvaluation         401  401   403r  403r  403r  403r  201   403y  403r  404   404   404   404   403r  403r
            publishEvaluation          401  401   403r  403r  403r  403r  201   403y  403r  403y  404   404   404   403r  403r
            reopenEvaluation           401  401   403r  403r  403r  403r  201   403y  403r  403y  404   404   404   403r  403r
            """)
            .under("/evaluations")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .act("planEvaluation", () -> evaluating(Subject.Type.AGREEMENT, AGREEMENT))
            .act("planEvaluation/for", EvaluationAccessWalkTest::ofTheParty)
            .act("getEvaluation", "self", EvaluationAccessWalkTest::begun)
            .act("getEvaluation/completed", "self", EvaluationAccessWalkTest::done)
            .act("getEvaluationHistory", "history", EvaluationAccessWalkTest::begun)
            .act("getEvaluationProfile", "profile", EvaluationAccessWalkTest::begun)
            .act(
                    "replaceEvaluation",
                    "update",
                    EvaluationAccessWalkTest::begun,
                    _ -> evaluating(Subject.Type.AGREEMENT, AGREEMENT))
            .act("changeEvaluation", "update", EvaluationAccessWalkTest::begun, _ -> Map.of("type", "PROCESS"))
            .act("deleteEvaluation", "delete", EvaluationAccessWalkTest::entered)
            .act("startEvaluation", "start", EvaluationAccessWalkTest::entered)
            .act("completeEvaluation", "complete", EvaluationAccessWalkTest::begun)
            .act("publishEvaluation", "publish", EvaluationAccessWalkTest::done)
            .act("reopenEvaluation", "reopen", EvaluationAccessWalkTest::done, _ -> Map.of("reason", "Nye tal"));

    private final Stage stage;

    @Inject
    EvaluationAccessWalkTest(Stage stage) {
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

    private static Map<String, Object> ofTheParty() {
        var content = evaluating(Subject.Type.AGREEMENT, OPEN);
        content.put("ownerPartnerId", MUNICIPALITY.toString());
        return content;
    }

    private static Response entered() {
        return planned(concluded(Subject.Type.AGREEMENT, AGREEMENT));
    }

    private static Response begun() {
        return started(concluded(Subject.Type.AGREEMENT, AGREEMENT));
    }

    private static Response done() {
        return completed(concluded(Subject.Type.AGREEMENT, AGREEMENT));
    }
}
