package org.samverk.partners.referral.pathway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.PATHWAYS;
import static org.samverk.partners.referral.AReferral.at;
import static org.samverk.partners.referral.AReferral.leadingTo;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;
import static org.samverk.partners.referral.AReferral.patched;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// Whoever sees a pathway sees which offer it leads to.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PathwayToPrivateOfferTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Modtagerkommunen", "AUTHORITY");
        hospital = org("Afsenderhospitalet", "HOSPITAL");
    }

    @Test
    void a_pathway_is_never_wider_than_the_offer_it_leads_to() {
        var content = offer("Skjult for andre");
        content.put("visibility", "PRIVATE");
        var offer = offered(council, content);
        for (var wider : List.of("RESTRICTED", "SHARED", "PUBLIC")) {
            var pathway = new HashMap<>(leadingTo(offer, referredBy(hospital)));
            pathway.put("visibility", wider);
            problem(council.coordinator().body(pathway).post(PATHWAYS), 422, "wider-than-offer")
                    .then()
                    .body("errors.pointer", contains("/visibility"));
        }
        var created = planned(council, leadingTo(offer, referredBy(hospital)));
        created.then().body("visibility", equalTo("PRIVATE"));
        council.reader().get(at(created)).then().body("offer.title.da", equalTo("Skjult for andre"));
        problem(hospital.reader().get(at(created)), 404, "not-found");
        problem(patched(council, created, Map.of("visibility", "SHARED")), 422, "wider-than-offer");
    }

    @Test
    void an_offer_with_pathways_in_the_open_stays_in_the_open() {
        var offer = offered(council, offer("Åben for alle"));
        var created = planned(council, leadingTo(offer, referredBy(hospital)));
        created.then().body("visibility", equalTo("SHARED"));
        problem(patched(council, offer, Map.of("visibility", "PRIVATE")), 409, "still-in-use")
                .then()
                .body("detail", containsString(created.path("id")));
        patched(council, created, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        patched(council, offer, Map.of("visibility", "PRIVATE")).then().statusCode(200);
    }
}
