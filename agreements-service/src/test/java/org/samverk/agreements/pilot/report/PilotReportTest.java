package org.samverk.agreements.pilot.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OUTSIDER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.SOUTH;
import static org.samverk.agreements.pilot.APilot.SOUTHERNER;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.accepted;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.evaluate;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.running;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.APilot.yes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.agreements.pilot.AnArea;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotReportTest {
    private final FeedReader reader;

    @Inject
    PilotReportTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    /// Two rounds: the north completes and the south declines in the first, the south withdraws in the second, where an
    /// outsider has not answered.
    private static Response scaled() {
        var pilot = offering();
        var north = accepted(offered(pilot, NORTH), NORTHERNER);
        as(SOUTHERNER).post(self(offered(pilot, SOUTH)) + "/declines").then().statusCode(201);
        advanced(pilot, "RUNNING");
        as(NORTHERNER).post(self(north) + "/activations").then().statusCode(201);
        as(NORTHERNER).post(self(north) + "/completions").then().statusCode(201);
        evaluate(pilot, true);
        advanced(pilot, "EVALUATED", "SCALING");
        var south = accepted(offered(pilot, SOUTH), SOUTHERNER);
        as(SOUTHERNER).post(self(south) + "/withdrawals").then().statusCode(201);
        offered(pilot, OUTSIDER);
        return pilot;
    }

    @Test
    void the_funnel_counts_each_round() {
        var pilot = scaled();
        as(FOUNDER)
                .get(at(pilot) + "/funnel")
                .then()
                .statusCode(200)
                .body("rounds.round", contains(1, 2))
                .body("rounds.offered", contains(2, 2))
                .body("rounds.unanswered", contains(0, 1))
                .body("rounds.accepted", contains(1, 1))
                .body("rounds.declined", contains(1, 0))
                .body("rounds.withdrawn", contains(0, 1))
                .body("rounds.completed", contains(1, 0));
        as(SOUTHERNER).get(at(pilot) + "/funnel").then().body("rounds.offered", contains(1, 1));
    }

    @Test
    void resources_are_added_up_by_kind_currency_and_year_or_partner() {
        var pilot = offering();
        accepted(offered(pilot, NORTH), NORTHERNER);
        var body = yes(1);
        body.put(
                "ownResources",
                List.of(
                        Map.of("kind", "FUNDING", "amount", 100000.5, "currency", "SEK", "year", 2027),
                        Map.of("kind", "FUNDING", "amount", 40, "currency", "DKK", "year", 2027),
                        Map.of("kind", "FUNDING", "amount", 7, "currency", "SEK", "year", 2028),
                        Map.of("kind", "STAFF", "fte", 0.5)));
        var south = offered(pilot, SOUTH);
        as(SOUTHERNER).body(body).post(self(south) + "/acceptances").then().statusCode(201);
        as(OWNER)
                .get(at(pilot) + "/resources")
                .then()
                .statusCode(200)
                .body("items.kind", contains("STAFF", "FUNDING", "FUNDING", "FUNDING"))
                .body("items[0]", not(hasKey("year")))
                .body("items[0].fte", equalTo(0.5f))
                .body("items[1].currency", equalTo("DKK"))
                .body("items[2].amount", equalTo(350000.5f))
                .body("items[2].entries", equalTo(2))
                .body("items[3].year", equalTo(2028));
        as(OWNER)
                .get(at(pilot) + "/resources?by=PARTNER")
                .then()
                .body("items", hasSize(4))
                .body("items.findAll { it.partner.id == '%s' }.amount".formatted(NORTH), contains(250000));
        as(NORTHERNER).get(at(pilot) + "/resources?by=PARTNER").then().body("items", hasSize(1));
        as(SOUTHERNER).post(self(south) + "/withdrawals").then().statusCode(201);
        as(OWNER).get(at(pilot) + "/resources").then().body("items", hasSize(1));
    }

    @Test
    void growth_is_a_tree_of_rounds_and_of_pilots_that_grew() throws Exception {
        var pilot = scaled();
        var content = bare();
        content.put("grownFromPilotId", pilot.path("id"));
        content.put("title", Map.of("sv", "Psykisk hälsa"));
        var child = prepared(content);
        content.put("grownFromPilotId", child.path("id"));
        content.put("visibility", "PRIVATE");
        prepared(content);
        as(OWNER)
                .get(at(pilot) + "/scale-up")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCALING"))
                .body("rounds.round", contains(1, 2))
                .body("rounds[0].participants.status", contains("COMPLETED", "DECLINED"))
                .body("rounds[0].participants[0].partner.name", equalTo("Norra kommunen i pilottest"))
                .body("grownPilots.title.sv", contains("Psykisk hälsa"))
                .body("grownPilots[0].rounds", empty())
                .body("grownPilots[0].grownPilots", hasSize(1));
        as(FOUNDER).get(at(pilot) + "/scale-up").then().body("grownPilots[0].grownPilots", empty());
        as(NORTHERNER)
                .get(at(pilot) + "/scale-up")
                .then()
                .body("rounds.round", contains(1))
                .body("grownPilots", empty());
        var small = SqlStatements.during(() -> as(OWNER).get(at(child) + "/scale-up"));
        assertEquals(small, SqlStatements.during(() -> as(OWNER).get(at(pilot) + "/scale-up")));
    }

    @Test
    void an_evaluation_is_named_to_those_who_may_see_it() {
        var pilot = running();
        var evaluation = UUID.randomUUID();
        var told = Map.of("subject", Map.of("type", "PILOT", "id", pilot.path("id")), "status", "COMPLETED");
        var founders = new Access(FEDERATION, Visibility.RESTRICTED, Set.of(BOARD));
        NeighbourStub.publish("followup", "evaluation.completed", evaluation, 1, told, founders);
        advanced(pilot, "EVALUATED").then().body("evaluationId", equalTo(evaluation.toString()));
        for (var address : List.of(at(pilot), at(pilot) + "/scale-up")) {
            as(FOUNDER).get(address).then().body("evaluationId", equalTo(evaluation.toString()));
            as(NORTHERNER).get(address).then().statusCode(200).body("$", not(hasKey("evaluationId")));
        }
        var history = at(pilot) + "/history";
        as(FOUNDER).get(history).then().body(containsString(evaluation.toString()));
        as(NORTHERNER).get(history).then().statusCode(200).body(not(containsString(evaluation.toString())));
        NeighbourStub.publish(
                "followup",
                "evaluation.reopened",
                evaluation,
                2,
                Map.of("subject", Map.of("type", "PILOT", "id", pilot.path("id")), "status", "ONGOING"),
                new Access(FEDERATION, Visibility.RESTRICTED, Set.of(NORTH)));
        reader.catchUp("followup");
        as(NORTHERNER).get(at(pilot)).then().body("evaluationId", equalTo(evaluation.toString()));
        as(FOUNDER).get(at(pilot)).then().body("$", not(hasKey("evaluationId")));
    }

    /// An area that follows a model, with a pilot in it.
    private static Response piloted(String model, String name, int order, Map<String, ?> pilot) {
        var content = AnArea.content();
        content.put("name", Map.of("sv", name));
        content.put("order", order);
        content.put("modelId", model);
        var body = bare();
        body.put("developmentAreaId", AnArea.proposed(content).path("id"));
        body.putAll(pilot);
        return prepared(body);
    }

    @Test
    void a_model_is_a_tree_of_areas_and_their_pilots_and_what_grew() throws Exception {
        var model = as(OWNER).body(AProcess.model("Modell som sprids")).post(AProcess.MODELS);
        model.then().statusCode(201);
        var tree = self(model) + "/scale-up";
        as(STRANGER)
                .get(tree)
                .then()
                .statusCode(200)
                .body("developmentAreas", empty())
                .body("complete", equalTo(true));
        var first = piloted(model.path("id"), "Skola", 1, Map.of("visibility", "SHARED"));
        var small = SqlStatements.during(() -> as(OWNER).get(tree));
        var second = piloted(model.path("id"), "Hälsa", 2, Map.of("grownFromPilotId", first.path("id")));
        var elsewhere = bare();
        elsewhere.put("grownFromPilotId", second.path("id"));
        var third = prepared(elsewhere);
        piloted(model.path("id"), "Stöd", 3, Map.of("grownFromPilotId", third.path("id"), "visibility", "PRIVATE"));
        as(OWNER)
                .get(tree)
                .then()
                .statusCode(200)
                .body("name.sv", equalTo("Modell som sprids"))
                .body("developmentAreas.name.sv", contains("Skola", "Hälsa", "Stöd"))
                .body("developmentAreas[0].owners.id", contains(FEDERATION.toString(), BOARD.toString()))
                .body("developmentAreas[0].pilots.id", contains(first.<String>path("id")))
                .body("developmentAreas[0].pilots[0].owner.name", equalTo("Kommunalförbundet i pilottest"))
                .body("developmentAreas[0].pilots[0].foundingPartners", hasSize(2))
                .body("developmentAreas[0].pilots[0].status", equalTo("PREPARING"))
                .body("developmentAreas[0].pilots[0].grownPilots.id", contains(second.<String>path("id")))
                .body("developmentAreas[0].pilots[0].grownPilots[0].grownPilots.id", contains(third.<String>path("id")))
                .body("developmentAreas[0].pilots[0].grownPilots[0].grownPilots[0].grownPilots", hasSize(1))
                .body("developmentAreas[1].pilots", empty())
                .body("developmentAreas[2].pilots", empty());
        as(STRANGER).get(tree).then().body("developmentAreas[0].pilots[0].grownPilots", empty());
        as(FOUNDER)
                .get(tree)
                .then()
                .body("developmentAreas[0].pilots[0].grownPilots[0].grownPilots[0].grownPilots", empty());
        assertEquals(small, SqlStatements.during(() -> as(OWNER).get(tree)));
    }

    @Test
    void what_grew_from_a_pilot_out_of_sight_stands_with_its_area() {
        var model = as(OWNER).body(AProcess.model("Modell med dolt ursprung")).post(AProcess.MODELS);
        var hidden = piloted(model.path("id"), "Skola", 1, Map.of("visibility", "PRIVATE"));
        var open = piloted(
                model.path("id"), "Hälsa", 2, Map.of("visibility", "SHARED", "grownFromPilotId", hidden.path("id")));
        as(STRANGER)
                .get(self(model) + "/scale-up")
                .then()
                .body("developmentAreas[0].pilots", empty())
                .body("developmentAreas[1].pilots.id", contains(open.<String>path("id")));
    }

    @Test
    void reports_are_for_those_who_see_the_pilot() {
        var pilot = prepared(bare());
        for (var report : List.of("funnel", "resources", "scale-up")) {
            refused(as(STRANGER).get(at(pilot) + "/" + report), 404, "not-found");
            as(FOUNDER).get(at(pilot) + "/" + report).then().statusCode(200);
        }
        changed(pilot, OWNER, Map.of("visibility", "SHARED"));
        as(STRANGER).get(at(pilot) + "/funnel").then().statusCode(200).body("rounds", empty());
        refused(as(OWNER).get(at(pilot) + "/resources?by=COLOUR"), 400, "validation-failed");
    }
}
