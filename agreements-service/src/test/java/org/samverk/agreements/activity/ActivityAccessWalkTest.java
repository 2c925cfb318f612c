package org.samverk.agreements.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.activity.AnActivity.planned;
import static org.samverk.agreements.activity.AnActivity.taken;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` planned the activity for an agreement with `party`, which answers for it; `other` has nothing to do with it,
/// `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivityAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                  none  alien other owner owner owner owner party party party other other other ghost owner sys   party ghost
                                  -     -     read  read  coord sign  eval  read  coord sign  coord sign  regis coord audit -     regis regis
            listActivities        401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            getActivityPlan       401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listGoalsWithoutActivity 401 401  200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listObligationsWithoutActivity 401 401  200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            planActivity          401   401   403r  403r  201   403r  403r  403r  201   403r  201   403r  201   403o  403r  403r  201   403o
            getActivity           401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            getActivityHistory    401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            replaceActivity       401   401   403r  403r  200   403r  403r  403r  200   403r  404   403r  404   404   403r  403r  403y  404
            changeActivity        401   401   403r  403r  200   403r  403r  403r  200   403r  404   403r  404   404   403r  403r  403y  404
            deleteActivity        401   401   403r  403r  204   403r  403r  403r  204   403r  404   403r  404   404   403r  403r  403y  404
            startActivity         401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            pauseActivity         401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            resumeActivity        401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            completeActivity      401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            cancelActivity        401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            """)
            .under("/activities", "/activity-reports")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("from", _ -> "2026-01")
            .parameter("to", _ -> "2026-12")
            .act("planActivity", () -> AnActivity.titled("Egen"))
            .act("getActivity", "self", ActivityAccessWalkTest::plan)
            .act("getActivityHistory", "history", ActivityAccessWalkTest::plan)
            .act(
                    "replaceActivity",
                    "update",
                    ActivityAccessWalkTest::plan,
                    activity -> Map.of(
                            "title", Map.of("da", "Nyt navn"),
                            "type", "OTHER",
                            "responsiblePartnerId", MUNICIPALITY.toString(),
                            "agreementId", activity.path("agreementId")))
            .act("changeActivity", "update", ActivityAccessWalkTest::plan, _ -> Map.of("effort", 1))
            .act("deleteActivity", "delete", ActivityAccessWalkTest::plan)
            .act("startActivity", "start", ActivityAccessWalkTest::plan, _ -> Map.of())
            .act("pauseActivity", "pause", ActivityAccessWalkTest::going, _ -> Map.of())
            .act("resumeActivity", "resume", ActivityAccessWalkTest::resting, _ -> Map.of())
            .act("completeActivity", "complete", ActivityAccessWalkTest::going, _ -> Map.of())
            .act("cancelActivity", "cancel", ActivityAccessWalkTest::plan, _ -> Map.of());

    private final FeedReader reader;

    @Inject
    ActivityAccessWalkTest(FeedReader reader) {
        this.reader = reader;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
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

    private static Response plan() {
        var content = AnActivity.serving(signed(between(REGION, MUNICIPALITY)), "Delt");
        content.put("responsiblePartnerId", MUNICIPALITY.toString());
        return planned(content);
    }

    private static Response going() {
        return taken(plan(), "starts");
    }

    private static Response resting() {
        return taken(going(), "pauses");
    }
}
