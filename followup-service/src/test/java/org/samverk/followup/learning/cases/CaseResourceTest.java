package org.samverk.followup.learning.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.ALesson.THEME;
import static org.samverk.followup.learning.cases.ACase.CASES;
import static org.samverk.followup.learning.cases.ACase.at;
import static org.samverk.followup.learning.cases.ACase.drafted;
import static org.samverk.followup.learning.cases.ACase.own;
import static org.samverk.followup.learning.cases.ACase.published;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.need.ANeed;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CaseResourceTest {
    private final Stage stage;

    @Inject
    CaseResourceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        ALesson.serveThemes();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void a_case_is_its_owners_until_published_and_found_in_the_library_until_withdrawn() {
        var word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var content = own();
        content.put("result", Map.of("sv", "Rökningen minskade " + word));
        var one = drafted(content);
        problem(as(STRANGER).get(at(one)), 404, "not-found");
        library(word).then().body("items", empty());
        as(COORDINATOR).post(at(one) + "/publications").then().statusCode(201).body("status", equalTo("PUBLISHED"));
        library("rökning " + word)
                .then()
                .body("items.id", contains(one.<String>path("id")))
                .body("items.type", contains("CASE"))
                .body("items[0].highlights.result.sv", equalTo("**Rökningen** minskade **%s**".formatted(word)))
                .body("items[0]._links.self.href", equalTo(at(one)));
        problem(as(COORDINATOR).post(at(one) + "/publications"), 409, "illegal-transition")
                .then()
                .body("allowed", containsInAnyOrder("withdraw", "update"));
        as(COORDINATOR)
                .body(Map.of("reason", "Tallene var forkerte"))
                .post(at(one) + "/withdrawals")
                .then()
                .statusCode(201)
                .body("_links", not(hasKey("update")));
        as(STRANGER).get(at(one)).then().body("statusReason", equalTo("Tallene var forkerte"));
        library(word).then().body("items", empty());
        assertFalse(as(COORDINATOR).get(at(one) + "/history").asString().contains("Tallene"));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body("{\"themes\":[\"RM:SLEEP\"]}")
                        .patch(at(one)),
                409,
                "illegal-transition");
    }

    private static Response library(String words) {
        return as(STRANGER).get("/samverk/v1/library?q={q}", words);
    }

    @Test
    void a_published_case_says_which_kinds_of_knowledge_it_joins() {
        var content = own();
        content.remove("knowledgeKinds");
        var one = drafted(content);
        problem(as(COORDINATOR).post(at(one) + "/publications"), 422, "case-incomplete")
                .then()
                .body("errors.pointer", contains("/knowledgeKinds"));
        var published = published(own());
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body("{\"knowledgeKinds\":[]}")
                        .patch(at(published)),
                422,
                "case-incomplete");
    }

    @Test
    void lists_find_by_every_filter_and_leave_out_what_does_not_match() throws Exception {
        var forum = ASubject.published(Subject.Type.FORUM, Visibility.SHARED);
        ANeed.publish();
        var challenge = ANeed.raised(ANeed.challenge("Mange ryger")).<String>path("id");
        var key = UUID.randomUUID();
        var content = own();
        content.put("source", "REGION");
        content.put("partnerId", REGION.toString());
        content.put("forumId", forum.toString());
        content.put("goalIds", List.of(GOAL.toString()));
        content.put("challengeIds", List.of(challenge));
        content.put("themes", List.of(THEME));
        content.put("externalIds", List.of(Map.of("system", "plan", "value", key)));
        var one = published(content);
        var id = one.<String>path("id");
        for (var filter : List.of(
                "q=arbejdspladser",
                "owner=" + REGION,
                "partner=" + REGION,
                "forum=" + forum,
                "source=REGION",
                "status=PUBLISHED",
                "knowledgeKind=PRACTICE",
                "goal=" + GOAL,
                "challenge=" + challenge,
                "theme=" + THEME,
                "externalId=plan:" + key,
                "id=" + id)) {
            as(COORDINATOR)
                    .get(CASES + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (var filter : List.of(
                "q=tandlæge",
                "owner=" + OUTSIDER,
                "partner=" + OUTSIDER,
                "forum=" + REGION,
                "source=RESEARCH",
                "status=DRAFT",
                "knowledgeKind=RESEARCH",
                "goal=" + REGION,
                "challenge=" + REGION,
                "theme=TOBACCO",
                "externalId=plan:none",
                "id=" + REGION)) {
            as(COORDINATOR)
                    .get(CASES + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
        }
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(one))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(CASES + "?sort=title")));
    }

    @Test
    void a_challenge_it_answers_is_there_for_its_writer_to_see_and_stays_good() {
        ANeed.publish();
        var hidden = ANeed.challenge("Det her er vores eget");
        hidden.put("visibility", "PRIVATE");
        var challenge = ANeed.raised(hidden).<String>path("id");
        var content = own();
        content.put("challengeIds", List.of(challenge, UUID.randomUUID()));
        problem(as(COORDINATOR).body(content).post(CASES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/challengeIds/1"));
        content.put("challengeIds", List.of(challenge));
        problem(as(AARHUS).body(content).post(CASES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/challengeIds/0"));
        var one = drafted(content);
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(ANeed.CHALLENGES + "/" + challenge)
                .then()
                .statusCode(204);
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("title", Map.of("da", "Et andet navn")))
                .patch(at(one))
                .then()
                .statusCode(200);
        problem(as(COORDINATOR).body(content).post(CASES), 422, "unknown-reference");
    }

    @Test
    void who_may_not_see_what_a_shared_case_names_neither_reads_of_it_nor_finds_the_case_by_it() {
        ANeed.publish();
        var hidden = ANeed.challenge("Det her er vores eget");
        hidden.put("visibility", "PRIVATE");
        var challenge = ANeed.raised(hidden).<String>path("id");
        var goal = UUID.randomUUID();
        AnAgreement.of("PRIVATE", REGION, REGION).withGoals(goal).publish();
        var open = UUID.randomUUID();
        AnAgreement.of("SHARED", REGION, REGION).withGoals(open).publish();
        var content = own();
        content.put("goalIds", List.of(goal.toString(), open.toString()));
        content.put("challengeIds", List.of(challenge));
        var one = published(content);
        var id = one.<String>path("id");
        var byGoal = CASES + "?goal=" + goal;
        var byChallenge = CASES + "?challenge=" + challenge;
        as(COORDINATOR)
                .get(at(one))
                .then()
                .body("goalIds", contains(goal.toString(), open.toString()))
                .body("challengeIds", contains(challenge));
        for (var list : List.of(byGoal, byChallenge, CASES + "?goal=" + open)) {
            as(COORDINATOR).get(list).then().body("items.id", hasItem(id));
        }
        for (var read : List.of(at(one), at(one) + "?knownAt=2026-03-01T12:00:00Z")) {
            as(AARHUS)
                    .get(read)
                    .then()
                    .statusCode(200)
                    .body("goalIds", contains(open.toString()))
                    .body("challengeIds", empty());
        }
        as(AARHUS)
                .get(CASES + "?id=" + id)
                .then()
                .body("items[0].goalIds", contains(open.toString()))
                .body("items[0].challengeIds", empty());
        var history = at(one) + "/history";
        var feed = "/samverk/v1/events/followup?limit=1000&subject=" + id;
        for (var read : List.of(history, feed)) {
            as(AARHUS)
                    .get(read)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(goal.toString())))
                    .body(not(containsString(challenge)));
            as(COORDINATOR)
                    .get(read)
                    .then()
                    .body(containsString(goal.toString()))
                    .body(containsString(challenge));
        }
        as(AARHUS).get(history).then().body("chainHolds", equalTo(true));
        as(AARHUS).get(feed).then().body("data.content.goalIds.flatten()", hasItem(open.toString()));
        for (var list : List.of(byGoal, byChallenge)) {
            as(AARHUS).get(list + "&count=true").then().body("items", empty()).body("total", equalTo(0));
        }
        as(AARHUS).get(CASES + "?goal=" + open).then().body("items.id", hasItem(id));
    }
}
