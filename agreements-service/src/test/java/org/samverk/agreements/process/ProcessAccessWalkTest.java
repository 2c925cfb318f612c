package org.samverk.agreements.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.MODELS;
import static org.samverk.agreements.process.AProcess.OSTBY;
import static org.samverk.agreements.process.AProcess.OUTSIDE;
import static org.samverk.agreements.process.AProcess.PLANS;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.created;
import static org.samverk.agreements.process.AProcess.drafted;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.model;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.proposed;

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
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` has the models and plans, `party` is the other party of the agreement that `/agr` belongs to, `other` has
/// nothing to do with them, `ghost` is registered nowhere. What is `/hid` is PRIVATE, and what is `/ent` too, entered
/// for its owner by the registrar of `other`.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ProcessAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                          none  alien other owner owner owner owner party other other ghost owner sys   ghost
                                          -     -     read  read  coord sign  eval  coord coord regis coord audit -     regis
            listCollaborationModels       401   401   200   200   200   200   200   200   200   200   200   200   200   200
            addCollaborationModel         401   401   403r  403r  201   403r  403r  201   201   201   403o  403r  403r  403o
            addCollaborationModel/for     401   401   403r  403r  201   403r  403r  403y  403y  201   403o  403r  403r  403o
            getCollaborationModel         401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getCollaborationModel/hid     401   401   404   200   200   200   200   404   404   404   404   200   200   404
            getCollaborationModel/ent     401   401   200   200   200   200   200   404   200   200   404   200   200   404
            getCollaborationModelHistory  401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getCollaborationModelScaleUp  401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getCollaborationModelScaleUp/hid 401 401  404   200   200   200   200   404   404   404   404   200   200   404
            replaceCollaborationModel     401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeCollaborationModel      401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeCollaborationModel/hid  401   401   403r  403r  200   403r  403r  404   404   404   404   403r  403r  404
            changeCollaborationModel/ent  401   401   403r  403r  200   403r  403r  404   403y  200   404   403r  403r  404
            archiveCollaborationModel     401   401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r  403o
            restoreCollaborationModel     401   401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r  403o
            deleteCollaborationModel      401   401   403r  403r  204   403r  403r  403y  403y  403y  403o  403r  403r  403o
            listProcessPlans              401   401   200   200   200   200   200   200   200   200   200   200   200   200
            beginProcessPlan              401   401   403r  403r  201   403r  403r  201   201   201   403o  403r  403r  403o
            beginProcessPlan/for          401   401   403r  403r  201   403r  403r  403y  403y  201   403o  403r  403r  403o
            getProcessPlan                401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getProcessPlan/hid            401   401   404   200   200   200   200   404   404   404   404   200   200   404
            getProcessPlan/agr            401   401   404   200   200   200   200   200   404   404   404   200   200   404
            getProcessPlan/ent            401   401   200   200   200   200   200   404   200   200   404   200   200   404
            getProcessPosition            401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getProcessPosition/agr        401   401   404   200   200   200   200   200   404   404   404   200   200   404
            getProcessPlanHistory         401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getProcessStep                401   401   200   200   200   200   200   200   200   200   200   200   200   200
            getProcessStep/hid            401   401   404   200   200   200   200   404   404   404   404   200   200   404
            replaceProcessPlan            401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeProcessPlan             401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeProcessPlan/ent         401   401   403r  403r  200   403r  403r  404   403y  200   404   403r  403r  404
            replaceProcessStep            401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeProcessStep             401   401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r  403o
            changeProcessStep/agr         401   401   403r  403r  200   403r  403r  403y  404   404   404   403r  403r  404
            changeProcessStep/ent         401   401   403r  403r  200   403r  403r  404   403y  200   404   403r  403r  404
            closeProcessPlan              401   401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r  403o
            reopenProcessPlan             401   401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r  403o
            deleteProcessPlan             401   401   403r  403r  204   403r  403r  403y  403y  403y  403o  403r  403r  403o
            deleteProcessPlan/ent         401   401   403r  403r  204   403r  403r  404   403y  204   404   403r  403r  404
            """)
            .under("/collaboration-models", "/process-plans")
            .organisation("owner", VASTBY.claim())
            .organisation("party", OSTBY.claim())
            .organisation("other", OUTSIDE.claim())
            .organisation("ghost", "PARTNER:0199c0de-0000-7000-8000-00000000dead")
            .parameter("step", _ -> "RECRUIT_COORDINATOR")
            .act("addCollaborationModel", () -> model("Att gå igenom"))
            .act("addCollaborationModel/for", () -> ofTheOwner(model("Åt någon"), "SHARED"))
            .act("getCollaborationModel", "self", () -> aModel("SHARED"))
            .act("getCollaborationModel/hid", "self", () -> aModel("PRIVATE"))
            .act("getCollaborationModel/ent", "self", ProcessAccessWalkTest::enteredModel)
            .act("getCollaborationModelHistory", "history", () -> aModel("SHARED"))
            .act("getCollaborationModelScaleUp", "scale-up", () -> aModel("SHARED"))
            .act("getCollaborationModelScaleUp/hid", "scale-up", () -> aModel("PRIVATE"))
            .act("replaceCollaborationModel", "update", () -> aModel("SHARED"), _ -> model("Omskriven"))
            .act("changeCollaborationModel", "update", () -> aModel("SHARED"), _ -> Map.of("source", "Handbok"))
            .act("changeCollaborationModel/hid", "update", () -> aModel("PRIVATE"), _ -> Map.of("source", "Handbok"))
            .act(
                    "changeCollaborationModel/ent",
                    "update",
                    ProcessAccessWalkTest::enteredModel,
                    _ -> Map.of("source", "Handbok"))
            .act("archiveCollaborationModel", "archive", () -> aModel("SHARED"))
            .act("restoreCollaborationModel", "restore", ProcessAccessWalkTest::archivedModel)
            .act("deleteCollaborationModel", "delete", () -> aModel("SHARED"))
            .act("beginProcessPlan", () -> plan(ASELE, "Att gå igenom"))
            .act("beginProcessPlan/for", () -> ofTheOwner(plan(ASELE, "Åt någon"), "SHARED"))
            .act("getProcessPlan", "self", () -> aPlan("SHARED"))
            .act("getProcessPlan/hid", "self", () -> aPlan("PRIVATE"))
            .act("getProcessPlan/agr", "self", ProcessAccessWalkTest::planOfAgreement)
            .act("getProcessPlan/ent", "self", ProcessAccessWalkTest::enteredPlan)
            .act("getProcessPosition", "position", () -> aPlan("SHARED"))
            .act("getProcessPosition/agr", "position", ProcessAccessWalkTest::planOfAgreement)
            .act("getProcessPlanHistory", "history", () -> aPlan("SHARED"))
            .act("getProcessStep", "steps/0/self", () -> aPlan("SHARED"))
            .act("getProcessStep/hid", "steps/0/self", () -> aPlan("PRIVATE"))
            .act("replaceProcessPlan", "update", () -> aPlan("SHARED"), _ -> plan(ASELE, "Omskriven"))
            .act("changeProcessPlan", "update", () -> aPlan("SHARED"), _ -> renamed())
            .act("changeProcessPlan/ent", "update", ProcessAccessWalkTest::enteredPlan, _ -> renamed())
            .act("replaceProcessStep", "steps/0/update", () -> aPlan("SHARED"), _ -> done())
            .act("changeProcessStep", "steps/0/update", () -> aPlan("SHARED"), _ -> done())
            .act("changeProcessStep/agr", "steps/0/update", ProcessAccessWalkTest::planOfAgreement, _ -> done())
            .act("changeProcessStep/ent", "steps/0/update", ProcessAccessWalkTest::enteredPlan, _ -> done())
            .act("closeProcessPlan", "close", () -> aPlan("SHARED"), _ -> Map.of())
            .act("reopenProcessPlan", "reopen", ProcessAccessWalkTest::closedPlan)
            .act("deleteProcessPlan", "delete", () -> aPlan("SHARED"))
            .act("deleteProcessPlan/ent", "delete", ProcessAccessWalkTest::enteredPlan);

    private final FeedReader reader;

    @Inject
    ProcessAccessWalkTest(FeedReader reader) {
        this.reader = reader;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
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

    private static Map<String, Object> ofTheOwner(Map<String, Object> content, String visibility) {
        content.put("ownerPartnerId", VASTBY.id().toString());
        content.put("visibility", visibility);
        return content;
    }

    private static Map<String, Object> renamed() {
        return Map.of("title", Map.of("sv", "Omdöpt"));
    }

    private static Map<String, Object> done() {
        return Map.of("status", "DONE");
    }

    private static Response aModel(String visibility) {
        return created(VASTBY.coordinator()
                .body(ofTheOwner(model("En modell"), visibility))
                .post(MODELS));
    }

    private static Response enteredModel() {
        return created(OUTSIDE.registrar()
                .body(ofTheOwner(model("Inskriven"), "PRIVATE"))
                .post(MODELS));
    }

    private static Response archivedModel() {
        return created(VASTBY.coordinator().post(at(aModel("SHARED")) + "/archivals"));
    }

    private static Response aPlan(String visibility) {
        return created(VASTBY.coordinator()
                .body(ofTheOwner(plan(ASELE, "En plan"), visibility))
                .post(PLANS));
    }

    private static Response enteredPlan() {
        return created(OUTSIDE.registrar()
                .body(ofTheOwner(plan(ASELE, "Inskriven"), "PRIVATE"))
                .post(PLANS));
    }

    private static Response closedPlan() {
        return created(VASTBY.coordinator().post(at(aPlan("SHARED")) + "/closures"));
    }

    private static Response planOfAgreement() {
        var draft = drafted(VASTBY, OSTBY);
        proposed(VASTBY, draft);
        var content = ofTheOwner(plan(ASELE, "För avtalet"), "RESTRICTED");
        content.put("agreementId", id(draft));
        return created(VASTBY.coordinator().body(content).post(PLANS));
    }
}
