package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.partners.collaboration.ACollaboration.publish;
import static org.samverk.partners.collaboration.ACollaboration.terms;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Standing;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ForumOriginTest {
    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
        SPORT.id();
    }

    @Test
    void an_agreement_it_was_founded_under_must_be_there_for_whoever_names_it() {
        var seen = agreementSeenBy(ASSOCIATION);
        var hidden = agreementSeenBy(OUTSIDER);
        for (var unknown : List.of(UUID.randomUUID(), hidden)) {
            problem(keeper().body(under(unknown)).post(FORUMS), 422, "unknown-reference")
                    .then()
                    .body("errors.pointer", contains("/originAgreementId"));
        }
        var forum = proposed(under(seen));
        forum.then().body("originAgreementId", equalTo(seen.toString()));
        keeper().get(FORUMS + "?originAgreement=" + seen).then().body("items.id", contains(forum.<String>path("id")));
        problem(changing().body(Map.of("originAgreementId", hidden)).patch(at(forum)), 422, "unknown-reference");
        keeper().get(at(forum)).then().body("version", equalTo(1));
    }

    @Test
    void the_agreement_is_told_to_those_who_see_it() {
        var agreement = agreementSeenBy(ASSOCIATION);
        var forum = proposed(under(agreement));
        changing()
                .body(Map.of("terms", Map.of("sv", "Fyra möten om året")))
                .patch(at(forum))
                .then()
                .statusCode(200)
                .body("originAgreementId", equalTo(agreement.toString()));
        for (var read : List.of(
                at(forum),
                at(forum) + "?knownAt=2100-01-01T00:00:00Z",
                at(forum) + "/history",
                FORUMS + "?id=" + forum.path("id"),
                "/samverk/v1/events/partners?subject=" + forum.path("id"))) {
            var answer = as(OUTSIDER.coordinator()).get(read);
            answer.then().statusCode(200);
            assertFalse(answer.asString().contains(agreement.toString()), read);
        }
        as(OUTSIDER.coordinator())
                .get(FORUMS + "?count=true&originAgreement=" + agreement)
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void an_agreement_hidden_from_who_changes_the_forum_stays_until_it_is_cleared_by_one_who_sees_it() {
        var agreement = agreementSeenBy(ASSOCIATION);
        var content = under(agreement);
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id(), SPORT.id()));
        var forum = proposed(content);
        var read = as(SPORT.coordinator()).get(at(forum));
        as(SPORT.coordinator())
                .header("If-Match", "*")
                .body(read.asString())
                .put(at(forum))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        keeper().get(at(forum)).then().body("originAgreementId", equalTo(agreement.toString()));
        var cleared = new HashMap<String, Object>();
        cleared.put("originAgreementId", null);
        changing()
                .body(cleared)
                .patch(at(forum))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("$", not(hasKey("originAgreementId")));
    }

    @Test
    void an_indicator_of_a_goal_must_be_there_for_whoever_names_it() {
        var shared = UUID.randomUUID();
        var own = UUID.randomUUID();
        var hidden = UUID.randomUUID();
        indicatorsSeenBy(OUTSIDER, shared, hidden);
        indicatorsSeenBy(ASSOCIATION, shared, own);
        for (var unknown : List.of(UUID.randomUUID(), hidden)) {
            problem(keeper().body(measured(shared, unknown)).post(FORUMS), 422, "unknown-reference")
                    .then()
                    .body("errors.pointer", contains("/goals/1/indicatorId"));
        }
        var forum = proposed(measured(shared, own));
        forum.then().body("goals.indicatorId", contains(shared.toString(), own.toString()));
    }

    @Test
    void an_indicator_of_what_a_collaboration_wants_must_be_there_too() {
        var shared = UUID.randomUUID();
        indicatorsSeenBy(ASSOCIATION, shared);
        var content = collaboration(UUID.randomUUID());
        problem(keeper().body(content).post("/samverk/v1/collaborations"), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/goals/0/indicatorId"));
        created(keeper().body(collaboration(shared)).post("/samverk/v1/collaborations"))
                .then()
                .body("goals.indicatorId", contains(shared.toString()));
    }

    @Test
    void while_a_neighbour_is_away_nothing_is_stored_but_what_names_nothing_new() throws Exception {
        var shared = UUID.randomUUID();
        indicatorsSeenBy(ASSOCIATION, shared);
        var agreement = agreementSeenBy(ASSOCIATION);
        var content = measured(shared);
        content.put("originAgreementId", agreement);
        var forum = proposed(content);
        NeighbourStub.whileAway(() -> {
            problem(keeper().body(under(UUID.randomUUID())).post(FORUMS), 503, "service-unavailable")
                    .then()
                    .header("Retry-After", notNullValue());
            problem(changing().body(measured(shared, UUID.randomUUID())).put(at(forum)), 503, "service-unavailable");
            changing()
                    .body(Map.of("terms", Map.of("sv", "Som förr")))
                    .patch(at(forum))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        });
        keeper().get(at(forum))
                .then()
                .body("version", equalTo(2))
                .body("goals.indicatorId", contains(shared.toString()));
    }

    private static Map<String, Object> under(UUID agreement) {
        var content = informal("Under en överenskommelse");
        content.put("originAgreementId", agreement);
        return content;
    }

    private static Map<String, Object> measured(UUID... indicators) {
        var content = informal("Mäter det den vill");
        content.put(
                "goals",
                List.of(indicators).stream()
                        .map(one -> Map.of("title", Map.of("sv", "Färre fall"), "indicatorId", one))
                        .toList());
        return content;
    }

    private static Map<String, Object> collaboration(UUID indicator) {
        return Map.of(
                "title",
                Map.of("sv", "Färre fall"),
                "goals",
                List.of(Map.of("title", Map.of("sv", "En fjärdedel färre"), "indicatorId", indicator)));
    }

    private static UUID agreementSeenBy(Body party) {
        var id = UUID.randomUUID();
        var audience = Set.of(UUID.fromString(party.id()));
        var access = new Access(UUID.randomUUID(), Visibility.RESTRICTED, audience);
        publish(id, 1, terms("CONTRACT"), new Standing(Map.of("phase", "CONCLUDED", "beginsOn", "2026-01-01"), access));
        return id;
    }

    private static void indicatorsSeenBy(Body body, UUID... indicators) {
        NeighbourStub.serveTo(
                body.coordinator(),
                "/samverk/v1/indicators",
                Map.of(
                        "items",
                        List.of(indicators).stream().map(id -> Map.of("id", id)).toList()));
    }
}
