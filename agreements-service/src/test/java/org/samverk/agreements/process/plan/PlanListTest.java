package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.process.AProcess.OUTSIDE;
import static org.samverk.agreements.process.AProcess.PLANS;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.begun;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.step;
import static org.samverk.agreements.process.AProcess.walked;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.agreements.process.AProcess.Org;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

/// Where plans are, one by one and in lists.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PlanListTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    PlanListTest(FeedReader reader, SettableClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private Org org(String name, String country) {
        var org = AProcess.org(name, country);
        reader.catchUp("partners");
        return org;
    }

    private static void due(Org org, Response plan, String step, String day) {
        org.changing()
                .body(Map.of("dueDate", day))
                .patch(step(plan, step))
                .then()
                .statusCode(200);
    }

    @Test
    void the_position_tells_what_is_open_what_waits_and_what_is_late() {
        clock.set(Instant.parse("2026-05-04T10:00:00Z"));
        var plan = begun(VASTBY, "Var är vi");
        due(VASTBY, plan, "LOOK", "2026-05-04");
        due(VASTBY, plan, "ACT", "2026-05-03");
        VASTBY.coordinator()
                .get(at(plan) + "/position")
                .then()
                .statusCode(200)
                .body("onDay", equalTo("2026-05-04"))
                .body("status", equalTo("NOT_STARTED"))
                .body("phase", equalTo("PREPARE"))
                .body("phases.phase", contains("PREPARE", "CARRY_OUT", "COMPILE"))
                .body("phases.total", contains(2, 1, 1))
                .body("openSteps.code", contains("LOOK", "TELL"))
                .body("blockedSteps.code", contains("THINK", "ACT"))
                .body("blockedSteps.blockers", contains(List.of("LOOK"), List.of("THINK")))
                .body("overdueSteps.code", contains("ACT"));
        walked(VASTBY, plan, "LOOK", "NOT_APPLICABLE").then().statusCode(200);
        walked(VASTBY, plan, "THINK", "DONE").then().statusCode(200);
        VASTBY.coordinator()
                .get(at(plan) + "/position")
                .then()
                .body("phase", equalTo("CARRY_OUT"))
                .body("phases.done", contains(2, 0, 0))
                .body("phases.notApplicable", contains(1, 0, 0))
                .body("openSteps.code", contains("ACT", "TELL"))
                .body("blockedSteps", empty());
        walked(VASTBY, plan, "ACT", "DONE").then().statusCode(200);
        walked(VASTBY, plan, "TELL", "DONE").then().statusCode(200).body("status", equalTo("COMPLETED"));
        VASTBY.coordinator()
                .get(at(plan) + "/position")
                .then()
                .body("$", not(hasKey("phase")))
                .body("openSteps", empty())
                .body("overdueSteps", empty());
    }

    @Test
    void a_day_is_over_when_it_is_where_the_owner_is() {
        clock.set(Instant.parse("2026-05-04T10:00:00Z"));
        for (var owner : List.of(org("Firðir", "IS"), org("Fjärdby kommun", "SE"))) {
            var plan = begun(owner, "Dygnets slut");
            due(owner, plan, "TELL", "2026-05-04");
        }
        clock.set(Instant.parse("2026-05-04T22:30:00Z"));
        var late = org("Fjärdby kommun", "SE");
        var notYet = org("Firðir", "IS");
        found(late, "overdue=true", 1);
        found(late, "overdue=false", 0);
        found(notYet, "overdue=true", 0);
        found(notYet, "overdue=false", 1);
        clock.set(Instant.parse("2026-05-05T00:00:00Z"));
        found(notYet, "overdue=true", 1);
        VASTBY.coordinator().get(PLANS + "?owner=" + notYet.id()).then().body("items[0].overdue", equalTo(true));
    }

    private static void found(Org owner, String filter, int count) {
        VASTBY.coordinator()
                .get(PLANS + "?count=true&owner=" + owner.id() + "&" + filter)
                .then()
                .statusCode(200)
                .body("total", equalTo(count));
    }

    @Test
    void a_plan_is_found_by_all_it_is_known_by() {
        var owner = org("Sökby kommun", "SE");
        var collaboration = UUID.randomUUID();
        var model = id(AProcess.added(owner, AProcess.model("Att söka")));
        var content = plan(model, "Fallprevention på Öland");
        content.put("collaborationId", collaboration.toString());
        content.put("externalIds", List.of(Map.of("system", "diariet", "value", "KS 7")));
        var plan = begun(owner, content);
        problem(owner.coordinator().body(content).post(PLANS), 409, "external-id-taken");
        var mine = PLANS + "?owner=" + owner.id() + "&";
        for (var filter : List.of(
                "model=" + model,
                "collaboration=" + collaboration,
                "status=NOT_STARTED",
                "phase=PREPARE",
                "q=oland FALLPREV",
                "externalId=diariet:KS 7",
                "id=" + id(plan))) {
            OUTSIDE.coordinator().get(mine + filter).then().statusCode(200).body("items.id", contains(id(plan)));
        }
        for (var filter : List.of(
                "model=" + AProcess.ASELE,
                "collaboration=" + model,
                "agreement=" + model,
                "status=ONGOING",
                "phase=COMPILE",
                "q=pingviner",
                "externalId=diariet:KS 8",
                "overdue=true",
                "ended=true")) {
            OUTSIDE.coordinator().get(mine + filter).then().statusCode(200).body("items", empty());
        }
        walked(owner, plan, "LOOK", "NOT_APPLICABLE");
        walked(owner, plan, "THINK", "DONE");
        walked(owner, plan, "ACT", "DONE");
        OUTSIDE.coordinator()
                .get(mine + "status=ONGOING&phase=COMPILE")
                .then()
                .body("items.stepsDone", contains(3))
                .body("items.stepCount", contains(4));
        walked(owner, plan, "TELL", "DONE");
        OUTSIDE.coordinator().get(mine + "status=COMPLETED").then().body("items.id", contains(id(plan)));
    }

    @Test
    void lists_are_sorted_and_ask_once() throws Exception {
        var owner = org("Sortby kommun", "SE");
        var first = id(begun(owner, "Östra"));
        var second = id(begun(owner, "Ärtan"));
        var third = begun(owner, "Zebran");
        walked(owner, third, "TELL", "ONGOING");
        var mine = PLANS + "?owner=" + owner.id();
        owner.coordinator().get(mine).then().body("items.id", contains(id(third), second, first));
        owner.coordinator()
                .header("Accept-Language", "sv")
                .get(mine + "&sort=-title")
                .then()
                .body("items.id", contains(first, second, id(third)));
        owner.coordinator()
                .header("Accept-Language", "sv")
                .get(mine + "&sort=status,title")
                .then()
                .body("items.id", contains(second, first, id(third)));
        owner.coordinator().get(mine + "&limit=1&page=2").then().body("items.id", contains(second));
        assertEquals(
                1,
                SqlStatements.during(() -> owner.coordinator().get(mine).then().statusCode(200)));
        assertEquals(
                1,
                SqlStatements.during(
                        () -> owner.coordinator().get(at(third)).then().statusCode(200)));
    }
}
