package org.samverk.partners.referral.pathway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.collaboration.ACollaboration.REGISTRAR;
import static org.samverk.partners.collaboration.ACollaboration.agreement;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.PATHWAYS;
import static org.samverk.partners.referral.AReferral.at;
import static org.samverk.partners.referral.AReferral.patched;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// The agreement a pathway rests on is seen by those only who may see the agreement.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PathwayAgreementTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;
    private Org stranger = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Aftalekommunen", "AUTHORITY");
        hospital = org("Aftalehospitalet", "HOSPITAL");
        stranger = org("Uden for aftalen", "ASSOCIATION");
    }

    private Response resting(UUID agreement) {
        var content = referredBy(hospital);
        content.put("agreementId", agreement);
        return planned(council, content);
    }

    @Test
    void its_parties_see_it_and_nobody_else_anywhere() {
        var signed = agreement(council, hospital);
        var created = resting(signed);
        created.then()
                .body("agreementId", equalTo(signed.toString()))
                .body("agreement.type", equalTo("PARTNERSHIP_AGREEMENT"));
        hospital.reader().get(at(created)).then().body("agreement.title.da", equalTo("Aftale om rygestop"));
        for (var path : new String[] {
            at(created), at(created) + "/history", "/samverk/v1/events/partners?subject=" + created.path("id")
        }) {
            stranger.reader().get(path).then().statusCode(200).body(not(containsString(signed.toString())));
        }
        var find = PATHWAYS + "?agreement=" + signed;
        hospital.reader().get(find).then().body("items.id", contains(created.<String>path("id")));
        stranger.reader().get(find).then().body("items", empty());
    }

    @Test
    void one_that_is_not_there_for_the_caller_is_refused() throws Exception {
        var content = referredBy(hospital);
        content.put("agreementId", agreement(hospital, stranger));
        problem(council.coordinator().body(content).post(PATHWAYS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/agreementId"));
        content.put("agreementId", UUID.randomUUID());
        NeighbourStub.whileAway(
                () -> problem(council.coordinator().body(content).post(PATHWAYS), 503, "service-unavailable"));
    }

    @Test
    void who_may_not_see_it_leaves_it_as_it_is() {
        var signed = agreement(council, hospital);
        var created = resting(signed);
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(as(REGISTRAR).get(at(created)).asString().replace("REFERRAL", "TRANSITION"))
                .put(at(created))
                .then()
                .statusCode(200)
                .body("type", equalTo("TRANSITION"))
                .body("$", not(hasKey("agreementId")));
        council.reader().get(at(created)).then().body("agreementId", equalTo(signed.toString()));
    }

    @Test
    void it_is_replaced_and_taken_away_by_who_sees_it() {
        var created = resting(agreement(council, hospital));
        var other = agreement(council, hospital);
        patched(council, created, Map.of("agreementId", other))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("agreementId", equalTo(other.toString()));
        patched(council, created, Map.of("agreementId", other)).then().body("version", equalTo(2));
        patched(council, created, Collections.singletonMap("agreementId", null))
                .then()
                .body("version", equalTo(3))
                .body("$", not(hasKey("agreementId")));
        council.reader().get(PATHWAYS + "?agreement=" + other).then().body("items", empty());
    }
}
