package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// Parties that must decide before they sign.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ApprovalTest {
    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    ApprovalTest(TellPassedDays days, SettableClock clock, FeedReader reader) {
        this.days = days;
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    /// Both must decide.
    private static Map<String, Object> deciding() {
        var terms = new HashMap<>(terms());
        terms.put(
                "parties",
                List.of(
                        Map.of("partnerId", REGION, "partyRole", "EQUAL_PARTY", "requiresDecision", true),
                        Map.of("partnerId", MUNICIPALITY, "partyRole", "EQUAL_PARTY", "requiresDecision", true)));
        return Map.of("terms", terms);
    }

    private static Map<String, Object> decision(Response agreement, String outcome) {
        return Map.of(
                "termsHash",
                agreement.path("termsHash"),
                "outcome",
                outcome,
                "reference",
                "Byrådet 12. marts, punkt 4",
                "body",
                "Byrådet");
    }

    private static Response decide(Response agreement, String token, String outcome) {
        return as(token).body(decision(agreement, outcome)).post(at(agreement) + "/approvals");
    }

    @Test
    void it_is_signed_once_every_party_that_must_has_approved_it() {
        var agreement = proposed(deciding());
        agreement
                .then()
                .body("status", equalTo("PENDING_DECISION"))
                .body("parties.requiresDecision", contains(true, true));
        refused(sign(agreement, SIGNATORY), 409, "illegal-transition")
                .then()
                .body("allowed", contains("approve", "record-approval", "withdraw", "cancel"));
        assertListed(agreement, "PENDING_DECISION");
        decide(agreement, SIGNATORY, "APPROVED")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_DECISION"))
                .body("approvals.reference", contains("Byrådet 12. marts, punkt 4"))
                .body("parties.approved", contains(true, false));
        refused(decide(agreement, SIGNATORY, "APPROVED"), 409, "illegal-transition");
        refused(decide(agreement, COORDINATOR, "APPROVED"), 403, "forbidden");
        decide(agreement, AARHUS_SIGNATORY, "APPROVED")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"));
        assertListed(agreement, "PENDING_SIGNATURE");
        refused(decide(agreement, SIGNATORY, "APPROVED"), 409, "illegal-transition");
        sign(agreement, SIGNATORY).then().statusCode(201);
        sign(agreement, AARHUS_SIGNATORY).then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    private static void assertListed(Response agreement, String status) {
        as(COORDINATOR)
                .get(AGREEMENTS + "?status=" + status + "&id=" + agreement.path("id"))
                .then()
                .body("items.status", contains(status));
    }

    @Test
    void a_rejection_ends_the_proposal() {
        var agreement = proposed(deciding());
        decide(agreement, SIGNATORY, "APPROVED").then().statusCode(201);
        decide(agreement, AARHUS_SIGNATORY, "REJECTED")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("approvals", empty());
        as(COORDINATOR)
                .post(at(agreement) + "/proposals")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_DECISION"))
                .body("approvals", empty());
        as(COORDINATOR).get(at(agreement) + "/history").then().body("items[1].type", equalTo("agreement.rejected"));
    }

    @Test
    void a_decision_taken_elsewhere_is_recorded_and_may_be_disputed() {
        var agreement = proposed(deciding());
        decide(agreement, SIGNATORY, "APPROVED").then().statusCode(201);
        var body = with(
                decision(agreement, "APPROVED"),
                Map.of(
                        "partnerId",
                        MUNICIPALITY,
                        "decidedOn",
                        "2026-02-20",
                        "evidence",
                        Map.of("title", "Udskrift af beslutningsprotokol", "reference", "2026-77")));
        refused(
                        as(COORDINATOR)
                                .body(with(body, Map.of("decidedOn", "2026-03-02")))
                                .post(at(agreement) + "/recorded-approvals"),
                        422,
                        "signed-in-future")
                .then()
                .body("detail", equalTo("The day of the decision is after today."))
                .body("errors.pointer", contains("/decidedOn"));
        refused(
                as(COORDINATOR)
                        .body(with(body, Map.of("partnerId", OUTSIDER)))
                        .post(at(agreement) + "/recorded-approvals"),
                422,
                "not-a-party");
        var recorded = as(COORDINATOR).body(body).post(at(agreement) + "/recorded-approvals");
        recorded.then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("approvals[1].method", equalTo("RECORDED"))
                .body("approvals[1].recordedBy.id", equalTo(REGION.toString()));
        var approval = at(agreement) + "/approvals/" + recorded.path("approvals[1].id");
        refused(as(SIGNATORY).post(approval + "/disputes"), 403, "not-yours");
        refused(
                as(AARHUS_SIGNATORY).post(approval.replace("/approvals/", "/signatures/") + "/disputes"),
                404,
                "not-found");
        as(AARHUS_SIGNATORY)
                .post(approval + "/disputes")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_DECISION"));
        as(AARHUS_SIGNATORY)
                .post(approval + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"));
    }

    @Test
    void another_party_signs_with_a_mandate_and_the_party_may_dispute_that() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var body = Map.<String, Object>of("termsHash", agreement.path("termsHash"), "partnerId", MUNICIPALITY);
        refused(as(SIGNATORY).body(body).post(at(agreement) + "/signatures"), 403, "not-yours");
        var mandate = Map.of("reference", "Delegation, punkt 9", "givenOn", "2026-01-10");
        var later = with(mandate, Map.of("givenOn", "2026-03-02"));
        refused(
                        as(SIGNATORY).body(with(body, Map.of("mandate", later))).post(at(agreement) + "/signatures"),
                        422,
                        "mandate-in-future")
                .then()
                .body("errors.pointer", contains("/mandate/givenOn"));
        var own = with(body, Map.of("partnerId", REGION, "mandate", mandate));
        refused(as(SIGNATORY).body(own).post(at(agreement) + "/signatures"), 422, "needless-mandate")
                .then()
                .body("errors.pointer", contains("/mandate"));
        var signed = as(SIGNATORY).body(with(body, Map.of("mandate", mandate))).post(at(agreement) + "/signatures");
        signed.then()
                .statusCode(201)
                .body("signatures[0].partnerId", equalTo(MUNICIPALITY.toString()))
                .body("signatures[0].mandate.reference", equalTo("Delegation, punkt 9"))
                .body("signatures[0].recordedBy.id", equalTo(REGION.toString()));
        refused(
                as(STRANGER).body(with(body, Map.of("mandate", mandate))).post(at(agreement) + "/signatures"),
                404,
                "not-found");
        var signature = at(agreement) + "/signatures/" + signed.path("signatures[0].id");
        as(AARHUS_SIGNATORY)
                .post(signature + "/disputes")
                .then()
                .statusCode(201)
                .body("signatures[0].counts", equalTo(false));
        sign(agreement, AARHUS_SIGNATORY).then().statusCode(201);
        sign(agreement, SIGNATORY).then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_proposal_lapses_after_its_last_day_and_is_a_draft_again() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(
                as(COORDINATOR).body(Map.of("openUntil", "2026-02-28")).post(at(draft) + "/proposals"),
                422,
                "open-until-passed");
        var agreement = as(COORDINATOR).body(Map.of("openUntil", "2026-03-31")).post(at(draft) + "/proposals");
        agreement.then().statusCode(201).body("openUntil", equalTo("2026-03-31"));
        sign(agreement, SIGNATORY).then().statusCode(201);
        clock.set(Instant.parse("2026-03-31T21:59:59Z"));
        assertListed(agreement, "PENDING_SIGNATURE");
        clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        assertListed(agreement, "DRAFT");
        refused(sign(agreement, AARHUS_SIGNATORY), 409, "illegal-transition");
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("status", equalTo("DRAFT"))
                .body("signatures", empty());
        days.tell();
        as(COORDINATOR)
                .get(at(agreement) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.proposal-lapsed"))
                .body("items[0].effectiveAt", equalTo("2026-03-31T22:00:00Z"));
        as(COORDINATOR)
                .post(at(agreement) + "/proposals")
                .then()
                .statusCode(201)
                .body("signatures", empty());
    }
}
