package org.samverk.partners.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.move;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.OFFERS;
import static org.samverk.partners.referral.AReferral.PATHWAYS;
import static org.samverk.partners.referral.AReferral.active;
import static org.samverk.partners.referral.AReferral.area;
import static org.samverk.partners.referral.AReferral.done;
import static org.samverk.partners.referral.AReferral.leadingTo;
import static org.samverk.partners.referral.AReferral.located;
import static org.samverk.partners.referral.AReferral.merged;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;
import static org.samverk.partners.referral.AReferral.referredByAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// A hospital and a general practice refer smokers to what the municipality offers, and come closer by it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SmokingCessationTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org municipality = NOBODY;
    private Org hospital = NOBODY;
    private Org practice = NOBODY;

    @BeforeEach
    void register_partners() {
        municipality = located("Røgfri Kommune", "AUTHORITY", "DK:MUNICIPALITY:740");
        hospital = org("Røgfrit Hospital", "HOSPITAL");
        practice = org("Lægerne på Torvet", "GENERAL_PRACTICE");
    }

    private Response cessation() {
        var content = offer("Røgfri på seks uger");
        content.put("themes", List.of("TOBACCO"));
        content.put("areas", List.of(area("DK:MUNICIPALITY:740")));
        return offered(municipality, content);
    }

    private static Map<String, Object> mutual(Map<String, Object> content) {
        content.put("direction", "MUTUAL");
        return content;
    }

    private Response together() {
        return established(municipality, between(municipality, hospital, practice));
    }

    private static String at(Response collaboration) {
        return ACollaboration.at(collaboration);
    }

    private Response committed(Response collaboration) {
        return municipality.coordinator().body(move("COMMITTED")).post(at(collaboration) + "/commitment-changes");
    }

    private Response changed(Response collaboration, Map<String, Object> patch) {
        return municipality.coordinator().header("If-Match", "*").body(patch).patch(at(collaboration));
    }

    @Test
    void smokers_are_referred_by_hospital_and_practice_and_the_collaboration_is_committed_by_that() {
        var offer = cessation();
        var ours = "&partner=" + municipality.id();
        var unused = OFFERS + "?withoutPathway=true&theme=TOBACCO" + ours;
        practice.reader().get(unused).then().body("items.id", contains(offer.<String>path("id")));
        var fromHospital = planned(municipality, mutual(leadingTo(offer, referredBy(hospital))));
        var fromPractice = active(municipality, leadingTo(offer, referredBy(practice)));
        practice.reader().get(unused).then().body("items", empty());
        practice.reader()
                .get(PATHWAYS + "?intoArea=DK-740&theme=TOBACCO&offer=" + offer.path("id"))
                .then()
                .body("items.id", containsInAnyOrder(fromHospital.<String>path("id"), fromPractice.<String>path("id")));
        var collaboration = together();
        problem(committed(collaboration), 422, "commitment-needs-practice");
        done(municipality, fromHospital, "activations");
        hospital.reader().get(at(collaboration)).then().body("suggestedLevel", equalTo("COMMITTED"));
        committed(collaboration).then().statusCode(201).body("commitmentLevel", equalTo("COMMITTED"));
    }

    @Test
    void the_suggestions_show_where_a_pathway_speaks_for_more_or_has_ended() {
        var pathway = active(municipality, mutual(referredBy(hospital)));
        var collaboration = together();
        var id = collaboration.<String>path("id");
        var find = "/samverk/v1/collaborations/commitment-suggestions?differing=true&limit=100&count=true";
        var one = "items.find { it.collaborationId == '%s' }".formatted(id);
        municipality.reader().get(find).then().body(one + ".suggestedLevel", equalTo("COMMITTED"));
        committed(collaboration).then().statusCode(201);
        municipality.reader().get(find).then().body("items.collaborationId", not(hasItem(id)));
        done(municipality, pathway, "endings");
        municipality
                .reader()
                .get(find)
                .then()
                .body(one + ".commitmentLevel", equalTo("COMMITTED"))
                .body(one + ".suggestedLevel", equalTo("INFORMAL"));
        changed(collaboration, Map.of("maturity", "SYSTEMATIC"))
                .then()
                .statusCode(200)
                .body("commitmentLevel", equalTo("COMMITTED"));
    }

    @Test
    void when_the_last_pathway_ends_the_level_stays_and_a_review_is_needed() {
        var pathway = active(municipality, mutual(referredBy(hospital)));
        var collaboration = together();
        var needed = "/samverk/v1/collaborations?count=true&reviewNeeded=%s&owner=" + municipality.id();
        committed(collaboration).then().statusCode(201).body("reviewNeeded", equalTo(false));
        municipality.reader().get(needed.formatted(true)).then().body("total", equalTo(0));
        done(municipality, pathway, "endings");
        municipality
                .reader()
                .get(at(collaboration))
                .then()
                .body("reviewNeeded", equalTo(true))
                .body("commitmentLevel", equalTo("COMMITTED"));
        municipality
                .reader()
                .get(needed.formatted(true))
                .then()
                .body("items.id", contains(collaboration.<String>path("id")))
                .body("total", equalTo(1));
        municipality.reader().get(needed.formatted(false)).then().body("total", equalTo(0));
        changed(collaboration, Map.of("practices", List.of("MUTUAL_REFERRAL")))
                .then()
                .body("reviewNeeded", equalTo(false));
    }

    @Test
    void a_pathway_that_others_may_not_see_holds_the_level_for_them_too() {
        var pathway = active(municipality, mutual(referredBy(hospital)));
        var collaboration = together();
        committed(collaboration).then().statusCode(201);
        municipality
                .coordinator()
                .header("If-Match", "*")
                .body(Map.of("visibility", "RESTRICTED"))
                .patch(PATHWAYS + "/" + pathway.path("id"))
                .then()
                .statusCode(200);
        practice.reader()
                .get(at(collaboration))
                .then()
                .body("suggestedLevel", equalTo("INFORMAL"))
                .body("reviewNeeded", equalTo(false));
    }

    @Test
    void only_a_mutual_pathway_in_use_between_two_who_take_part_counts() {
        var stranger = org("Apoteket", "BUSINESS");
        active(municipality, referredBy(hospital));
        planned(municipality, mutual(referredBy(hospital)));
        active(municipality, mutual(referredBy(stranger)));
        active(municipality, mutual(referredByAll("HOSPITAL")));
        problem(committed(together()), 422, "commitment-needs-practice");
    }

    @Test
    void a_pathway_the_caller_may_not_see_does_not_count_for_it() {
        var hidden = mutual(referredBy(practice));
        hidden.put("visibility", "RESTRICTED");
        active(hospital, hidden);
        var collaboration = together();
        hospital.reader().get(at(collaboration)).then().body("suggestedLevel", equalTo("COMMITTED"));
        municipality.reader().get(at(collaboration)).then().body("suggestedLevel", equalTo("INFORMAL"));
        problem(committed(collaboration), 422, "commitment-needs-practice");
    }

    @Test
    void who_takes_part_under_an_earlier_id_is_the_same() {
        active(municipality, mutual(referredBy(hospital)));
        var collaboration = together();
        var merger = org("Det Sammenlagte Hospital", "HOSPITAL");
        merged(hospital, merger);
        municipality.reader().get(at(collaboration)).then().body("suggestedLevel", equalTo("COMMITTED"));
        committed(established(municipality, between(municipality, merger)))
                .then()
                .statusCode(201);
    }

    @Test
    void what_the_pathway_proves_is_not_lost_by_a_slip_of_the_pen() {
        active(municipality, mutual(referredBy(hospital)));
        var collaboration = together();
        changed(collaboration, Map.of("practices", List.of("MUTUAL_REFERRAL")))
                .then()
                .statusCode(200);
        committed(collaboration).then().statusCode(201);
        changed(collaboration, Map.of("practices", List.of("DIALOGUE"))).then().statusCode(200);
        var without = new HashMap<String, Object>();
        without.put("participants", between(municipality, practice).get("participants"));
        problem(changed(collaboration, without), 422, "commitment-needs-practice");
        without.put("practices", List.of("CONCRETE_COOPERATION"));
        changed(collaboration, without).then().statusCode(200);
    }
}
