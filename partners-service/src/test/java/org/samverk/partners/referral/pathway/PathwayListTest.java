package org.samverk.partners.referral.pathway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.PATHWAYS;
import static org.samverk.partners.referral.AReferral.active;
import static org.samverk.partners.referral.AReferral.area;
import static org.samverk.partners.referral.AReferral.leadingTo;
import static org.samverk.partners.referral.AReferral.located;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;
import static org.samverk.partners.referral.AReferral.referredByAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PathwayListTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Modtagerkommunen", "AUTHORITY");
        hospital = org("Afsenderhospitalet", "HOSPITAL");
    }

    private static String path(Response created) {
        return created.path("id");
    }

    @Test
    void lists_filter_by_both_ends_and_by_what_is_agreed() {
        var offer = offered(council, offer("Til filtrene"));
        var content = leadingTo(offer, referredBy(hospital));
        content.put("themes", List.of("ALCOHOL"));
        content.put("direction", "MUTUAL");
        content.put("type", "TRANSITION");
        content.put("externalIds", List.of(Map.of("system", "ehr", "value", "17-" + council.id())));
        var named = active(council, content);
        var general = planned(council, referredByAll("HOSPITAL"));
        var mine = PATHWAYS + "?sort=createdAt&toPartner=" + council.id();
        for (var one : List.of(
                "fromPartner=" + hospital.id(),
                "partner=" + hospital.id(),
                "offer=" + path(offer),
                "theme=ALCOHOL",
                "direction=MUTUAL",
                "type=TRANSITION",
                "status=ACTIVE",
                "externalId=ehr:17-" + council.id(),
                "id=" + path(named))) {
            council.reader().get(mine + "&" + one).then().body("items.id", contains(path(named)));
        }
        council.reader().get(mine + "&fromKind=HOSPITAL").then().body("items.id", contains(path(named), path(general)));
        council.reader().get(mine + "&fromKind=GENERAL_PRACTICE").then().body("items", empty());
        council.reader()
                .get(PATHWAYS + "?sort=-status&toPartner=" + council.id())
                .then()
                .body("items.id", contains(path(general), path(named)));
        problem(council.coordinator().body(content).post(PATHWAYS), 409, "external-id-taken");
    }

    @Test
    void pathways_into_a_municipality_lead_to_who_works_there_or_to_what_is_given_there() {
        var here = located("Kommunen på stedet", "AUTHORITY", "SE:MUNICIPALITY:1496");
        var toPartner = planned(here, referredBy(hospital));
        var content = offer("Et tilbud i regionen");
        content.put("areas", List.of(area("SE:REGION:14")));
        var toOffer = planned(council, leadingTo(offered(council, content), referredBy(hospital)));
        planned(council, referredBy(hospital));
        var find = PATHWAYS + "?sort=createdAt&fromPartner=" + hospital.id() + "&intoArea=";
        for (var area : List.of("SE-1496", "SE-14")) {
            here.reader().get(find + area).then().body("items.id", contains(path(toPartner), path(toOffer)));
        }
        var back = referredBy(here);
        back.put("direction", "MUTUAL");
        var mutual = planned(council, back);
        planned(council, referredBy(here));
        here.reader()
                .get(PATHWAYS + "?partner=" + here.id() + "&toPartner=" + council.id() + "&intoArea=SE-1496")
                .then()
                .body("items.id", contains(path(mutual)));
        here.reader().get(find + "SE-1480").then().body("items.id", contains(path(toOffer)));
        here.reader().get(find + "SE-0180").then().body("items", empty());
    }
}
