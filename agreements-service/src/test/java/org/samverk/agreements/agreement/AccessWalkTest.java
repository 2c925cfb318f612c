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
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
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
            getAgreementDocument  401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
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
            approveAgreement      401   401   403r  403r  403r  201   403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            recordApproval        401   401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  201   404
            confirmApproval       401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            disputeApproval       401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            amendAgreement        401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            withdrawAgreement/amd 401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            getTermsInForce       401   401   404   200   200   200   200   200   200   200   404   404   404   404   200   200   200   404
            giveNotice            401   401   403r  403r  403r  201   403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            recordNotice          401   401   403r  403r  201   403r  403r  403r  403y  403r  404   403r  404   404   403r  403r  201   404
            withdrawNotice        401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            confirmNotice         401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            disputeNotice         401   401   403r  403r  403r  403y  403r  403r  403r  201   403r  404   403r  403r  403r  403r  403r  403r
            assessIop             401   401   403r  403r  200   403r  200   403r  404   403r  404   403r  404   404   403r  403r  404   404
            settleObligation      401   401   403r  403r  201   403r  403r  403r  201   403r  404   403r  404   404   403r  403r  403y  404
            listComingDays        401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listContributionSums  401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listTakenOnObligations 401  401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            listIopCriteriaLists  401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            addIopCriteriaList    401   401   403r  403r  201   403r  403r  403r  201   403r  201   403r  201   403o  403r  403r  201   403o
            getIopCriteriaList    401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIopCriteriaList/hid 401   401   404   200   200   200   200   404   404   404   404   404   404   404   200   200   404   404
            getIopCriteriaListHistory 401   401   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200   200
            replaceIopCriteriaList 401   401   403r  403r  200   403r  403r  403r  403y  403r  403y  403r  403y  403o  403r  403r  403y  403o
            changeIopCriteriaList 401   401   403r  403r  200   403r  403r  403r  403y  403r  403y  403r  403y  403o  403r  403r  403y  403o
            changeIopCriteriaList/hid 401   401   403r  403r  200   403r  403r  403r  404   403r  404   403r  404   404   403r  403r  404   404
            deleteIopCriteriaList 401   401   403r  403r  204   403r  403r  403r  403y  403r  403y  403r  403y  403o  403r  403r  403y  403o
            """)
            .under("/agreements", "/agreement-reports", "/iop-criteria-lists", "/events/agreements")
            .allBut("/agreements/{id}/documents", "/agreements/{id}/release")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("termsVersion", _ -> 1)
            .parameter("from", _ -> 1)
            .parameter("to", _ -> 1)
            .parameter("signatureId", scene -> scene.path("signatures[0].id"))
            .parameter("approvalId", scene -> scene.path("approvals[0].id"))
            .parameter("obligationId", scene -> scene.path("terms.obligations[0].id"))
            .parameter("noticeId", scene -> scene.path("notices[0].id"))
            .parameter("inForceOn", _ -> LocalDate.now(ZoneId.of("Europe/Copenhagen")))
            .act("draftAgreement", () -> between(REGION, MUNICIPALITY))
            .act("draftAgreement/for", AccessWalkTest::ofTheOwner)
            .act("getAgreement/draft", "self", AccessWalkTest::draft)
            .act("getAgreement", "self", AccessWalkTest::proposal)
            .act("getAgreementHistory", "history", AccessWalkTest::proposal)
            .act("listTermsVersions", "versions", AccessWalkTest::proposal)
            .act("getTermsVersion", null, AccessWalkTest::proposal)
            .act("diffTermsVersions", null, AccessWalkTest::proposal)
            .act("getAgreementGaps", "gaps", AccessWalkTest::proposal)
            .act("getAgreementDocument", "document", AccessWalkTest::proposal)
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
            .act("disputeSignature", "signatures/0/dispute", AccessWalkTest::paper, _ -> Map.of())
            .act("approveAgreement", "approve", AccessWalkTest::undecided, AccessWalkTest::decision)
            .act("recordApproval", "record-approval", AccessWalkTest::undecided, AccessWalkTest::minutes)
            .act("confirmApproval", "approvals/0/confirm", AccessWalkTest::decided, _ -> Map.of())
            .act("disputeApproval", "approvals/0/dispute", AccessWalkTest::decided, _ -> Map.of())
            .act("amendAgreement", "amend", AccessWalkTest::ended, AccessWalkTest::another)
            .act("withdrawAgreement/amd", "withdraw", AccessWalkTest::amended, _ -> Map.of())
            .act("getTermsInForce", null, AccessWalkTest::ended)
            .act("giveNotice", "give-notice", AccessWalkTest::ended, _ -> Map.of())
            .act("recordNotice", "record-notice", AccessWalkTest::ended, _ -> letter())
            .act("withdrawNotice", "notices/0/withdraw", AccessWalkTest::noticed)
            .act("confirmNotice", "notices/0/confirm", AccessWalkTest::noticed, _ -> Map.of())
            .act("disputeNotice", "notices/0/dispute", AccessWalkTest::noticed, _ -> Map.of())
            .act(
                    "settleObligation",
                    "commitments/0/settle",
                    AccessWalkTest::promised,
                    _ -> Map.of("outcome", "FULFILLED"))
            .act("assessIop", "assess", AccessWalkTest::partnership, _ -> Map.of("list", "FORUM"))
            .act("addIopCriteriaList", () -> ACriteriaList.content("SHARED"))
            .act("getIopCriteriaList", "self", () -> ACriteriaList.added("SHARED"))
            .act("getIopCriteriaList/hid", "self", () -> ACriteriaList.added("PRIVATE"))
            .act("getIopCriteriaListHistory", "history", () -> ACriteriaList.added("SHARED"))
            .act(
                    "replaceIopCriteriaList",
                    "update",
                    () -> ACriteriaList.added("SHARED"),
                    _ -> ACriteriaList.content("SHARED"))
            .act("changeIopCriteriaList", "update", () -> ACriteriaList.added("SHARED"), _ -> Map.of("source", "Andre"))
            .act(
                    "changeIopCriteriaList/hid",
                    "update",
                    () -> ACriteriaList.added("PRIVATE"),
                    _ -> Map.of("source", "Andre"))
            .act("deleteIopCriteriaList", "delete", () -> ACriteriaList.added("SHARED"));

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

    private static Response undecided() {
        var terms = new HashMap<>(AnAgreement.terms());
        terms.put(
                "parties",
                Stream.of(REGION, MUNICIPALITY)
                        .map(id -> Map.of("partnerId", id, "partyRole", "EQUAL_PARTY", "requiresDecision", true))
                        .toList());
        return proposed(Map.of("terms", terms));
    }

    private static Map<String, Object> decision(Response proposal) {
        return Map.of("termsHash", proposal.path("termsHash"), "outcome", "APPROVED", "reference", "Punkt 4");
    }

    private static Map<String, Object> minutes(Response proposal) {
        return with(
                decision(proposal),
                Map.of(
                        "partnerId",
                        MUNICIPALITY,
                        "decidedOn",
                        "2026-02-20",
                        "evidence",
                        Map.of("title", "Referat", "reference", "2026-77")));
    }

    private static Response decided() {
        var proposal = undecided();
        return as(COORDINATOR).body(minutes(proposal)).post(at(proposal) + "/recorded-approvals");
    }

    /// Concluded, with a rule by which it can be ended.
    private static Response ended() {
        var terms = new HashMap<>(AnAgreement.terms(REGION, MUNICIPALITY));
        terms.put("noticeRules", List.of(Map.of("notice", "P3M", "anchor", "ANY_DAY")));
        return signed(Map.of("terms", terms));
    }

    private static Object another(Response agreement) {
        return Map.of("terms", AnAgreement.amended(agreement, Map.of("localTerm", "tillæg")));
    }

    private static Response amended() {
        var agreement = ended();
        return as(AnAgreement.AARHUS).body(another(agreement)).post(at(agreement) + "/amendments");
    }

    private static Object letter() {
        return Map.of(
                "partnerId", MUNICIPALITY,
                "receivedOn", LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString(),
                "evidence", Map.of("title", "Brev", "reference", "2026-91"));
    }

    private static Response noticed() {
        var agreement = ended();
        return as(COORDINATOR).body(letter()).post(at(agreement) + "/recorded-notices");
    }

    /// By the party.
    private static Response promised() {
        var obligation = Map.of(
                "partyId",
                MUNICIPALITY,
                "kind",
                "TASK",
                "text",
                Map.of("da", "Tilbyder kurser"),
                "ableTo",
                true,
                "willingTo",
                true);
        return signed(Map.of(
                "terms", with(AnAgreement.terms(REGION, MUNICIPALITY), Map.of("obligations", List.of(obligation)))));
    }

    private static Response partnership() {
        return drafted(Map.of("terms", with(AnAgreement.terms(REGION, MUNICIPALITY), Map.of("type", "IOP"))));
    }

    private static Object onPaper(Response proposal) {
        return Map.of(
                "partnerId", MUNICIPALITY.toString(),
                "termsHash", proposal.path("termsHash"),
                "signedOn", "2021-10-29",
                "evidence", Map.of("title", "Underskrevet original", "reference", "2021-0417-03"));
    }
}
