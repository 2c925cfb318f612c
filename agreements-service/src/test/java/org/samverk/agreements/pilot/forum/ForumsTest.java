package org.samverk.agreements.pilot.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.PILOTS;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.AnArea.STRATEGY_GROUP;
import static org.samverk.agreements.pilot.AnArea.decide;
import static org.samverk.agreements.pilot.AnArea.decision;
import static org.samverk.agreements.pilot.AnArea.nobody;
import static org.samverk.agreements.pilot.AnArea.proposal;
import static org.samverk.agreements.pilot.AnArea.proposed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Forums are there, for whoever names them to see.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ForumsTest {
    private final FeedReader reader;

    @Inject
    ForumsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void a_proposal_names_forums_that_its_writer_sees() throws Exception {
        var area = proposed();
        var content = proposal();
        var hidden = nobody();
        var colleague = APilot.colleague();
        NeighbourStub.serveTo(colleague, "/samverk/v1/forums", APilot.forums(hidden, STRATEGY_GROUP));
        content.put("toForumId", hidden);
        refused(as(OWNER).body(content).post(self(area) + "/proposals"), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/toForumId"))
                .body("errors.code", contains("unknown-forum"));
        as(OWNER).get(self(area) + "/proposals").then().body("items", empty());
        var proposal = as(colleague).body(content).post(self(area) + "/proposals");
        proposal.then().statusCode(201);
        refused(changed(proposal, OWNER, Map.of("fromForumId", nobody())), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/fromForumId"));
        changed(proposal, OWNER, Map.of("text", Map.of("sv", "Med kostnader")))
                .then()
                .statusCode(200)
                .body("toForumId", equalTo(hidden));
        NeighbourStub.whileAway(
                () -> refused(as(OWNER).body(proposal()).post(self(area) + "/proposals"), 503, "service-unavailable"));
        as(OWNER).get(self(area) + "/proposals").then().body("items", hasSize(1));
    }

    @Test
    void a_work_group_is_a_forum_its_writer_sees() {
        var content = complete();
        content.put("workGroupForumId", UUID.randomUUID().toString());
        refused(as(OWNER).body(content).post(PILOTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/workGroupForumId"));
        var pilot = prepared(bare());
        refused(changed(pilot, OWNER, Map.of("workGroupForumId", UUID.randomUUID())), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/workGroupForumId"));
        changed(pilot, OWNER, Map.of("workGroupForumId", APilot.WORK_GROUP))
                .then()
                .statusCode(200)
                .body("workGroupForumId", equalTo(APilot.WORK_GROUP));
    }

    @Test
    void a_forum_that_decided_is_one_that_is_there() {
        var area = proposed();
        var decision = decision("ENDORSE", "POSITIVE", "2026-02-03");
        decision.put("forumId", nobody());
        refused(decide(area, OWNER, decision), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/forumId"));
        as(OWNER).get(self(area)).then().body("decisions", empty());
    }
}
