package org.samverk.agreements.pilot.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.AnArea.STEERING_GROUP;
import static org.samverk.agreements.pilot.AnArea.STRATEGY_GROUP;
import static org.samverk.agreements.pilot.AnArea.advance;
import static org.samverk.agreements.pilot.AnArea.described;
import static org.samverk.agreements.pilot.AnArea.drafted;
import static org.samverk.agreements.pilot.AnArea.draftedInFull;
import static org.samverk.agreements.pilot.AnArea.nobody;
import static org.samverk.agreements.pilot.AnArea.parts;
import static org.samverk.agreements.pilot.AnArea.proposal;
import static org.samverk.agreements.pilot.AnArea.proposed;
import static org.samverk.agreements.pilot.AnArea.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Proposals and the project descriptions they are made with.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ProposalTest {
    private final FeedReader reader;

    @Inject
    ProposalTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void a_proposal_is_the_owners_own_until_it_is_submitted() {
        var area = proposed();
        var proposal = draftedInFull(area);
        proposal.then().body("status", equalTo("DRAFT")).body("nextStatuses", contains("SUBMITTED"));
        as(FOUNDER).get(self(proposal)).then().statusCode(200).body("_links", hasKey("advance"));
        refused(as(STRANGER).get(self(proposal)), 404, "not-found");
        as(STRANGER).get(self(area) + "/proposals").then().body("items", empty());
        advance(proposal, "SUBMITTED").then().statusCode(201);
        as(STRANGER).get(self(proposal)).then().statusCode(200).body("_links", not(hasKey("advance")));
    }

    @Test
    void a_proposal_goes_to_support_and_decision_step_by_step() {
        var proposal = submitted(proposed());
        refused(advance(proposal, "DECIDED"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("SUPPORTED", "RETURNED", "REJECTED"));
        refused(changed(proposal, OWNER, Map.of("text", Map.of("sv", "Annat"))), 409, "illegal-transition");
        advance(proposal, "SUPPORTED").then().statusCode(201).body("nextStatuses", contains("DECIDED"));
        advance(proposal, "DECIDED").then().statusCode(201).body("_links", not(hasKey("advance")));
        refused(advance(proposal, "SUBMITTED"), 409, "illegal-transition");
        as(STRANGER).get(self(proposal) + "/history").then().body("items", hasSize(4));
    }

    @Test
    void what_is_returned_says_why_and_comes_again() {
        var proposal = submitted(proposed());
        for (var comment : new String[] {"", "  "}) {
            refused(
                            as(OWNER)
                                    .body(Map.of("to", "RETURNED", "comment", comment))
                                    .post(self(proposal) + "/advances"),
                            400,
                            "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/comment"));
        }
        refused(advance(proposal, "RETURNED"), 400, "validation-failed");
        as(FOUNDER)
                .body(Map.of("to", "RETURNED", "comment", "Kostnaderna saknas"))
                .post(self(proposal) + "/advances")
                .then()
                .statusCode(201)
                .body("comment", equalTo("Kostnaderna saknas"));
        changed(proposal, OWNER, Map.of("text", Map.of("sv", "Med kostnader")))
                .then()
                .statusCode(200);
        refused(as(OWNER).header("If-Match", "*").delete(self(proposal)), 409, "illegal-transition");
        advance(proposal, "SUBMITTED").then().statusCode(201).body("$", not(hasKey("comment")));
        advance(proposal, "REJECTED").then().statusCode(201).body("nextStatuses", empty());
        refused(advance(proposal, "DECIDED"), 409, "illegal-transition").then().body("allowed", empty());
    }

    @Test
    void nothing_is_submitted_or_written_for_an_area_that_is_closed() {
        var area = proposed();
        var proposal = drafted(area);
        var description = described(area, "assignment");
        advance(area, "CLOSED").then().statusCode(201);
        refused(advance(proposal, "SUBMITTED"), 409, "illegal-transition");
        refused(changed(description, OWNER, parts("implementation")), 409, "illegal-transition");
    }

    @Test
    void a_forum_proposes_to_another_one() {
        var area = proposed();
        var content = proposal();
        content.put("toForumId", STRATEGY_GROUP);
        refused(as(OWNER).body(content).post(self(area) + "/proposals"), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/toForumId"));
        refused(as(STRANGER).body(proposal()).post(self(area) + "/proposals"), 403, "not-yours");
        refused(
                as(OWNER).body(proposal()).post("/samverk/v1/development-areas/" + nobody() + "/proposals"),
                404,
                "not-found");
    }

    @Test
    void it_is_submitted_with_a_description_that_has_all_three_parts() {
        var area = proposed();
        refused(advance(drafted(area), "SUBMITTED"), 422, "description-incomplete")
                .then()
                .body("errors.pointer", contains("/projectDescriptionId"));
        var description = described(area, "assignment");
        var content = proposal();
        content.put("projectDescriptionId", description.path("id"));
        var proposal = drafted(area, content);
        refused(advance(proposal, "SUBMITTED"), 422, "description-incomplete")
                .then()
                .body("errors.pointer", contains("/implementation", "/followup"));
        changed(description, FOUNDER, parts("implementation", "followup"))
                .then()
                .statusCode(200);
        advance(proposal, "SUBMITTED").then().statusCode(201).body("submittedTextVersion", equalTo(2));
        refused(as(OWNER).header("If-Match", "*").delete(self(description)), 409, "still-in-use");
        as(OWNER)
                .get(self(area) + "/proposals?projectDescription=" + description.path("id"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_description_is_one_of_the_same_area() {
        var description = described(proposed(), "assignment");
        var content = proposal();
        content.put("projectDescriptionId", description.path("id"));
        refused(as(OWNER).body(content).post(self(proposed()) + "/proposals"), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/projectDescriptionId"));
    }

    @Test
    void every_text_of_a_description_stays_readable() {
        var description = described(proposed(), "assignment");
        changed(description, OWNER, Map.of("assignment", Map.of("sv", "Annat uppdrag")))
                .then()
                .body("textVersion", equalTo(2));
        changed(description, OWNER, Map.of("assignment", Map.of("sv", "Annat uppdrag")))
                .then()
                .body("version", equalTo(2));
        var versions = self(description) + "/versions";
        as(STRANGER)
                .get(versions)
                .then()
                .body("items.textVersion", contains(2, 1))
                .body("items.assignment.sv", contains("Annat uppdrag", "Om assignment"));
        as(STRANGER).get(versions + "/1").then().body("assignment.sv", equalTo("Om assignment"));
        refused(as(STRANGER).get(versions + "/3"), 404, "not-found");
    }

    @Test
    void a_description_is_written_by_the_owners_and_deleted_while_unused() {
        var area = proposed();
        refused(as(STRANGER).body(parts("assignment")).post(self(area) + "/project-descriptions"), 403, "not-yours");
        var description = described(area);
        refused(changed(description, STRANGER, parts("assignment")), 403, "not-yours");
        as(OWNER).get(self(area) + "/project-descriptions?count=true").then().body("total", equalTo(1));
        var read = as(OWNER).get(self(description));
        as(OWNER)
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(self(description))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(FOUNDER).header("If-Match", "*").delete(self(description)).then().statusCode(204);
        refused(as(STRANGER).get(self(description)), 410, "gone");
        as(STRANGER).get(self(description) + "/history").then().statusCode(200);
    }

    @Test
    void a_draft_is_changed_found_and_deleted() {
        var area = proposed();
        var proposal = drafted(area);
        var read = as(OWNER).get(self(proposal));
        as(OWNER)
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(self(proposal))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        refused(
                as(OWNER).header("If-Match", "\"9\"").body(read.asString()).put(self(proposal)),
                412,
                "precondition-failed");
        var list = self(area) + "/proposals";
        as(OWNER).get(list + "?status=DRAFT&toForum=" + STEERING_GROUP).then().body("items", hasSize(1));
        as(OWNER).get(list + "?fromForum=" + STEERING_GROUP).then().body("items", empty());
        refused(as(OWNER).get(self(proposed()) + "/proposals/" + proposal.path("id")), 404, "not-found");
        as(OWNER).header("If-Match", "*").delete(self(proposal)).then().statusCode(204);
        refused(as(FOUNDER).get(self(proposal)), 410, "gone");
        as(FOUNDER).get(self(proposal) + "/history").then().statusCode(200);
        refused(as(STRANGER).get(self(proposal)), 404, "not-found");
    }
}
