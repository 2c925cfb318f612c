package org.samverk.agreements.pilot.trial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.PILOTS;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.advance;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.based;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.self;
import static org.samverk.agreements.pilot.AnArea.proposed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotListTest {
    private final FeedReader reader;

    @Inject
    PilotListTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void pilots_grow_from_others_but_not_in_a_circle() {
        var first = prepared(bare());
        var second = grown(first);
        var third = grown(second);
        for (var later : List.of(first, second, third)) {
            refused(changed(first, OWNER, Map.of("grownFromPilotId", later.path("id"))), 422, "pilot-cycle");
        }
        changed(third, OWNER, Map.of("grownFromPilotId", first.path("id")))
                .then()
                .statusCode(200)
                .body("grownFrom.title.sv", equalTo("Fullföljda studier"));
        as(OWNER).get(PILOTS + "?grownFrom=" + first.path("id")).then().body("items", hasSize(2));
        refused(as(OWNER).header("If-Match", "*").delete(at(first)), 409, "still-in-use");
    }

    private static Response grown(Response origin) {
        var content = bare();
        content.put("grownFromPilotId", origin.path("id"));
        return prepared(content);
    }

    @Test
    void an_origin_its_reader_may_not_see_is_not_shown_and_stays() {
        var origin = prepared(bare());
        var content = bare();
        content.put("grownFromPilotId", origin.path("id"));
        content.put("ownerPartnerId", BOARD.toString());
        var pilot = as(FOUNDER).body(content).post(PILOTS);
        pilot.then().statusCode(201).body("grownFromPilotId", equalTo(origin.path("id")));
        changed(origin, OWNER, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        as(FOUNDER).get(at(pilot)).then().body("$", not(hasKey("grownFromPilotId")));
        as(FOUNDER).get(PILOTS + "?grownFrom=" + origin.path("id")).then().body("items", empty());
        as(FOUNDER)
                .header("If-Match", "*")
                .body(as(FOUNDER).get(at(pilot)).asString())
                .put(at(pilot))
                .then()
                .statusCode(200);
        as(OWNER).get(at(pilot)).then().body("grownFromPilotId", equalTo(origin.path("id")));
    }

    @Test
    void an_external_id_is_one_pilots_of_an_owner() {
        var content = bare();
        content.put("externalIds", List.of(Map.of("system", "pilot-register", "value", "17")));
        var pilot = prepared(content);
        refused(as(OWNER).body(content).post(PILOTS), 409, "external-id-taken");
        as(OWNER)
                .get(PILOTS + "?externalId=pilot-register:17")
                .then()
                .body("items.id", contains(pilot.<String>path("id")));
    }

    @Test
    void filters_narrow_one_another() {
        var content = bare();
        content.put("title", Map.of("sv", "Psykisk hälsa i norr"));
        var pilot = prepared(content);
        String id = pilot.path("id");
        var other = advanced(prepared(based()), "KNOWLEDGE_BASE");
        as(OWNER)
                .get(PILOTS + "?id=" + id + "," + other.path("id") + "&status=PREPARING&count=true")
                .then()
                .body("items.id", contains(id))
                .body("total", equalTo(1));
        as(OWNER).get(PILOTS + "?id=" + id + "&owner=" + FEDERATION).then().body("items", hasSize(1));
        as(OWNER).get(PILOTS + "?id=" + id + "&owner=" + BOARD).then().body("items", empty());
        as(OWNER).get(PILOTS + "?id=" + id + "&foundingPartner=" + BOARD).then().body("items", hasSize(1));
        as(OWNER).get(PILOTS + "?id=" + id + "&foundingPartner=" + NORTH).then().body("items", empty());
        changed(pilot, OWNER, Map.of("knowledgePartnerIds", List.of(NORTH.toString())))
                .then()
                .statusCode(200);
        as(OWNER)
                .get(PILOTS + "?id=" + id + "&knowledgePartner=" + NORTH)
                .then()
                .body("items.id", contains(id));
        as(OWNER)
                .get(PILOTS + "?id=" + id + "&knowledgePartner=" + BOARD)
                .then()
                .body("items", empty());
        var offering = offering();
        offered(offering, NORTH);
        as(OWNER)
                .get(PILOTS + "?participant=" + NORTH + "&limit=100")
                .then()
                .body("items.id", hasItem(offering.<String>path("id")))
                .body("items.id", not(hasItem(id)));
        as(OWNER)
                .get(PILOTS + "?sort=-title&id=" + id + "," + other.path("id"))
                .then()
                .body("items.title.sv", contains("Psykisk hälsa i norr", "Fullföljda studier"));
    }

    @Test
    void a_list_costs_as_many_statements_as_one_of_them() throws Exception {
        prepared(bare());
        prepared(complete());
        var one = SqlStatements.during(
                () -> as(OWNER).get(PILOTS + "?limit=1").then().statusCode(200));
        var many = SqlStatements.during(
                () -> as(OWNER).get(PILOTS + "?limit=100").then().statusCode(200));
        assertEquals(one, many);
    }

    @Test
    void what_it_has_grown_from_is_told_to_those_who_see_that() {
        var hidden = bare();
        hidden.put("visibility", "PRIVATE");
        String origin = prepared(hidden).path("id");
        var content = bare();
        content.put("grownFromPilotId", origin);
        var pilot = prepared(content);
        changed(pilot, OWNER, Map.of("processLeaderRole", "Processledare"))
                .then()
                .statusCode(200);
        var feed = "/samverk/v1/events/agreements?after=0&subject=" + pilot.path("id");
        for (var path : List.of(at(pilot) + "/history", feed)) {
            as(OWNER).get(path).then().statusCode(200).body(containsString(origin));
            as(FOUNDER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("pilot.prepared"))
                    .body(not(containsString(origin)));
        }
        as(FOUNDER).get(at(pilot) + "/history").then().body("chainHolds", equalTo(true));
    }

    @Test
    void readers_of_the_feed_hear_of_it_if_they_may_see_it() {
        var pilot = advanced(prepared(based()), "KNOWLEDGE_BASE");
        as(FOUNDER)
                .get("/samverk/v1/events/agreements?after=0&subject=" + pilot.path("id"))
                .then()
                .body("type", containsInAnyOrder("org.samverk.pilot.prepared", "org.samverk.pilot.knowledge-base"));
        as(STRANGER)
                .get("/samverk/v1/events/agreements?after=0&subject=" + pilot.path("id"))
                .then()
                .body("$", empty());
        advance(pilot, "CLOSED").then().statusCode(201);
    }

    @Test
    void a_pilot_is_part_of_an_area() {
        var area = proposed();
        var content = bare();
        content.put("developmentAreaId", area.path("id"));
        var pilot = prepared(content);
        pilot.then().body("developmentArea.name.sv", equalTo("Fullföljda studier"));
        as(OWNER)
                .get(PILOTS + "?developmentArea=" + area.path("id"))
                .then()
                .body("items.id", contains(pilot.<String>path("id")));
        refused(as(OWNER).header("If-Match", "*").delete(self(area)), 409, "still-in-use");
        as(OWNER).get(self(pilot) + "/scale-up").then().body("developmentArea.id", equalTo(area.path("id")));
    }
}
