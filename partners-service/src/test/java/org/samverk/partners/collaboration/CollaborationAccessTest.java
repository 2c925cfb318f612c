package org.samverk.partners.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.CHECKLISTS;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.cvr;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.idea;
import static org.samverk.partners.collaboration.ACollaboration.move;
import static org.samverk.partners.collaboration.ACollaboration.org;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;
import org.samverk.kit.testing.access.AccessWalk;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// `owner` owns it, `party` takes part, `enter` entered it for its owner, `other` has nothing to do with it, `ghost`
/// is registered nowhere; `/for` is entered for another owner.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CollaborationAccessTest {
    private record Cast(Org owner, Org party, Org enter, Org other) {}

    private static final AtomicReference<@Nullable Cast> CAST = new AtomicReference<>();

    private static final String TABLE = """
                                       none alien other owner owner owner owner party enter other other ghost owner sys
                                       -    -     read  read  coord sign  eval  coord regis coord regis coord audit -
            listCollaborations         401  401   200   200   200   200   200   200   200   200   200   200   200   200
            listCollaborationsAwaitingAgreement 401 401 200 200 200 200   200   200   200   200   200   200   200   200
            listCommitmentSuggestions  401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getCollaborationDistribution 401 401  200   200   200   200   200   200   200   200   200   200   200   200
            getCommitmentYears         401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getPartnerNetwork          401  401   200   200   200   200   200   200   200   200   200   200   200   200
            registerCollaboration      401  401   403r  403r  201   403r  403r  201   201   201   201   403o  403r  403r
            registerCollaboration/for  401  401   403r  403r  201   403r  403r  403y  201   403y  201   403o  403r  403r
            getCollaboration           401  401   404   200   200   200   200   200   200   404   404   404   200   200
            getCollaborationHistory    401  401   404   200   200   200   200   200   200   404   404   404   200   200
            listCommitmentChanges      401  401   404   200   200   200   200   200   200   404   404   404   200   200
            getReadiness               401  401   404   200   200   200   200   200   200   404   404   404   200   200
            listChecklistAnswers       401  401   404   200   200   200   200   200   200   404   404   404   200   200
            getMissingKinds            401  401   404   200   200   200   200   200   200   404   404   404   200   200
            replaceCollaboration       401  401   403r  403r  200   403r  403r  403y  200   404   404   404   403r  403r
            changeCollaboration        401  401   403r  403r  200   403r  403r  403y  200   404   404   404   403r  403r
            deleteCollaboration        401  401   403r  403r  204   403r  403r  403y  204   404   404   404   403r  403r
            establishCollaboration     401  401   403r  403r  201   403r  403r  403y  201   404   404   404   403r  403r
            suspendCollaboration       401  401   403r  403r  201   403r  403r  403y  201   404   404   404   403r  403r
            resumeCollaboration        401  401   403r  403r  201   403r  403r  403y  201   404   404   404   403r  403r
            endCollaboration           401  401   403r  403r  201   403r  403r  403y  201   404   404   404   403r  403r
            changeCommitment           401  401   403r  403r  201   403r  403r  403y  201   404   404   404   403r  403r
            assessReadiness            401  401   403r  403r  200   403r  403r  403y  200   404   404   404   403r  403r
            answerChecklist            401  401   403r  403r  200   403r  403r  403y  200   404   404   404   403r  403r
            withdrawChecklistAnswers   401  401   403r  403r  200   403r  403r  403y  200   404   404   404   403r  403r
            """;

    private static final AtomicReference<@Nullable AccessWalk> WALK = new AtomicReference<>();

    private static Cast cast() {
        var known = CAST.get();
        if (known != null) {
            return known;
        }
        var cast = new Cast(
                org("Ejeren", "AUTHORITY"),
                org("Deltageren", "ASSOCIATION"),
                org("Indtasteren", "AUTHORITY"),
                org("En anden", "AUTHORITY"));
        CAST.set(cast);
        return cast;
    }

    private static AccessWalk walk() {
        var known = WALK.get();
        if (known != null) {
            return known;
        }
        var walk = AccessWalk.of(TABLE)
                .under("/collaborations")
                .organisation("owner", cast().owner().claim())
                .organisation("party", cast().party().claim())
                .organisation("enter", cast().enter().claim())
                .organisation("other", cast().other().claim())
                .organisation("ghost", "DK_CVR:" + cvr())
                .parameter("checklistId", _ -> checklist().path("id"))
                .act("registerCollaboration", () -> idea("Nyt"))
                .act("registerCollaboration/for", CollaborationAccessTest::forTheOwner)
                .act("getCollaboration", "self", CollaborationAccessTest::entered)
                .act("getCollaborationHistory", "history", CollaborationAccessTest::entered)
                .act("listCommitmentChanges", "commitment-changes", CollaborationAccessTest::entered)
                .act("getReadiness", null, CollaborationAccessTest::entered)
                .act("listChecklistAnswers", "checklists", CollaborationAccessTest::entered)
                .act("getMissingKinds", "missing-kinds", CollaborationAccessTest::entered)
                .act("replaceCollaboration", "update", CollaborationAccessTest::entered, _ -> idea("Omdøbt"))
                .act(
                        "changeCollaboration",
                        "update",
                        CollaborationAccessTest::entered,
                        _ -> Map.of("maturity", "AD_HOC"))
                .act("deleteCollaboration", "delete", CollaborationAccessTest::entered)
                .act("establishCollaboration", "establish", CollaborationAccessTest::entered, _ -> Map.of())
                .act("suspendCollaboration", "suspend", CollaborationAccessTest::established, _ -> Map.of())
                .act("resumeCollaboration", "resume", CollaborationAccessTest::dormant, _ -> Map.of())
                .act("endCollaboration", "end", CollaborationAccessTest::established, _ -> Map.of())
                .act("changeCommitment", "change-commitment", CollaborationAccessTest::entered, _ -> move("COMMITTED"))
                .act("assessReadiness", "assess-readiness", CollaborationAccessTest::entered, _ -> trust())
                .act("answerChecklist", null, CollaborationAccessTest::entered, _ -> answers())
                .act("withdrawChecklistAnswers", null, CollaborationAccessTest::answered);
        WALK.set(walk);
        return walk;
    }

    static Stream<String> acts() {
        return TABLE.lines().skip(2).map(line -> line.strip().split(" +", -1)[0]);
    }

    /// Once: the same numbers cannot be registered again.
    @BeforeEach
    void register_whose_users_call() {
        cast();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), walk().faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), walk().gaps());
    }

    private static Map<String, Object> forTheOwner() {
        var content = between(cast().owner(), cast().party());
        content.put("practices", List.of("MUTUAL_REFERRAL"));
        content.put("ownerPartnerId", cast().owner().id().toString());
        return content;
    }

    private static Response entered() {
        return as(Tokens.of(cast().enter().claim(), "reader", "registrar"))
                .body(forTheOwner())
                .post(ACollaboration.AT);
    }

    private static Response established() {
        return done(cast().owner(), entered(), "establishments", Map.of());
    }

    private static Response dormant() {
        return done(cast().owner(), established(), "suspensions", Map.of());
    }

    private static final AtomicReference<@Nullable Response> CHECKLIST = new AtomicReference<>();

    private static Response checklist() {
        var known = CHECKLIST.get();
        if (known != null) {
            return known;
        }
        var written = cast().owner()
                .coordinator()
                .body(Map.of(
                        "kind",
                        "OWN",
                        "title",
                        Map.of("da", "Er vi klar"),
                        "items",
                        List.of(Map.of("text", Map.of("da", "Er alle med?")))))
                .post(CHECKLISTS);
        CHECKLIST.set(written);
        return written;
    }

    private static Map<String, Object> answers() {
        return Map.of("answers", List.of(Map.of("itemId", checklist().<String>path("items[0].id"), "state", "MET")));
    }

    private static Response answered() {
        return cast().owner()
                .coordinator()
                .header("If-Match", "*")
                .body(answers())
                .put(entered().<String>path("_links.self.href") + "/checklists/"
                        + checklist().path("id"));
    }

    private static Map<String, Object> trust() {
        return Map.of("items", List.of(Map.of("item", "TRUST", "state", "MET")));
    }
}
