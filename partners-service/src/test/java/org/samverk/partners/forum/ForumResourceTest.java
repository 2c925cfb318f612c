package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.active;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.changing;
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
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.REGION;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.area;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumResourceTest {
    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
    }

    @Test
    void a_proposed_forum_is_found_again_as_it_was_entered() {
        var content = written(typed("Fallskaderådet", "PUBLIC_HEALTH_COUNCIL", "FORMAL"));
        content.put("areas", List.of(area("MUNICIPALITY:2463")));
        content.put("themes", List.of("FALL_INJURY_PREVENTION"));
        content.put("purposes", List.of("LEARNING", "DIALOGUE"));
        content.put("goals", List.of(Map.of("title", Map.of("sv", "En fjärdedel färre fall"))));
        var forum = proposed(content);
        forum.then()
                .header("Location", containsString(at(forum)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PROPOSED"))
                .body("visibility", equalTo("SHARED"))
                .body("ownerPartnerIds", contains(ASSOCIATION.id()))
                .body("owners[0].name", equalTo(ASSOCIATION.named()))
                .body("goals[0]", hasKey("id"))
                .body("seats", empty())
                .body("$", not(hasKey("added")));
        as(OUTSIDER.coordinator())
                .get(at(forum))
                .then()
                .statusCode(200)
                .body("name.sv", equalTo("Fallskaderådet"))
                .body("_links", not(hasKey("update")));
        for (var filter : List.of(
                "area=SE-24",
                "theme=FALL_INJURY_PREVENTION",
                "formality=FORMAL",
                "forumType=PUBLIC_HEALTH_COUNCIL",
                "purpose=LEARNING",
                "status=PROPOSED",
                "q=FALLSKADERADET",
                "owner=" + ASSOCIATION.id(),
                "id=" + forum.path("id"))) {
            keeper().get(FORUMS + "?" + filter).then().statusCode(200).body("items.id", hasItem((String)
                    forum.path("id")));
        }
        for (var filter : List.of("area=SE-09", "theme=TOBACCO", "formality=INFORMAL", "owner=" + REGION.id())) {
            keeper().get(FORUMS + "?limit=100&" + filter).then().statusCode(200).body("items.id", not(hasItem((String)
                    forum.path("id"))));
        }
    }

    @Test
    void what_was_read_may_be_sent_back_and_changes_nothing() {
        var content = informal("Runt och åter");
        content.put("goals", List.of(Map.of("title", Map.of("sv", "Träffas"))));
        var forum = proposed(content);
        seated(forum, seat(SPORT, "ORDINARY"));
        var read = keeper().get(at(forum));
        changing().body(read.asString()).put(at(forum)).then().statusCode(200).body("version", equalTo(2));
        changing()
                .body(Map.of("focusAreas", List.of(Map.of("sv", "Goda övergångar"))))
                .patch(at(forum))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("seats", hasSize(1));
    }

    @Test
    void a_forum_goes_from_proposal_to_closure() {
        var forum = active(informal("Livet i ett nätverk"));
        forum.then().body("status", equalTo("ACTIVE")).body("_links", hasKey("pause"));
        problem(keeper().post(at(forum) + "/activations"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("pause", "close"));
        keeper().post(at(forum) + "/pauses").then().statusCode(201).body("status", equalTo("PAUSED"));
        keeper().post(at(forum) + "/resumptions").then().statusCode(201).body("status", equalTo("ACTIVE"));
        problem(changing().delete(at(forum)), 409, "illegal-transition");
        keeper().post(at(forum) + "/closures").then().statusCode(201).body("status", equalTo("CLOSED"));
        problem(changing().body(informal("Nytt namn")).put(at(forum)), 409, "illegal-transition");
        keeper().get(at(forum) + "/history").then().statusCode(200).body("items", hasSize(5));
    }

    @Test
    void a_proposal_nobody_refers_to_is_deleted() {
        var above = proposed(informal("Rådet ovanför"));
        var content = informal("Gruppen under");
        content.put("reportsToForumId", above.path("id"));
        var below = proposed(content);
        problem(changing().delete(at(above)), 409, "still-in-use")
                .then()
                .body("detail", containsString(below.path("id")));
        changing().delete(at(below)).then().statusCode(204);
        problem(keeper().get(at(below)), 410, "gone");
        changing().delete(at(above)).then().statusCode(204);
    }

    @Test
    void who_has_a_seat_sees_a_restricted_forum_and_others_do_not() {
        var content = informal("I förtroende");
        content.put("visibility", "RESTRICTED");
        var forum = proposed(content);
        problem(as(SPORT.coordinator()).get(at(forum)), 404, "not-found");
        var seat = path(seated(forum, seat(SPORT, "ORDINARY")));
        as(SPORT.coordinator()).get(at(forum)).then().statusCode(200);
        as(SPORT.coordinator()).get(FORUMS + "?partner=" + SPORT.id()).then().body("items.id", hasItem((String)
                forum.path("id")));
        changing().delete(seat).then().statusCode(200);
        problem(as(SPORT.coordinator()).get(at(forum)), 404, "not-found");
    }

    @Test
    void several_bodies_own_a_forum_together_and_each_may_change_it() {
        var content = informal("Den gemensamma");
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id(), REGION.id()));
        content.put("visibility", "PRIVATE");
        var forum = proposed(content);
        as(REGION.coordinator())
                .header("If-Match", "*")
                .body(Map.of("themes", List.of("TOBACCO")))
                .patch(at(forum))
                .then()
                .statusCode(200);
        problem(as(OUTSIDER.coordinator()).get(at(forum)), 404, "not-found");
        problem(as(OUTSIDER.coordinator()).body(content).post(FORUMS), 403, "not-yours");
        problem(changing().body(Map.of("ownerPartnerIds", List.of(REGION.id()))).patch(at(forum)), 422, "owner-fixed");
        changing()
                .body(Map.of("ownerPartnerIds", List.of(ASSOCIATION.id())))
                .patch(at(forum))
                .then()
                .statusCode(200);
        problem(as(REGION.coordinator()).get(at(forum)), 404, "not-found");
    }

    @Test
    void an_external_id_belongs_to_one_forum_of_an_owner() {
        var content = informal("Diarieförd");
        content.put("externalIds", List.of(Map.of("system", "case-system", "value", "F-1")));
        var forum = proposed(content);
        problem(keeper().body(content).post(FORUMS), 409, "external-id-taken");
        keeper().get(FORUMS + "?externalId=case-system:F-1").then().body("items.id", contains((String)
                forum.path("id")));
    }

    @Test
    void lists_are_sorted_by_name_as_the_reader_reads() {
        for (var name : List.of("Sorterat Ö", "Sorterat A", "Sorterat Å")) {
            proposed(informal(name));
        }
        keeper().header("Accept-Language", "sv")
                .get(FORUMS + "?q=sorterat&sort=name&count=true")
                .then()
                .body("items.name.sv", contains("Sorterat A", "Sorterat Å", "Sorterat Ö"))
                .body("total", equalTo(3));
    }

    @Test
    void one_forum_is_one_statement_and_so_is_a_page_of_them() throws Exception {
        var forum = proposed(informal("Räknad"));
        seated(forum, seat(SPORT, "ORDINARY"));
        keeper().get(at(forum));
        assertEquals(
                1, SqlStatements.during(() -> keeper().get(at(forum)).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> keeper().get(FORUMS + "?limit=100").then().statusCode(200)));
        assertEquals(
                2,
                SqlStatements.during(() ->
                        keeper().get(FORUMS + "?limit=100&count=true").then().statusCode(200)));
        var writing = SqlStatements.during(() -> proposed(informal("Räknad igen")));
        assertTrue(writing <= 6, "statements: " + writing);
    }
}
