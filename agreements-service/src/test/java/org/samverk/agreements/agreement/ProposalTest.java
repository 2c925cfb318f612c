package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class ProposalTest {
    private final FeedReader reader;

    @Inject
    ProposalTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void signatures_of_a_withdrawn_proposal_never_count_again() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        sign(proposed, AARHUS_SIGNATORY).then().statusCode(201);
        as(COORDINATOR)
                .body(Map.of("reason", "Udvalget vil se på det igen"))
                .post(at(proposed) + "/withdrawals")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("signatures", empty());
        refused(as(AARHUS).get(at(proposed)), 404, "not-found");
        var again = as(COORDINATOR).post(at(proposed) + "/proposals");
        again.then()
                .statusCode(201)
                .body("termsVersion", equalTo(1))
                .body("termsHash", equalTo(proposed.path("termsHash")));
        sign(again, SIGNATORY).then().body("status", equalTo("PENDING_SIGNATURE"));
        sign(again, AARHUS_SIGNATORY).then().body("status", equalTo("ACTIVE"));
        refused(as(COORDINATOR).body(Map.of()).post(at(proposed) + "/withdrawals"), 409, "illegal-transition");
    }

    @Test
    void a_type_demands_what_it_demands_all_at_once_when_it_is_proposed() {
        var terms = new HashMap<>(terms(MUNICIPALITY));
        terms.put("type", "LOCAL_HEALTH_PLAN");
        var drafted = drafted(Map.of("terms", terms));
        refused(as(COORDINATOR).post(at(drafted) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("required", "too-few-parties", "party-kind"));
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
    }

    @Test
    void what_is_cancelled_stays_and_nothing_more_happens_to_it() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .body(Map.of("reason", "Opgivet"))
                .post(at(proposed) + "/cancellations")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANCELLED"));
        refused(sign(proposed, SIGNATORY), 409, "illegal-transition").then().body("allowed", empty());
        refused(as(COORDINATOR).post(at(proposed) + "/proposals"), 409, "illegal-transition");
        as(AARHUS).get(at(proposed)).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void the_feed_lets_parties_in_with_the_proposal_and_shuts_them_out_with_its_withdrawal() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var feed = "/samverk/v1/events/agreements?subject=" + proposed.path("id");
        as(AARHUS).get(feed).then().body("type", hasItem("org.samverk.agreement.proposed"));
        as(STRANGER).get(feed).then().body("$", empty());
        as(COORDINATOR)
                .body(Map.of())
                .post(at(proposed) + "/withdrawals")
                .then()
                .statusCode(201);
        as(AARHUS)
                .get(feed)
                .then()
                .body("type", contains("org.samverk.agreement.hidden"))
                .body("[0]", not(hasKey("data")));
    }

    @Test
    void the_register_is_asked_before_a_party_is_said_to_be_of_the_wrong_kind() throws Exception {
        var late = UUID.randomUUID();
        NeighbourStub.publish("partners", "partner.registered", late, 1, organisation("NGO"));
        var terms = new HashMap<>(terms(REGION, late));
        terms.put("type", "LOCAL_HEALTH_PLAN");
        terms.put("period", Map.of("end", "2030-12-31"));
        var drafted = drafted(Map.of("terms", terms));
        NeighbourStub.publish("partners", "partner.changed", late, 2, organisation("MUNICIPALITY"));
        NeighbourStub.whileAway(
                () -> refused(as(COORDINATOR).post(at(drafted) + "/proposals"), 503, "service-unavailable"));
        as(COORDINATOR).get(at(drafted)).then().body("status", equalTo("DRAFT")).body("version", equalTo(1));
        as(COORDINATOR).post(at(drafted) + "/proposals").then().statusCode(201);
    }

    private static Map<String, Object> organisation(String kind) {
        return Map.of(
                "content",
                Map.of("name", "Nordby", "kind", kind, "country", "DK"),
                "status",
                "ACTIVE",
                "confirmed",
                true);
    }

    @Test
    void what_is_cancelled_is_not_changed_either() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .body(Map.of())
                .post(at(draft) + "/cancellations")
                .then()
                .statusCode(201)
                .body("_links", not(hasKey("update")))
                .body("_links", hasKey("delete"));
        refused(changed(draft, COORDINATOR, Map.of("themes", List.of("ALCOHOL"))), 409, "illegal-transition")
                .then()
                .body("allowed", empty());
        as(COORDINATOR).get(at(draft)).then().body("version", equalTo(2)).body("themes", empty());
    }
}
