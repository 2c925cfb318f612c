package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.path;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.AMeeting.MEETINGS;
import static org.samverk.partners.forum.AMeeting.act;
import static org.samverk.partners.forum.AMeeting.at;
import static org.samverk.partners.forum.AMeeting.decided;
import static org.samverk.partners.forum.AMeeting.noted;
import static org.samverk.partners.forum.AMeeting.notes;
import static org.samverk.partners.forum.AMeeting.ordinary;
import static org.samverk.partners.forum.AMeeting.planned;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.BOARD;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NotesTest {
    private static final String DECISIONS = "/samverk/v1/forum-reports/decisions";

    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
        SPORT.id();
    }

    @Test
    void notes_are_shared_once_they_are_approved_and_reach_the_distribution_list() {
        var meeting = planned(ordinary(proposed(informal("Delar med sig"))));
        noted(meeting, notes("Vi började.", SPORT, BOARD)).then().body("notes.status", equalTo("DRAFT"));
        problem(keeper().post(at(meeting) + "/sharings"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("cancel", "approve-notes"));
        act(meeting, "approvals").then().body("notes.status", equalTo("APPROVED"));
        problem(as(SPORT.coordinator()).get(at(meeting)), 404, "not-found");
        noted(meeting, notes("Vi började om.", SPORT, BOARD)).then().body("notes.status", equalTo("DRAFT"));
        act(meeting, "approvals");
        act(meeting, "sharings").then().body("notes.status", equalTo("SHARED")).body("notes", hasKey("sharedAt"));
        as(SPORT.coordinator())
                .get(at(meeting))
                .then()
                .statusCode(200)
                .body("notes.text", equalTo("Vi började om."))
                .body("notes.recipients.level", contains("OPERATIONAL", "MANAGEMENT"))
                .body("notes.recipients.name", contains(SPORT.named(), BOARD.named()));
        problem(as(OUTSIDER.coordinator()).get(at(meeting)), 404, "not-found");
        problem(changing().body(notes("För sent")).put(at(meeting) + "/notes"), 409, "illegal-transition");
    }

    @Test
    void what_is_not_shared_is_read_by_the_owners_of_the_forum_alone() {
        var forum = proposed(informal("Utkast"));
        seated(forum, seat(SPORT, "ORDINARY"));
        var meeting = planned(ordinary(forum));
        noted(meeting, notes("Ett utkast"));
        for (var knownAt : List.of("", "?knownAt=2100-01-01T00:00:00Z")) {
            as(SPORT.coordinator())
                    .get(at(meeting) + knownAt)
                    .then()
                    .statusCode(200)
                    .body("notes.status", equalTo("DRAFT"))
                    .body("notes", not(hasKey("text")));
        }
        as(SPORT.coordinator())
                .get(MEETINGS + "?notes=DRAFT&forum=" + forum.path("id"))
                .then()
                .statusCode(200)
                .body("items.notes.status", contains("DRAFT"))
                .body("items[0].notes", not(hasKey("text")));
        keeper().get(MEETINGS + "?notes=DRAFT&forum=" + forum.path("id"))
                .then()
                .body("items.notes.text", contains("Ett utkast"));
    }

    @Test
    void nobody_gets_notes_of_a_forum_they_may_not_see() {
        var content = informal("Sluten krets");
        content.put("visibility", "RESTRICTED");
        var meeting = planned(ordinary(proposed(content)));
        problem(changing().body(notes("Hemligt", SPORT)).put(at(meeting) + "/notes"), 422, "recipient-cannot-see")
                .then()
                .body("errors.pointer", contains("/recipients/0"));
        noted(meeting, notes("Hemligt"));
        act(meeting, "approvals");
        problem(keeper().post(at(meeting) + "/sharings"), 422, "no-recipients");
        var nobody = Map.of(
                "text",
                "Till ingen",
                "recipients",
                List.of(Map.of("partnerId", UUID.randomUUID().toString(), "level", "POLITICAL")));
        problem(changing().body(nobody).put(at(meeting) + "/notes"), 422, "unknown-reference");
        problem(changing().body(Map.of("text", " ")).put(at(meeting) + "/notes"), 400, "validation-failed");
    }

    @Test
    void what_was_written_is_not_in_the_history_and_is_erased_from_what_was_known_before() {
        var meeting = planned(ordinary(proposed(informal("Glömmer"))));
        noted(meeting, notes("Någon nämndes vid namn"));
        decided(meeting, Map.of("text", "Vi nämner ingen"));
        keeper().get(at(meeting) + "/history").then().body("items", hasSize(3));
        assertFalse(keeper().get(at(meeting) + "/history").asString().contains("nämn"));
        changing().delete(at(meeting) + "/notes").then().statusCode(200).body("notes", not(hasKey("text")));
        problem(changing().delete(at(meeting) + "/notes"), 404, "not-found");
        keeper().get(at(meeting) + "?knownAt=2100-01-01T00:00:00Z").then().body("notes", not(hasKey("text")));
    }

    @Test
    void decisions_are_compiled_by_forum_and_by_collaboration() {
        var forum = proposed(informal("Beslutar"));
        var meeting = planned(ordinary(forum));
        var collaboration = created(keeper().body(Map.of("title", Map.of("sv", "Fallprevention")))
                        .post("/samverk/v1/collaborations"))
                .<String>path("id");
        var location = path(decided(
                meeting,
                Map.of(
                        "text", "Fallprevention startar",
                        "reference", "§ 1",
                        "responsiblePartnerId", SPORT.id(),
                        "dueDate", "2026-09-01",
                        "collaborationId", collaboration)));
        decided(planned(ordinary(forum)), Map.of("text", "Nästa möte i maj"));
        keeper().get(DECISIONS + "?count=true&sort=dueDate&forum=" + forum.path("id"))
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].text", equalTo("Fallprevention startar"))
                .body("items[0].responsible.name", equalTo(SPORT.named()))
                .body("items[0].forumName.sv", equalTo("Beslutar"))
                .body("items[0]._links.decision.href", equalTo(location));
        for (var filter : List.of("collaboration=" + collaboration, "dueBy=2026-09-01&responsible=" + SPORT.id())) {
            keeper().get(DECISIONS + "?" + filter).then().body("items.reference", hasItem("§ 1"));
        }
        as(OUTSIDER.coordinator())
                .get(DECISIONS + "?forum=" + forum.path("id"))
                .then()
                .body("items", empty());
        keeper().get(location).then().statusCode(200).body("text", containsString("Fallprevention"));
        changing()
                .body(Map.of("text", "Fallprevention väntar"))
                .put(location)
                .then()
                .statusCode(200)
                .body("decisions[0]", not(hasKey("dueDate")));
        problem(
                changing()
                        .body(Map.of("text", "A", "responsiblePartnerId", UUID.randomUUID()))
                        .put(location),
                422,
                "unknown-reference");
        for (var about : List.of(UUID.randomUUID().toString(), hidden())) {
            problem(
                            keeper().body(Map.of("text", "A", "collaborationId", about))
                                    .post(at(meeting) + "/decisions"),
                            422,
                            "unknown-reference")
                    .then()
                    .body("errors.pointer", contains("/collaborationId"));
        }
        problem(keeper().body(Map.of("text", "B")).put(location), 428, "precondition-required");
        changing().delete(location).then().statusCode(200).body("decisions", empty());
        problem(keeper().get(location), 404, "not-found");
    }

    @Test
    void what_took_place_is_not_cancelled_and_what_is_cancelled_decides_nothing() {
        var forum = proposed(informal("Möts på riktigt"));
        var decided = planned(ordinary(forum));
        var decision = path(decided(decided, Map.of("text", "Vi börjar")));
        problem(keeper().post(at(decided) + "/cancellations"), 409, "illegal-transition")
                .then()
                .body("allowed", not(hasItem("cancel")));
        keeper().get(at(decided)).then().body("_links", not(hasKey("cancel")));
        changing().delete(decision).then().statusCode(200).body("_links", hasKey("cancel"));
        act(decided, "cancellations").then().body("_links", not(hasKey("record-decision")));
        problem(keeper().body(Map.of("text", "För sent")).post(at(decided) + "/decisions"), 409, "illegal-transition");
        keeper().get(DECISIONS + "?forum=" + forum.path("id")).then().body("items", empty());

        var shared = planned(ordinary(forum));
        noted(shared, notes("Delat", SPORT));
        act(shared, "approvals");
        act(shared, "sharings");
        problem(keeper().post(at(shared) + "/cancellations"), 409, "illegal-transition");
    }

    @Test
    void who_approves_notes_names_the_version_that_was_read() {
        var meeting = planned(ordinary(proposed(informal("Läser först"))));
        var read = noted(meeting, notes("Det som lästes"));
        noted(meeting, notes("Det som skrevs samtidigt"));
        problem(
                keeper().header("If-Match", read.header("ETag")).post(at(meeting) + "/approvals"),
                412,
                "precondition-failed");
        var newest = keeper().get(at(meeting));
        newest.then().body("notes.status", equalTo("DRAFT"));
        keeper().header("If-Match", newest.header("ETag"))
                .post(at(meeting) + "/approvals")
                .then()
                .statusCode(201)
                .body("notes.status", equalTo("APPROVED"));
    }

    @Test
    void what_a_decision_is_about_is_told_to_those_who_see_the_collaboration() {
        var forum = proposed(informal("Beslutar för många"));
        seated(forum, seat(SPORT, "ORDINARY"));
        var meeting = planned(ordinary(forum));
        var about = created(keeper().body(Map.of("title", Map.of("sv", "Eget arbete"), "visibility", "PRIVATE"))
                        .post("/samverk/v1/collaborations"))
                .<String>path("id");
        var location = path(decided(meeting, Map.of("text", "Vi börjar", "collaborationId", about)));
        keeper().get(location).then().body("collaborationId", equalTo(about));
        keeper().get(DECISIONS + "?collaboration=" + about).then().body("items.collaborationId", contains(about));
        var reader = SPORT.coordinator();
        for (var at : List.of(
                location,
                at(meeting),
                at(meeting) + "?knownAt=2100-01-01T00:00:00Z",
                at(meeting) + "/history",
                MEETINGS + "?forum=" + forum.path("id"),
                DECISIONS + "?forum=" + forum.path("id"),
                "/samverk/v1/events/partners?subject=" + meeting.path("id"))) {
            var answer = as(reader).get(at);
            answer.then().statusCode(200);
            assertFalse(answer.asString().contains(about), at);
        }
        as(reader)
                .get(DECISIONS + "?count=true&collaboration=" + about)
                .then()
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @Test
    void a_collaboration_hidden_from_who_changes_the_decision_stays_until_another_is_named() {
        var owned = informal("Ägs av två");
        owned.put("ownerPartnerIds", List.of(ASSOCIATION.id(), SPORT.id()));
        var meeting = planned(ordinary(proposed(owned)));
        var about = created(keeper().body(Map.of("title", Map.of("sv", "Bara vårt"), "visibility", "PRIVATE"))
                        .post("/samverk/v1/collaborations"))
                .<String>path("id");
        var location = path(decided(meeting, Map.of("text", "Vi börjar", "collaborationId", about)));
        var other = as(SPORT.coordinator()).header("If-Match", "*");
        other.body(Map.of("text", "Vi väntar")).put(location).then().statusCode(200);
        keeper().get(location).then().body("text", equalTo("Vi väntar")).body("collaborationId", equalTo(about));
        problem(
                as(SPORT.coordinator())
                        .header("If-Match", "*")
                        .body(Map.of("text", "A", "collaborationId", about))
                        .put(location),
                422,
                "unknown-reference");
        changing().body(Map.of("text", "Vi väntar")).put(location).then().statusCode(200);
        keeper().get(location).then().body("$", not(hasKey("collaborationId")));
    }

    /// A collaboration of somebody else.
    private static String hidden() {
        return created(as(OUTSIDER.coordinator())
                        .body(Map.of("title", Map.of("sv", "Inte för alla"), "visibility", "PRIVATE"))
                        .post("/samverk/v1/collaborations"))
                .path("id");
    }
}
