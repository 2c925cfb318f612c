package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
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

/// `owner` drafted the agreement, `party` is the other party of it, `other` has nothing to do with it, `ghost` is
/// registered nowhere. What is `/ent` was entered for its owner by the registrar of `other`.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AccessWalkTest {
    private static final String CLERK = Tokens.withSubject("clerk", "DK_CVR:35209115", "reader", "registrar");
    private static final AccessWalk WALK = AccessWalk.of("""
                                  none  alien other owner owner owner owner party party party other other other ghost owner sys   party ghost
                                  -     -     read  read  coord sign  eval  read  coord sign  coord sign  regis coord audit -     regis regis
            listAgreements        401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listAgreementEvents   401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            draftAgreement        401   401   403r  403r  201   403r  403r  403r  201   403r  201   403r  201   403o  403r  403r  201   403o
            draftAgreement/for    401   401   403r  403r  201   403r  403r  403r  403y  403r  403y  403r  201   403o  403r  403r  201   403o
            getAgreement/draft    401   401   404   200   200   200   200   404   404   404   404   404   404   404   200   200   404   404
            getAgreement/ent      401   401   200   200   200   200   200   404   404   404   200   200   200   404   200   200   404   404
            getAgreement          401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            getAgreementHistory   401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            listTermsVersions     401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            getTermsVersion       401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            diffTermsVersions     401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            getAgreementGaps      401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            getAgreementDeadlines 401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            replaceAgreement      401   401   403r  403r  200   403r  403r  403r  404   403r  404   403r  404   404   403r  403r  404   404
            changeAgreement       401   401   403r  403r  200   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  403y  404
            changeAgreement/ent   401   401   403r  403r  200   403r  403r  403r  404   403r  403y  403r  200   404   403r  403r  404   404
            deleteAgreement       401   401   403r  403r  204   403r  403r  403r  404   403r  404   403r  404   404   403r  403r  404   404
            deleteAgreement/cxl   401   401   403r  403r  204   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  403y  404
            deleteAgreement/ent   401   401   403r  403r  204   403r  403r  403r  404   403r  403y  403r  204   404   403r  403r  404   404
            proposeAgreement      401   401   403r  403r  201   403r  403r  403r  404   403r  404   403r  404   404   403r  403r  404   404
            proposeAgreement/ent  401   401   403r  403r  201   403r  403r  403r  404   403r  403y  403r  201   404   403r  403r  404   404
            withdrawAgreement     401   401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  403y  404
            withdrawAgreement/ent 401   401   403r  403r  201   403r  403r  403r  403y  403r  403y  403r  201   404   403r  403r  403y  404
            cancelAgreement       401   401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  403y  404
            signAgreement         401   401   403r  403r  403r  201   403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            recordSignature       401   401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  201   404
            confirmSignature      401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            disputeSignature      401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            """)
            .under("/agreements", "/events/agreements")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("termsVersion", _ -> 1)
            .parameter("from", _ -> 1)
            .parameter("to", _ -> 1)
            .parameter("signatureId", scene -> scene.path("signatures[0].id"))
            .act("draftAgreement", () -> between(REGION, MUNICIPALITY))
            .act("draftAgreement/for", AccessWalkTest::ofTheOwner)
            .act("getAgreement/draft", "self", AccessWalkTest::draft)
            .act("getAgreement", "self", AccessWalkTest::proposal)
            .act("getAgreementHistory", "history", AccessWalkTest::proposal)
            .act("listTermsVersions", "versions", AccessWalkTest::proposal)
            .act("getTermsVersion", null, AccessWalkTest::proposal)
            .act("diffTermsVersions", null, AccessWalkTest::proposal)
            .act("getAgreementGaps", "gaps", AccessWalkTest::proposal)
            .act("getAgreementDeadlines", "deadlines", AccessWalkTest::proposal)
            .act("replaceAgreement", "update", AccessWalkTest::draft, _ -> between(REGION, MUNICIPALITY))
            .act("getAgreement/ent", "self", AccessWalkTest::entered)
            .act("changeAgreement/ent", "update", AccessWalkTest::entered, _ -> Map.of("themes", List.of("ALCOHOL")))
            .act("deleteAgreement/ent", "delete", AccessWalkTest::entered)
            .act("proposeAgreement/ent", "propose", AccessWalkTest::entered)
            .act("withdrawAgreement/ent", "withdraw", AccessWalkTest::laidBefore, _ -> Map.of())
            .act("changeAgreement", "update", AccessWalkTest::proposal, _ -> Map.of("themes", List.of("ALCOHOL")))
            .act("deleteAgreement", "delete", AccessWalkTest::draft)
            .act("deleteAgreement/cxl", "delete", AccessWalkTest::cancelled)
            .act("proposeAgreement", "propose", AccessWalkTest::draft)
            .act("withdrawAgreement", "withdraw", AccessWalkTest::proposal, _ -> Map.of())
            .act("cancelAgreement", "cancel", AccessWalkTest::proposal, _ -> Map.of())
            .act(
                    "signAgreement",
                    "sign",
                    AccessWalkTest::proposal,
                    scene -> Map.of("termsHash", scene.path("termsHash")))
            .act("recordSignature", "record-signature", AccessWalkTest::proposal, AccessWalkTest::onPaper)
            .act("confirmSignature", "signatures/0/confirm", AccessWalkTest::paper, _ -> Map.of())
            .act("disputeSignature", "signatures/0/dispute", AccessWalkTest::paper, _ -> Map.of());

    private final FeedReader reader;

    @Inject
    AccessWalkTest(FeedReader reader) {
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

    private static Map<String, Object> ofTheOwner() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put("ownerPartnerId", REGION.toString());
        return content;
    }

    private static Response draft() {
        return drafted(between(REGION, MUNICIPALITY));
    }

    /// By the registrar of `other`, for its owner.
    private static Response entered() {
        return as(CLERK).body(ofTheOwner()).post(AnAgreement.AGREEMENTS);
    }

    private static Response laidBefore() {
        return as(CLERK).post(at(entered()) + "/proposals");
    }

    private static Response proposal() {
        return proposed(between(REGION, MUNICIPALITY));
    }

    private static Response cancelled() {
        return as(COORDINATOR).body(Map.of()).post(at(proposal()) + "/cancellations");
    }

    private static Response paper() {
        return recorded(proposal(), MUNICIPALITY, "2021-10-29");
    }

    private static Object onPaper(Response proposal) {
        return Map.of(
                "partnerId", MUNICIPALITY.toString(),
                "termsHash", proposal.path("termsHash"),
                "signedOn", "2021-10-29",
                "evidence", Map.of("title", "Underskrevet original", "reference", "2021-0417-03"));
    }
}
