package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.REGISTRAR;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;

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
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OwnershipTest {
    private final FeedReader reader;

    @Inject
    OwnershipTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    /// Coordinator and registrar in one, as small organisations have.
    private static final String KEEPER =
            Tokens.withSubject("k-region", "DK_CVR:29190925", "reader", "coordinator", "registrar");

    @Test
    void an_owner_does_not_give_an_agreement_to_whom_it_does_not_act_for() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(changed(draft, COORDINATOR, Map.of("ownerPartnerId", MUNICIPALITY.toString())), 403, "not-yours");
        var whole = new HashMap<>(between(REGION, MUNICIPALITY));
        whole.put("ownerPartnerId", MUNICIPALITY.toString());
        refused(as(COORDINATOR).header("If-Match", "*").body(whole).put(at(draft)), 403, "not-yours");
        as(COORDINATOR)
                .get(at(draft))
                .then()
                .body("version", equalTo(1))
                .body("ownerPartnerId", equalTo(REGION.toString()));
    }

    @Test
    void nobody_learns_from_a_refusal_what_another_owner_has_filed() {
        var external =
                List.of(Map.of("system", "sager", "value", UUID.randomUUID().toString()));
        var theirs = new HashMap<>(between(MUNICIPALITY, OUTSIDER));
        theirs.put("externalIds", external);
        as(AARHUS).body(theirs).post(AGREEMENTS).then().statusCode(201);
        var ours = drafted(between(REGION, MUNICIPALITY));
        var taking = Map.of("ownerPartnerId", MUNICIPALITY.toString(), "externalIds", external);
        refused(changed(ours, COORDINATOR, taking), 403, "not-yours");
    }

    @Test
    void who_has_given_an_agreement_away_does_not_see_it_any_more() {
        var ours = as(KEEPER).body(between(REGION, OUTSIDER)).post(AGREEMENTS);
        ours.then().statusCode(201);
        changed(ours, KEEPER, Map.of("ownerPartnerId", MUNICIPALITY.toString()))
                .then()
                .statusCode(200)
                .body("owner.name", equalTo("Aarhus Kommune"));
        refused(as(COORDINATOR).get(at(ours)), 404, "not-found");
        as(AARHUS).get(at(ours)).then().statusCode(200).body("_links", hasKey("update"));
    }

    @Test
    void a_registrar_keeps_at_what_it_entered_for_another_whoever_owns_it_later() {
        var content = new HashMap<>(between(MUNICIPALITY, OUTSIDER));
        content.put("ownerPartnerId", OUTSIDER.toString());
        var drafted = as(REGISTRAR).body(content).post(AGREEMENTS);
        changed(drafted, REGISTRAR, Map.of("ownerPartnerId", MUNICIPALITY.toString()))
                .then()
                .statusCode(200);
        refused(as(STRANGER).get(at(drafted)), 404, "not-found");
        changed(drafted, REGISTRAR, Map.of("themes", List.of("ALCOHOL")))
                .then()
                .statusCode(200)
                .body("_links", hasKey("propose"));
    }

    @Test
    void who_acts_for_a_unit_drafts_for_it_and_gives_it_what_is_its_own() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put("ownerPartnerId", AnAgreement.UNIT.toString());
        drafted(content).then().body("owner.name", equalTo("Hospitalsenhed Midt"));
        var ours = drafted(between(REGION, MUNICIPALITY));
        changed(ours, COORDINATOR, Map.of("ownerPartnerId", AnAgreement.UNIT.toString()))
                .then()
                .statusCode(200)
                .body("owner.name", equalTo("Hospitalsenhed Midt"))
                .body("_links", hasKey("propose"));
    }
}
