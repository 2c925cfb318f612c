package org.samverk.followup.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.learning.ALesson.application;
import static org.samverk.followup.learning.ALesson.factor;
import static org.samverk.followup.learning.ALesson.learned;
import static org.samverk.followup.learning.ALesson.obstacle;

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
import org.samverk.followup.Stage;
import org.samverk.followup.learning.cases.ACase;
import org.samverk.followup.learning.documentation.AnEntry;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` owns the agreement and what was learned from it, `party` is the other party, `other` has nothing to do
/// with it, `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LearningAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                          none alien other owner owner owner owner party party party other other ghost owner sys
                                          -    -     read  read  coord sign  eval  read  coord eval  coord regis coord audit -
            listLessons                   401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getObstacleBoard              401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            searchLibrary                 401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            learnLesson                   401  401   403r  403r  201   403r  201   403r  201   201   422   422   403o  403r  403r
            learnLesson/for               401  401   403r  403r  201   403r  201   403r  403y  403y  403y  422   403o  403r  403r
            getLesson                     401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getLessonHistory              401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            replaceLesson                 401  401   403r  403r  200   403r  200   403r  403y  403y  404   404   404   403r  403r
            changeLesson                  401  401   403r  403r  200   403r  200   403r  403y  403y  404   404   404   403r  403r
            deleteLesson                  401  401   403r  403r  204   403r  204   403r  403y  403y  404   404   404   403r  403r
            advanceLesson                 401  401   403r  403r  201   403r  201   403r  403y  403y  404   404   404   403r  403r
            applyLesson                   401  401   403r  403r  201   403r  201   403r  201   403y  404   404   404   403r  403r
            listCases                     401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            draftCase                     401  401   403r  403r  201   403r  403r  403r  201   403r  201   201   403o  403r  403r
            draftCase/for                 401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  201   403o  403r  403r
            getCase                       401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getCase/published             401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getCaseHistory                401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            replaceCase                   401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeCase                    401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            deleteCase                    401  401   403r  403r  204   403r  403r  403r  404   403r  404   404   404   403r  403r
            publishCase                   401  401   403r  403r  201   403r  403r  403r  404   403r  404   404   404   403r  403r
            withdrawCase                  401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            listDocumentationEntries      401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listDocumentationGaps         401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            noteDocumentation             401  401   403r  403r  201   403r  403r  403r  201   403r  422   403r  403o  403r  403r
            getDocumentationEntry         401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            getDocumentationEntryHistory  401  401   404   200   200   200   200   200   200   200   404   404   404   200   200
            replaceDocumentationEntry     401  401   403r  403r  200   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            changeDocumentationEntry      401  401   403r  403r  200   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            deleteDocumentationEntry      401  401   403r  403r  204   403r  403r  403r  403y  403r  404   403r  404   403r  403r
            """)
            .under("/lessons", "/library", "/cases", "/documentation-entries", "/documentation-gaps")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .act("learnLesson", () -> obstacle(AGREEMENT))
            .act("learnLesson/for", () -> ofTheOwner(obstacle(AGREEMENT)))
            .act("getLesson", "self", LearningAccessWalkTest::met)
            .act("getLessonHistory", "history", LearningAccessWalkTest::met)
            .act("replaceLesson", "update", LearningAccessWalkTest::met, _ -> rated(obstacle(AGREEMENT)))
            .act("changeLesson", "update", LearningAccessWalkTest::met, _ -> Map.of("outcomeRating", -1))
            .act("deleteLesson", "delete", LearningAccessWalkTest::met)
            .act("advanceLesson", "advance", LearningAccessWalkTest::met, _ -> Map.of("to", "MITIGATING"))
            .act(
                    "applyLesson",
                    "apply",
                    () -> learned(factor(AGREEMENT)),
                    _ -> application(Subject.Type.AGREEMENT, AGREEMENT))
            .act("draftCase", ACase::own)
            .act("draftCase/for", () -> ofTheOwner(ACase.own()))
            .act("getCase", "self", LearningAccessWalkTest::drafted)
            .act("getCase/published", "self", LearningAccessWalkTest::published)
            .act("getCaseHistory", "history", LearningAccessWalkTest::drafted)
            .act("replaceCase", "update", LearningAccessWalkTest::published, _ -> themed(ACase.own()))
            .act("changeCase", "update", LearningAccessWalkTest::published, _ -> Map.of("themes", List.of("RM:SLEEP")))
            .act("deleteCase", "delete", LearningAccessWalkTest::drafted)
            .act("publishCase", "publish", LearningAccessWalkTest::drafted)
            .act("withdrawCase", "withdraw", LearningAccessWalkTest::published, _ -> Map.of("reason", "Forældet"))
            .act("noteDocumentation", () -> AnEntry.of(Subject.Type.AGREEMENT, AGREEMENT))
            .act("getDocumentationEntry", "self", LearningAccessWalkTest::noted)
            .act("getDocumentationEntryHistory", "history", LearningAccessWalkTest::noted)
            .act(
                    "replaceDocumentationEntry",
                    "update",
                    LearningAccessWalkTest::noted,
                    _ -> AnEntry.of(Subject.Type.AGREEMENT, AGREEMENT, "Nyt"))
            .act("changeDocumentationEntry", "update", LearningAccessWalkTest::noted, _ -> Map.of("kind", "RESULT"))
            .act("deleteDocumentationEntry", "delete", LearningAccessWalkTest::noted);

    private final Stage stage;

    @Inject
    LearningAccessWalkTest(Stage stage) {
        this.stage = stage;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void set_the_stage() {
        ALesson.serveThemes();
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

    private static Map<String, Object> ofTheOwner(Map<String, Object> content) {
        var owned = new HashMap<>(content);
        owned.put("ownerPartnerId", REGION.toString());
        return owned;
    }

    private static Map<String, Object> rated(Map<String, Object> lesson) {
        lesson.put("outcomeRating", 1);
        return lesson;
    }

    private static Map<String, Object> themed(Map<String, Object> one) {
        one.put("themes", List.of("RM:SLEEP"));
        return one;
    }

    private static Response met() {
        return learned(obstacle(AGREEMENT));
    }

    private static Response drafted() {
        return ACase.drafted(ACase.own());
    }

    private static Response published() {
        return as(COORDINATOR).post(ACase.at(drafted()) + "/publications");
    }

    private static Response noted() {
        return AnEntry.noted(AnEntry.of(Subject.Type.AGREEMENT, AGREEMENT));
    }
}
