package org.samverk.agreements.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.claim;
import static org.samverk.agreements.pilot.AnArea.content;
import static org.samverk.agreements.pilot.AnArea.decision;
import static org.samverk.agreements.pilot.AnArea.described;
import static org.samverk.agreements.pilot.AnArea.drafted;
import static org.samverk.agreements.pilot.AnArea.draftedInFull;
import static org.samverk.agreements.pilot.AnArea.parts;
import static org.samverk.agreements.pilot.AnArea.proposal;
import static org.samverk.agreements.pilot.AnArea.proposed;
import static org.samverk.agreements.pilot.AnArea.submitted;

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
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` is the first owner of the area, `second` the other one, `other` has nothing to do with it, `ghost` is
/// registered nowhere. What is `/ent` was entered for its owners by the registrar of `other`.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AreaAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                           none alien other owner owner owner owner owner second other other ghost sys
                                           -    -     read  read  coord sign  eval  audit coord  coord regis coord -
            listDevelopmentAreas           401  401   200   200   200   200   200   200   200    200   200   200   200
            proposeDevelopmentArea         401  401   403r  403r  201   403r  403r  403r  403y   403y  201   403o  403r
            getDevelopmentArea             401  401   200   200   200   200   200   200   200    200   200   200   200
            getDevelopmentAreaHistory      401  401   200   200   200   200   200   200   200    200   200   200   200
            replaceDevelopmentArea         401  401   403r  403r  200   403r  403r  403r  403y   403y  403y  403o  403r
            changeDevelopmentArea          401  401   403r  403r  200   403r  403r  403r  403y   403y  403y  403o  403r
            changeDevelopmentArea/ent      401  401   403r  403r  200   403r  403r  403r  403y   403y  200   403o  403r
            deleteDevelopmentArea          401  401   403r  403r  204   403r  403r  403r  403y   403y  403y  403o  403r
            advanceDevelopmentArea         401  401   403r  403r  201   403r  403r  403r  403y   403y  403y  403o  403r
            recordDevelopmentAreaDecision  401  401   403r  403r  201   403r  403r  403r  201    201   403y  403o  403r
            listProjectDescriptions        401  401   200   200   200   200   200   200   200    200   200   200   200
            writeProjectDescription        401  401   403r  403r  201   403r  403r  403r  201    403y  201   403o  403r
            getProjectDescription          401  401   200   200   200   200   200   200   200    200   200   200   200
            getProjectDescriptionHistory   401  401   200   200   200   200   200   200   200    200   200   200   200
            listProjectDescriptionVersions 401  401   200   200   200   200   200   200   200    200   200   200   200
            getProjectDescriptionVersion   401  401   200   200   200   200   200   200   200    200   200   200   200
            replaceProjectDescription      401  401   403r  403r  200   403r  403r  403r  200    403y  403y  403o  403r
            changeProjectDescription       401  401   403r  403r  200   403r  403r  403r  200    403y  403y  403o  403r
            changeProjectDescription/ent   401  401   403r  403r  200   403r  403r  403r  200    403y  200   403o  403r
            deleteProjectDescription       401  401   403r  403r  204   403r  403r  403r  204    403y  403y  403o  403r
            listAreaProposals              401  401   200   200   200   200   200   200   200    200   200   200   200
            draftAreaProposal              401  401   403r  403r  201   403r  403r  403r  201    403y  201   403o  403r
            getAreaProposal                401  401   404   200   200   200   200   200   200    404   404   404   200
            getAreaProposal/sub            401  401   200   200   200   200   200   200   200    200   200   200   200
            getAreaProposalHistory         401  401   404   200   200   200   200   200   200    404   404   404   200
            replaceAreaProposal            401  401   403r  403r  200   403r  403r  403r  200    404   404   404   403r
            changeAreaProposal             401  401   403r  403r  200   403r  403r  403r  200    404   404   404   403r
            deleteAreaProposal             401  401   403r  403r  204   403r  403r  403r  204    404   404   404   403r
            advanceAreaProposal            401  401   403r  403r  201   403r  403r  403r  201    404   404   404   403r
            advanceAreaProposal/sub        401  401   403r  403r  201   403r  403r  403r  201    403y  403y  403o  403r
            """)
            .under("/development-areas")
            .organisation("owner", claim("01"))
            .organisation("second", claim("02"))
            .organisation("other", claim("05"))
            .organisation("ghost", claim("99"))
            .parameter("id", scene -> area(scene))
            .parameter("descriptionId", scene -> scene.path("id"))
            .parameter("proposalId", scene -> scene.path("id"))
            .parameter("textVersion", _ -> 1)
            .act("proposeDevelopmentArea", AnArea::content)
            .act("getDevelopmentArea", "self", AnArea::proposed)
            .act("getDevelopmentAreaHistory", "history", AnArea::proposed)
            .act("replaceDevelopmentArea", "update", AnArea::proposed, _ -> moved())
            .act("changeDevelopmentArea", "update", AnArea::proposed, _ -> Map.of("order", 9))
            .act("changeDevelopmentArea/ent", "update", AreaAccessWalkTest::entered, _ -> Map.of("order", 9))
            .act("deleteDevelopmentArea", "delete", AnArea::proposed)
            .act("advanceDevelopmentArea", "advance", AnArea::proposed, _ -> Map.of("to", "CLOSED"))
            .act(
                    "recordDevelopmentAreaDecision",
                    "decide",
                    AnArea::proposed,
                    _ -> decision("ENDORSE", "POSITIVE", "2026-02-03"))
            .act("listProjectDescriptions", "project-descriptions", AnArea::proposed)
            .act("writeProjectDescription", null, () -> list("project-descriptions"), _ -> parts("assignment"))
            .act("getProjectDescription", "self", AreaAccessWalkTest::description)
            .act("getProjectDescriptionHistory", "history", AreaAccessWalkTest::description)
            .act("listProjectDescriptionVersions", "versions", AreaAccessWalkTest::description)
            .act("getProjectDescriptionVersion", null, AreaAccessWalkTest::description)
            .act("replaceProjectDescription", "update", AreaAccessWalkTest::description, _ -> parts("followup"))
            .act("changeProjectDescription", "update", AreaAccessWalkTest::description, _ -> parts("followup"))
            .act("changeProjectDescription/ent", "update", AreaAccessWalkTest::written, _ -> parts("followup"))
            .act("deleteProjectDescription", "delete", AreaAccessWalkTest::description)
            .act("listAreaProposals", "proposals", AnArea::proposed)
            .act("draftAreaProposal", null, () -> list("proposals"), _ -> proposal())
            .act("getAreaProposal", "self", AreaAccessWalkTest::draft)
            .act("getAreaProposal/sub", "self", () -> submitted(proposed()))
            .act("getAreaProposalHistory", "history", AreaAccessWalkTest::draft)
            .act("replaceAreaProposal", "update", AreaAccessWalkTest::draft, _ -> reworded())
            .act("changeAreaProposal", "update", AreaAccessWalkTest::draft, _ -> Map.of("text", Map.of("sv", "Annat")))
            .act("deleteAreaProposal", "delete", AreaAccessWalkTest::draft)
            .act("advanceAreaProposal", "advance", () -> draftedInFull(proposed()), _ -> Map.of("to", "SUBMITTED"))
            .act("advanceAreaProposal/sub", "advance", () -> submitted(proposed()), _ -> Map.of("to", "SUPPORTED"));

    private final FeedReader reader;

    @Inject
    AreaAccessWalkTest(FeedReader reader) {
        this.reader = reader;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
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

    /// Of the area, or of the one it hangs on.
    private static String area(Response scene) {
        return APilot.self(scene).replaceFirst(AnArea.AREAS + "/([^/]+).*", "$1");
    }

    private static Map<String, Object> moved() {
        var content = content();
        content.put("order", 9);
        return content;
    }

    private static Map<String, Object> reworded() {
        var content = proposal();
        content.put("text", Map.of("sv", "Annat"));
        return content;
    }

    /// By the registrar of `other`, for its owners.
    private static Response entered() {
        return as(clerk()).body(content()).post(AnArea.AREAS);
    }

    private static String clerk() {
        return Tokens.of(claim("05"), "registrar");
    }

    /// What hangs on an area: there is one more of it afterwards.
    private static Response list(String what) {
        return as(APilot.OWNER).get(APilot.self(proposed()) + "/" + what);
    }

    private static Response description() {
        return described(proposed(), "assignment");
    }

    private static Response written() {
        return as(clerk()).body(parts("assignment")).post(APilot.self(proposed()) + "/project-descriptions");
    }

    private static Response draft() {
        return drafted(proposed());
    }
}
