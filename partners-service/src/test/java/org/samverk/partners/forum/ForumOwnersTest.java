package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.referral.AReferral.merged;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumOwnersTest {
    private static Map<String, Object> ownedBy(Org... owners) {
        var content = new HashMap<String, Object>(informal("Netværket"));
        content.put("ownerPartnerIds", Stream.of(owners).map(Org::id).toList());
        return content;
    }

    @Test
    void a_partner_owns_a_forum_once_under_whichever_id() {
        var council = org("Kommunen", "AUTHORITY");
        var twice = org("Kommunen, igen", "AUTHORITY");
        var club = org("Klubben", "ASSOCIATION");
        merged(twice, council);
        problem(council.coordinator().body(ownedBy(council, club, twice)).post(FORUMS), 422, "owner-twice")
                .then()
                .body("errors.pointer", contains("/ownerPartnerIds/2"));
        var forum = council.coordinator().body(ownedBy(council, club)).post(FORUMS);
        var at = FORUMS + "/" + forum.path("id");
        var changing = council.coordinator().header("If-Match", "*");
        problem(changing.body(ownedBy(council, club, twice)).put(at), 422, "owner-twice");
    }

    @Test
    void two_owners_that_were_merged_meanwhile_may_stay() {
        var council = org("Kommunen", "AUTHORITY");
        var twice = org("Kommunen, igen", "AUTHORITY");
        var forum = council.coordinator().body(ownedBy(council, twice)).post(FORUMS);
        merged(twice, council);
        for (var owners : List.of(
                ownedBy(council, twice, org("Klubben", "ASSOCIATION")), ownedBy(council, twice), ownedBy(council))) {
            council.coordinator()
                    .header("If-Match", "*")
                    .body(owners)
                    .put(FORUMS + "/" + forum.path("id"))
                    .then()
                    .statusCode(200);
        }
    }
}
