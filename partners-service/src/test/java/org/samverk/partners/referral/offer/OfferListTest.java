package org.samverk.partners.referral.offer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.referral.AReferral.OFFERS;
import static org.samverk.partners.referral.AReferral.area;
import static org.samverk.partners.referral.AReferral.at;
import static org.samverk.partners.referral.AReferral.done;
import static org.samverk.partners.referral.AReferral.leadingTo;
import static org.samverk.partners.referral.AReferral.located;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;

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
class OfferListTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org hospital = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Tilbudskommunen", "AUTHORITY");
        hospital = org("Henvisningshospitalet", "HOSPITAL");
    }

    private static Map<String, Object> whole() {
        var content = offer("Rygestop i gruppe");
        content.put("description", Map.of("da", "Seks mødegange"));
        content.put("themes", List.of("TOBACCO"));
        content.put("targetGroups", List.of("ADULTS"));
        content.put("areas", List.of(area("DK:MUNICIPALITY:751")));
        content.put("capacity", Map.of("places", 12));
        content.put("contactRole", "PUBLIC_HEALTH_COORDINATOR");
        content.put("url", "https://kommune.example/rygestop");
        content.put("externalIds", List.of(Map.of("system", "katalog", "value", UUID.randomUUID())));
        return content;
    }

    private static String path(Response created) {
        return created.path("id");
    }

    @Test
    void lists_filter_by_what_is_offered_to_whom_and_where() {
        var local = offered(council, whole());
        var regional = offer("Træning for alle");
        regional.put("type", "TRAINING");
        regional.put("areas", List.of(area("DK:REGION:1082")));
        var wide = offered(council, regional);
        var mine = OFFERS + "?sort=createdAt&partner=" + council.id();
        for (var one : List.of("theme=TOBACCO", "targetGroup=ADULTS", "type=SUPPORT", "q=RYGESTOP seks")) {
            council.reader().get(mine + "&" + one).then().body("items.id", contains(path(local)));
        }
        for (var both :
                List.of("area=DK-751", "area=DK-1082", "status=ACTIVE", "id=" + path(local) + "," + path(wide))) {
            council.reader().get(mine + "&" + both).then().body("items.id", contains(path(local), path(wide)));
        }
        council.reader().get(mine + "&area=DK-730").then().body("items.id", contains(path(wide)));
        council.reader().get(mine + "&area=DK-461").then().body("items", empty());
        council.reader().get(mine + "&area=DK-000").then().body("items", empty());
        council.reader()
                .get(OFFERS + "?sort=-title&partner=" + council.id())
                .then()
                .body("items.id", contains(path(wide), path(local)));
        problem(council.reader().get(mine + "&area=751"), 400, "validation-failed");
        problem(council.reader().get(mine + "&sort=places"), 400, "validation-failed");
    }

    @Test
    void what_names_no_area_is_given_where_its_partner_works() {
        var here = located("Stedkommunen", "AUTHORITY", "DK:MUNICIPALITY:751");
        var anywhere = offered(here, offer("Uden sted"));
        var mine = OFFERS + "?partner=" + here.id();
        here.reader().get(mine + "&area=DK-751").then().body("items.id", contains(path(anywhere)));
        here.reader().get(mine + "&area=DK-730").then().body("items", empty());
    }

    @Test
    void those_nobody_refers_to_are_found_as_far_as_the_caller_sees() {
        var referred = offered(council, offer("Henvist"));
        var hidden = offered(council, offer("Henvist i det skjulte"));
        var left = offered(council, offer("Ikke henvist mere"));
        planned(council, leadingTo(referred, referredBy(hospital)));
        var secret = leadingTo(hidden, referredBy(hospital));
        secret.put("visibility", "RESTRICTED");
        planned(council, secret);
        done(council, planned(council, leadingTo(left, referredBy(hospital))), "endings");
        var mine = OFFERS + "?sort=createdAt&partner=" + council.id() + "&withoutPathway=";
        for (var end : List.of(council, hospital)) {
            end.reader().get(mine + true).then().body("items.id", contains(path(left)));
            end.reader().get(mine + false).then().body("items.pathwayCount", contains(1, 1));
        }
        var stranger = org("Den tredje", "ASSOCIATION");
        stranger.reader().get(mine + true).then().body("items.id", contains(path(hidden), path(left)));
        stranger.reader().get(at(hidden)).then().body("pathwayCount", equalTo(0));
    }
}
