package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.forum.AForum.active;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.chair;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.AForum.typed;
import static org.samverk.partners.forum.AForum.written;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.BOARD;
import static org.samverk.partners.forum.Body.MUNICIPALITY;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.area;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumReportTest {
    private static final String REPORTS = "/samverk/v1/forum-reports";

    @BeforeEach
    void register() {
        ASSOCIATION.id();
        OUTSIDER.id();
    }

    @Test
    void the_organigram_shows_who_reports_to_whom_as_far_as_the_reader_may_see() {
        var steering = proposed(informal("Styrgrupp"));
        var strategy = under(steering, "Strategigrupp", "SHARED");
        seated(strategy, chair(ASSOCIATION, "ORDINARY"));
        seated(strategy, seat(BOARD, "ORDINARY"));
        seated(strategy, seat(SPORT, "OBSERVER"));
        under(strategy, "Arbetsgrupp", "SHARED");
        var hidden = under(steering, "Förtrolig", "PRIVATE");
        under(hidden, "Under den förtroliga", "SHARED");
        keeper().get(at(steering) + "/organigram")
                .then()
                .statusCode(200)
                .body("root.name.sv", equalTo("Styrgrupp"))
                .body("root.children.name.sv", contains("Förtrolig", "Strategigrupp"))
                .body("truncated", equalTo(false));
        as(OUTSIDER.coordinator())
                .get(at(steering) + "/organigram")
                .then()
                .body("root.children.name.sv", contains("Strategigrupp"))
                .body("root.children[0].members", equalTo(2))
                .body("root.children[0].chair.partnerId", equalTo(ASSOCIATION.id()))
                .body("root.children[0].children.name.sv", contains("Arbetsgrupp"));
        keeper().get(at(steering) + "/organigram?line=PARENT").then().body("root.children", empty());
    }

    private static Response under(Response above, String name, String visibility) {
        var content = informal(name);
        content.put("reportsToForumId", above.path("id"));
        content.put("visibility", visibility);
        return proposed(content);
    }

    @Test
    void the_sector_mix_counts_each_member_of_today_once() {
        var forum = proposed(informal("Blandat"));
        seated(forum, seat(MUNICIPALITY, "ORDINARY"));
        seated(forum, seat(MUNICIPALITY, "EX_OFFICIO"));
        seated(forum, seat(SPORT, "ORDINARY"));
        var over = seat(BOARD, "ORDINARY");
        over.put("to", "2020-12-31");
        seated(forum, over);
        keeper().get(REPORTS + "/sector-mix?count=true&id=" + forum.path("id"))
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].members", equalTo(2))
                .body("items[0].membersBySector", equalTo(Map.of("PUBLIC", 1, "CIVIL_SOCIETY", 1)))
                .body("items[0].membersByLevel", equalTo(Map.of("UNKNOWN", 2)))
                .body("items[0].crossSector", equalTo(true));
    }

    @Test
    void the_sector_mix_counts_a_partner_and_its_duplicate_as_one() {
        var stays = new Body("Skidklubben", "ASSOCIATION", null);
        var duplicate = new Body("Skidklubben, igen", "BUSINESS", null);
        var forum = proposed(informal("Samma två gånger"));
        seated(forum, seat(stays, "ORDINARY"));
        seated(forum, seat(duplicate, "ORDINARY"));
        as(Body.registrar())
                .body(Map.of("into", stays.id(), "reason", "Samma förening"))
                .post("/samverk/v1/partners/" + duplicate.id() + "/mergers")
                .then()
                .statusCode(201);
        keeper().get(REPORTS + "/sector-mix?id=" + forum.path("id"))
                .then()
                .body("items[0].members", equalTo(1))
                .body("items[0].membersBySector", equalTo(Map.of("CIVIL_SOCIETY", 1)));
        keeper().get(at(forum) + "/organigram").then().body("root.members", equalTo(1));
    }

    @Test
    void an_area_with_only_one_kind_of_arena_is_warned_of() {
        active(placed(written(typed("Formellt i Arjeplog", "COUNCIL", "FORMAL"))));
        arjeplog("ONLY_FORMAL", 1);
        var hidden = placed(informal("Hemligt i Arjeplog"));
        hidden.put("visibility", "PRIVATE");
        active(hidden);
        keeper().get(REPORTS + "/arenas?limit=100").then().body(found() + ".informal", equalTo(1));
        arjeplog("ONLY_FORMAL", 1);
        active(placed(informal("Informellt i Arjeplog")));
        as(OUTSIDER.coordinator())
                .get(REPORTS + "/arenas?limit=100&country=SE")
                .then()
                .body(found(), not(hasKey("warning")))
                .body(found() + ".informal", equalTo(1));
        as(OUTSIDER.coordinator())
                .get(REPORTS + "/arenas?limit=100&oneSided=true")
                .then()
                .body("items.area.code", not(hasItem("2506")));
        keeper().get(REPORTS + "/arenas?limit=100&country=DK").then().body("items.area.country", not(hasItem("SE")));
    }

    private static String found() {
        return "items.find { it.area.code == '2506' }";
    }

    private static void arjeplog(String warning, int formal) {
        as(OUTSIDER.coordinator())
                .get(REPORTS + "/arenas?limit=100&oneSided=true")
                .then()
                .statusCode(200)
                .body(found() + ".warning", equalTo(warning))
                .body(found() + ".formal", equalTo(formal))
                .body(found() + ".name", equalTo("Arjeplog"));
    }

    private static Map<String, Object> placed(Map<String, Object> content) {
        content.put("areas", List.of(area("MUNICIPALITY:2506")));
        return content;
    }

    @Test
    void a_partner_finds_where_it_sits() {
        var member = new Body("Platsinnehavaren", "ASSOCIATION", null);
        var forum = proposed(informal("Där någon sitter"));
        var seat = seat(member, "ORDINARY");
        seat.put("roleTitle", "Verksamhetsledare");
        seated(forum, seat);
        var over = seat(member, "OBSERVER");
        over.put("to", "2020-12-31");
        seated(forum, over);
        keeper().get(REPORTS + "/seats?count=true&partner=" + member.id())
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.held", contains(false, true))
                .body("items[1].roleTitle", equalTo("Verksamhetsledare"))
                .body("items[1].forumName.sv", equalTo("Där någon sitter"));
        keeper().get(REPORTS + "/seats?held=true&partner=" + member.id()).then().body("items", hasSize(1));
        created(keeper().header("If-Match", "*").post(at(forum) + "/closures"));
    }

    @Test
    void every_report_is_one_statement() throws Exception {
        var forum = proposed(informal("Räknas"));
        for (var report :
                List.of(REPORTS + "/sector-mix", REPORTS + "/arenas", REPORTS + "/seats", at(forum) + "/organigram")) {
            keeper().get(report);
            assertEquals(
                    1, SqlStatements.during(() -> keeper().get(report).then().statusCode(200)), report);
        }
    }
}
