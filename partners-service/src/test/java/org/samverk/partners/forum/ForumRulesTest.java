package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.appointed;
import static org.samverk.partners.forum.AForum.appointment;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.chair;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.path;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.AForum.typed;
import static org.samverk.partners.forum.AForum.written;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.BOARD;
import static org.samverk.partners.forum.Body.GOTLAND;
import static org.samverk.partners.forum.Body.MUNICIPALITY;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.REGION;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumRulesTest {
    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
    }

    @Test
    void an_active_formal_forum_says_what_it_answers_for_and_is_written_down() {
        var forum = proposed(typed("Folkhälsorådet", "PUBLIC_HEALTH_COUNCIL", "FORMAL"));
        problem(keeper().post(at(forum) + "/activations"), 422, "forum-not-ready")
                .then()
                .body("errors.pointer", contains("/statedResponsibility", "/purpose", "/mandateDocument"));
        changing()
                .body(written(typed("Folkhälsorådet", "PUBLIC_HEALTH_COUNCIL", "FORMAL")))
                .put(at(forum))
                .then()
                .statusCode(200);
        created(keeper().post(at(forum) + "/activations"));
        problem(changing().body("{\"mandateDocument\":null}").patch(at(forum)), 422, "forum-not-ready")
                .then()
                .body("errors.pointer", contains("/mandateDocument"));
    }

    @Test
    void of_two_that_are_moved_beneath_each_other_at_once_one_is() throws Exception {
        try (var callers = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 10; round++) {
                var one = proposed(informal("Den ena"));
                var other = proposed(informal("Den andra"));
                var together = new CyclicBarrier(2);
                var answers =
                        callers.invokeAll(List.of(move(one, other, together), move(other, one, together))).stream()
                                .map(Future::resultNow)
                                .sorted()
                                .toList();
                assertEquals(List.of(200, 422), answers);
            }
        }
    }

    private static Callable<Integer> move(Response forum, Response beneath, CyclicBarrier together) {
        return () -> {
            together.await();
            return changing()
                    .body(Map.of("parentForumId", beneath.path("id")))
                    .patch(at(forum))
                    .statusCode();
        };
    }

    @Test
    void region_and_municipality_meet_only_with_both_sides_there() {
        var group = proposed(typed("Samverkansgruppen", "REGION_MUNICIPALITY_GROUP", "INFORMAL"));
        seated(group, seat(MUNICIPALITY, "ORDINARY"));
        problem(keeper().post(at(group) + "/activations"), 422, "forum-not-ready")
                .then()
                .body("errors.code", contains("no-region"));
        seated(group, seat(BOARD, "ORDINARY"));
        created(keeper().post(at(group) + "/activations"));
        var island = proposed(typed("På Gotland", "REGION_MUNICIPALITY_GROUP", "INFORMAL"));
        seated(island, seat(GOTLAND, "ORDINARY"));
        created(keeper().post(at(island) + "/activations"));
    }

    @Test
    void a_political_steering_group_is_made_up_of_the_presidiums_of_its_owners() {
        var content = typed("Politisk styrgrupp", "POLITICAL_STEERING_GROUP", "INFORMAL");
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id(), REGION.id()));
        var group = proposed(content);
        problem(keeper().body(seat(ASSOCIATION, "EX_OFFICIO")).post(at(group) + "/seats"), 422, "not-political")
                .then()
                .body("errors.pointer", contains("/seatKind"));
        seated(group, seat(ASSOCIATION, "PRESIDIUM"));
        problem(keeper().post(at(group) + "/activations"), 422, "forum-not-ready")
                .then()
                .body("errors.code", contains("owner-without-seat"))
                .body("errors[0].detail", containsString(REGION.id()));
        var seat = path(seated(group, seat(BOARD, "POLITICIAN")));
        created(keeper().post(at(group) + "/activations"));
        problem(changing().delete(seat), 422, "forum-not-ready");
        seated(group, seat(SPORT, "OBSERVER"));
    }

    @Test
    void one_is_in_the_chair_at_a_time() {
        var forum = proposed(informal("Strategigruppen"));
        var first = path(seated(forum, chair(ASSOCIATION, "ORDINARY")));
        problem(keeper().body(chair(REGION, "ORDINARY")).post(at(forum) + "/seats"), 422, "two-chairs")
                .then()
                .body("errors.pointer", contains("/isChair"));
        var ending = chair(ASSOCIATION, "ORDINARY");
        ending.put("to", "2026-12-31");
        changing().body(ending).put(first).then().statusCode(200).body("version", equalTo(3));
        var next = chair(REGION, "ORDINARY");
        next.put("from", "2027-01-01");
        seated(forum, next);
        problem(keeper().body(appointment(ASSOCIATION, "CHAIR")).post(at(forum) + "/appointments"), 422, "two-chairs")
                .then()
                .body("errors.pointer", contains("/role"));
        appointed(forum, appointment(ASSOCIATION, "PROCESS_LEADER"));
    }

    @Test
    void an_observer_is_not_in_the_chair() {
        var forum = proposed(informal("Lyssnarna"));
        problem(keeper().body(chair(SPORT, "OBSERVER")).post(at(forum) + "/seats"), 422, "observer-in-the-chair")
                .then()
                .body("errors.pointer", contains("/isChair"));
        seated(forum, seat(SPORT, "OBSERVER"));
        problem(
                        keeper().body(appointment(SPORT, "CHAIR")).post(at(forum) + "/appointments"),
                        422,
                        "observer-in-the-chair")
                .then()
                .body("errors.pointer", contains("/role"));
        appointed(forum, appointment(SPORT, "SECRETARY"));
    }

    @Test
    void no_forum_is_above_itself() {
        var council = proposed(informal("Rådet"));
        var strategy = under(council, "Strategi");
        var work = under(strategy, "Arbete");
        problem(changing().body(Map.of("reportsToForumId", work.path("id"))).patch(at(council)), 422, "forum-cycle");
        problem(changing().body(Map.of("parentForumId", council.path("id"))).patch(at(council)), 422, "forum-cycle")
                .then()
                .body("errors[0].pointer", equalTo("/parentForumId"));
        changing()
                .body(Map.of("parentForumId", work.path("id")))
                .patch(at(strategy))
                .then()
                .statusCode(200);
    }

    private static Response under(Response above, String name) {
        var content = informal(name);
        content.put("reportsToForumId", above.path("id"));
        return proposed(content);
    }

    @Test
    void what_it_names_is_there_and_for_the_caller_to_see() {
        var hidden = informal("Dold");
        hidden.put("visibility", "PRIVATE");
        var forum = created(as(OUTSIDER.coordinator()).body(hidden).post(FORUMS));
        var content = informal("Undrar");
        content.put("parentForumId", forum.path("id"));
        content.put("reportsToForumId", UUID.randomUUID().toString());
        content.put("themes", List.of("NO_SUCH_THEME"));
        content.put("areas", List.of(Body.area("MUNICIPALITY:9999")));
        content.put(
                "ownerPartnerIds", List.of(ASSOCIATION.id(), UUID.randomUUID().toString()));
        problem(keeper().body(content).post(FORUMS), 422, "unknown-reference")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/parentForumId", "/reportsToForumId", "/themes/0", "/areas/0", "/ownerPartnerIds/1"));
        var seat = seat(SPORT, "ORDINARY");
        seat.put("partnerId", UUID.randomUUID().toString());
        seat.put("appointedByForumId", forum.path("id"));
        problem(keeper().body(seat).post(at(proposed(informal("Ja"))) + "/seats"), 422, "unknown-reference")
                .then()
                .body("errors.pointer", hasItems("/partnerId", "/appointedByForumId"));
    }

    @Test
    void a_strategy_group_appoints_from_the_parties_concerned() {
        var strategy = proposed(informal("Strategigrupp som utser"));
        seated(strategy, seat(REGION, "ORDINARY"));
        var work = proposed(informal("Arbetsgrupp som utses"));
        var leader = appointment(BOARD, "PROCESS_LEADER");
        problem(keeper().body(leader).post(at(work) + "/appointments"), 422, "not-concerned");
        leader.put("appointedByForumId", strategy.path("id"));
        leader.put("holderRoleTitle", "Folkhälsoplanerare");
        appointed(work, leader)
                .then()
                .body("appointments[0].holderName", equalTo(BOARD.named()))
                .body("appointments[0].appointedByForum.name.sv", equalTo("Strategigrupp som utser"));
        var outsider = seat(OUTSIDER, "ORDINARY");
        outsider.put("appointedByForumId", strategy.path("id"));
        problem(keeper().body(outsider).post(at(work) + "/seats"), 422, "not-concerned");
        var sent = seat(REGION, "ORDINARY");
        sent.put("appointedByForumId", strategy.path("id"));
        seated(work, sent);
        problem(changing().delete(at(strategy)), 409, "still-in-use");
    }

    @Test
    void a_forum_the_reader_may_not_see_is_named_by_its_id_alone() {
        var hidden = informal("Under tystnad");
        hidden.put("visibility", "PRIVATE");
        var above = proposed(hidden);
        var below = under(above, "Den synliga");
        as(OUTSIDER.coordinator())
                .get(at(below))
                .then()
                .statusCode(200)
                .body("reportsToForum.id", equalTo(above.path("id")))
                .body("reportsToForum", not(hasKey("name")));
    }
}
