package org.samverk.agreements.agreement;

import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OrderOfRefusalsTest {
    private final FeedReader reader;

    @Inject
    OrderOfRefusalsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void what_cannot_be_signed_now_is_told_before_what_is_wrong_with_the_signature() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(recorded(draft, MUNICIPALITY, "2999-01-01"), 409, "illegal-transition");
        refused(signedFor(draft, OUTSIDER, SIGNATORY), 409, "illegal-transition");
        refused(sign(drafted(between(REGION, AnAgreement.UNIT)), SIGNATORY), 409, "illegal-transition");
        var proposed = proposed(between(REGION, MUNICIPALITY));
        sign(proposed, SIGNATORY).then().statusCode(201);
        refused(
                as(SIGNATORY).body(Map.of("termsHash", "0".repeat(64))).post(at(proposed) + "/signatures"),
                409,
                "illegal-transition");
        recorded(proposed, MUNICIPALITY, "2021-10-29").then().statusCode(201);
        refused(recorded(proposed, MUNICIPALITY, "2999-01-01"), 409, "illegal-transition");
    }

    @Test
    void who_may_not_sign_for_a_party_hears_that_before_all_else() {
        refused(signedFor(drafted(between(REGION, MUNICIPALITY)), MUNICIPALITY, SIGNATORY), 403, "not-yours");
    }

    @Test
    void terms_that_are_frozen_are_told_before_who_is_unknown_in_them() throws Exception {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var unknown = Map.of("terms", terms(REGION, UUID.randomUUID()));
        refused(changed(proposed, COORDINATOR, unknown), 409, "illegal-transition");
        NeighbourStub.whileAway(() -> refused(changed(proposed, COORDINATOR, unknown), 409, "illegal-transition"));
        var goal = Map.of(
                "id", UUID.randomUUID().toString(), "level", "OVERALL_GOAL", "number", "1", "title", Map.of("da", "A"));
        refused(
                changed(proposed, COORDINATOR, Map.of("terms", Map.of("goals", List.of(goal)))),
                409,
                "illegal-transition");
        refused(changed(proposed, AARHUS, Map.of("terms", Map.of("goals", List.of(goal)))), 403, "not-yours");
        refused(
                as(COORDINATOR).header("If-Match", "\"1\"").body(unknown).patch(at(proposed)),
                412,
                "precondition-failed");
    }

    @Test
    void what_a_rule_forbids_is_told_before_the_register_is_missed() throws Exception {
        var draft = drafted(between(REGION, MUNICIPALITY));
        var goal = Map.of(
                "id", UUID.randomUUID().toString(), "level", "OVERALL_GOAL", "number", "1", "title", Map.of("da", "A"));
        var terms = new HashMap<>(terms(REGION, UUID.randomUUID()));
        terms.put("goals", List.of(goal));
        NeighbourStub.whileAway(
                () -> refused(changed(draft, COORDINATOR, Map.of("terms", terms)), 422, "unknown-reference"));
    }

    private static Response signedFor(Response agreement, UUID party, String token) {
        return as(token)
                .body(Map.of("termsHash", agreement.path("termsHash"), "partnerId", party.toString()))
                .post(at(agreement) + "/signatures");
    }
}
