package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.document.ADocument;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SignaturesTest {
    private final FeedReader reader;

    @Inject
    SignaturesTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void it_is_in_force_when_both_have_signed_the_same_terms() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        proposed.then().body("status", equalTo("PENDING_SIGNATURE"));
        as(AARHUS_SIGNATORY).get(at(proposed)).then().body("_links", hasKey("sign"));
        sign(proposed, SIGNATORY)
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("parties.signaturesGiven", contains(1, 0))
                .body("_links", not(hasKey("sign")));
        sign(proposed, AARHUS_SIGNATORY)
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body(
                        "inForceFrom",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString()))
                .body("signatures.method", contains("DIRECT", "DIRECT"));
    }

    @Test
    void only_the_partys_own_signatory_signs_and_only_what_is_proposed() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(sign(draft, SIGNATORY), 409, "illegal-transition")
                .then()
                .body("allowed", contains("propose", "cancel"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        refused(sign(proposed, STRANGER), 404, "not-found");
        refused(sign(proposed, COORDINATOR), 403, "forbidden");
        refused(
                as(SIGNATORY)
                        .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", MUNICIPALITY.toString()))
                        .post(at(proposed) + "/signatures"),
                403,
                "not-yours");
        refused(
                as(SIGNATORY)
                        .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", OUTSIDER.toString()))
                        .post(at(proposed) + "/signatures"),
                422,
                "not-a-party");
        refused(
                as(SIGNATORY).body(Map.of("termsHash", "0".repeat(64))).post(at(proposed) + "/signatures"),
                422,
                "other-terms");
        refused(
                as(SIGNATORY).body(Map.of("termsHash", "x")).post(at(proposed) + "/signatures"),
                400,
                "validation-failed");
        sign(proposed, SIGNATORY).then().statusCode(201);
        refused(sign(proposed, SIGNATORY), 409, "illegal-transition");
        as(COORDINATOR).get(at(proposed)).then().body("version", equalTo(3));
    }

    @Test
    void two_signatures_of_one_party_are_those_of_two_people() {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put(
                "parties",
                List.of(
                        Map.of("partnerId", REGION.toString(), "partyRole", "EQUAL_PARTY", "signaturesRequired", 2),
                        Map.of("partnerId", MUNICIPALITY.toString(), "partyRole", "EQUAL_PARTY")));
        var proposed = proposed(Map.of("terms", terms));
        sign(proposed, AARHUS_SIGNATORY).then().statusCode(201);
        sign(proposed, SIGNATORY).then().statusCode(201).body("status", equalTo("PENDING_SIGNATURE"));
        refused(sign(proposed, SIGNATORY), 409, "illegal-transition");
        var second = Tokens.withSubject("s2-region", "DK_CVR:29190925", "reader", "signatory");
        sign(proposed, second).then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_signature_on_paper_counts_until_the_party_disputes_it() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        refused(recorded(proposed, MUNICIPALITY, "2999-01-01"), 422, "signed-in-future");
        refused(recorded(proposed, OUTSIDER, "2021-10-29"), 422, "not-a-party");
        recorded(proposed, REGION, "2021-10-29").then().statusCode(201);
        var concluded = recorded(proposed, MUNICIPALITY, "2021-10-30");
        concluded
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("inForceFrom", equalTo("2021-10-30"))
                .body("signatures.method", contains("RECORDED", "RECORDED"))
                .body("signatures[1].recordedBy.name", equalTo("Region Midtjylland"));
        var signature = at(proposed) + "/signatures/" + concluded.path("signatures[1].id");
        as(AARHUS_SIGNATORY)
                .get(at(proposed))
                .then()
                .body("signatures[1]._links.keySet()", contains("confirm", "dispute"));
        refused(as(SIGNATORY).body(Map.of()).post(signature + "/disputes"), 403, "not-yours");
        as(AARHUS_SIGNATORY)
                .body(Map.of("reason", "Aldrig behandlet i byrådet"))
                .post(signature + "/disputes")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("signatures[1].counts", equalTo(false));
        refused(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes"), 409, "illegal-transition");
        refused(recorded(proposed, MUNICIPALITY, "2021-10-31"), 409, "illegal-transition");
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(signature + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"));
        refused(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes"), 409, "illegal-transition");
        refused(
                as(AARHUS_SIGNATORY)
                        .body(Map.of())
                        .post(at(proposed) + "/signatures/" + UUID.randomUUID() + "/disputes"),
                404,
                "not-found");
    }

    @Test
    void a_repeated_request_is_done_once() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as(SIGNATORY)
                    .header("Idempotency-Key", key)
                    .body(Map.of("termsHash", proposed.path("termsHash")))
                    .post(at(proposed) + "/signatures")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(3))
                    .body("signatures", hasSize(1));
        }
    }

    @Test
    void who_acts_for_several_parties_says_for_which() {
        var proposed = proposed(between(REGION, AnAgreement.UNIT));
        refused(sign(proposed, SIGNATORY), 422, "which-party").then().body("errors.pointer", contains("/partnerId"));
        for (var party : List.of(REGION, AnAgreement.UNIT)) {
            as(SIGNATORY)
                    .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", party.toString()))
                    .post(at(proposed) + "/signatures")
                    .then()
                    .statusCode(201);
        }
        as(COORDINATOR).get(at(proposed)).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void who_has_signed_is_not_asked_again_while_a_colleague_still_must() {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put(
                "parties",
                List.of(
                        Map.of("partnerId", REGION.toString(), "partyRole", "EQUAL_PARTY", "signaturesRequired", 2),
                        Map.of("partnerId", MUNICIPALITY.toString(), "partyRole", "EQUAL_PARTY")));
        var proposed = proposed(Map.of("terms", terms));
        sign(proposed, SIGNATORY).then().statusCode(201).body("_links", not(hasKey("sign")));
        as(SIGNATORY).get(at(proposed)).then().body("_links", not(hasKey("sign")));
        as(SIGNATORY)
                .get(AGREEMENTS + "?id=" + proposed.path("id"))
                .then()
                .body("items[0]._links", not(hasKey("sign")));
        refused(sign(proposed, SIGNATORY), 409, "illegal-transition")
                .then()
                .body("allowed", contains("record-signature", "withdraw", "cancel"));
        var second = Tokens.withSubject("s3-region", "DK_CVR:29190925", "reader", "signatory");
        as(second).get(at(proposed)).then().body("_links", hasKey("sign"));
    }

    @Test
    void a_refused_answer_to_a_recorded_signature_says_what_can_be_answered() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var recorded = recorded(proposed, MUNICIPALITY, "2021-10-29");
        var signature = at(proposed) + "/signatures/" + recorded.path("signatures[0].id");
        as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes").then().statusCode(201);
        refused(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("confirm"));
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(signature + "/confirmations")
                .then()
                .statusCode(201);
        refused(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/confirmations"), 409, "illegal-transition")
                .then()
                .body("allowed", empty());
    }

    @Test
    void evidence_names_a_document_of_the_agreement_itself() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var document = ADocument.uploaded(proposed, COORDINATOR);
        var other = ADocument.uploaded(proposed(between(REGION, MUNICIPALITY)), COORDINATOR);
        for (var stranger : List.of(other.path("id"), UUID.randomUUID().toString())) {
            refused(shownBy(proposed, stranger), 422, "unknown-reference")
                    .then()
                    .body("errors.pointer", contains("/evidence/documentId"));
        }
        shownBy(proposed, document.path("id"))
                .then()
                .statusCode(201)
                .body("signatures[0].evidence.documentId", equalTo(document.path("id")))
                .body("signatures[0]._links.evidence.href", equalTo(ADocument.at(document)));
    }

    private static Response shownBy(Response proposed, String document) {
        return as(COORDINATOR)
                .body(Map.of(
                        "partnerId",
                        MUNICIPALITY,
                        "termsHash",
                        proposed.path("termsHash"),
                        "signedOn",
                        "2021-10-29",
                        "evidence",
                        Map.of("title", "Underskrevet original", "documentId", document)))
                .post(at(proposed) + "/recorded-signatures");
    }
}
