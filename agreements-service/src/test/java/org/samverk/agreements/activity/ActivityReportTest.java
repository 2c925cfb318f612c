package org.samverk.agreements.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.activity.AnActivity.ACTIVITIES;
import static org.samverk.agreements.activity.AnActivity.planned;
import static org.samverk.agreements.activity.AnActivity.serving;
import static org.samverk.agreements.activity.AnActivity.taken;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivityReportTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    ActivityReportTest(FeedReader reader, SettableClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static final String REPORTS = "/samverk/v1/activity-reports";

    private static Response during(Response agreement, String title, Map<String, String> period) {
        var content = serving(agreement, title);
        content.put("period", period);
        return planned(content);
    }

    @Test
    void the_plan_shows_what_runs_in_which_month() throws Exception {
        var agreement = signed(between(REGION, MUNICIPALITY));
        during(agreement, "Forår", Map.of("start", "2026-03-15", "end", "2026-04-10"));
        var endless = during(agreement, "Uden ende", Map.of("start", "2026-04-01"));
        during(agreement, "Uden start", Map.of("end", "2026-04-01"));
        taken(during(agreement, "Opgivet", Map.of("start", "2026-04-01")), "cancellations");
        var done = during(agreement, "Slut uden slutdag", Map.of("start", "2026-04-01"));
        taken(done, "starts").then().statusCode(201);
        taken(done, "completions").then().statusCode(201);
        var plan = REPORTS + "/plan?from=2026-02&to=2026-05&agreement=" + agreement.path("id");
        as(COORDINATOR)
                .get(plan)
                .then()
                .statusCode(200)
                .body("months.month", contains("2026-02", "2026-03", "2026-04", "2026-05"))
                .body("months[0].activities", empty())
                .body("months[1].activities.title.da", contains("Forår"))
                .body("months[2].activities.title.da", contains("Forår", "Uden ende"))
                .body("months[3].activities.title.da", contains("Uden ende"))
                .body("truncated", equalTo(false));
        clock.set(Instant.parse("2026-05-20T12:00:00Z"));
        taken(endless, "starts").then().statusCode(201);
        taken(endless, "completions").then().statusCode(201);
        as(COORDINATOR)
                .get(REPORTS + "/plan?from=2026-05&to=2026-06&agreement=" + agreement.path("id"))
                .then()
                .body("months[0].activities.title.da", contains("Uden ende"))
                .body("months[1].activities", empty());
        as(STRANGER).get(plan).then().body("months.activities.flatten()", empty());
        for (var bad : List.of(
                "?from=2026-02", "?from=2026-13&to=2027-01", "?from=2026-02&to=2026-01", "?from=2026-01&to=2028-01")) {
            refused(as(COORDINATOR).get(REPORTS + "/plan" + bad), 400, "validation-failed");
        }
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(plan)));
    }

    @Test
    void goals_without_activity_are_found_in_the_whole_tree() throws Exception {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var idle = REPORTS + "/goals-without-activity?sort=number&agreement=" + agreement.path("id");
        as(COORDINATOR).get(idle).then().body("items", empty());
        as(COORDINATOR).post(AnAgreement.at(agreement) + "/proposals").then().statusCode(201);
        as(COORDINATOR)
                .get(idle + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.number", contains("1", "1.1"))
                .body("items[0].agreementTitle.da", equalTo("Rygestop på tværs"));
        var activity = planned(serving(agreement, "For det første mål"));
        as(COORDINATOR).get(idle).then().body("items.number", contains("1.1"));
        taken(activity, "cancellations").then().statusCode(201);
        as(COORDINATOR).get(idle).then().body("items.number", contains("1", "1.1"));
        as(STRANGER).get(idle).then().body("items", empty());
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(idle)));
    }

    @Test
    void goals_are_put_in_order_by_their_numbers() {
        var draft = new HashMap<String, Object>(between(REGION, MUNICIPALITY));
        var terms = new HashMap<String, Object>(AnAgreement.terms(REGION, MUNICIPALITY));
        terms.put(
                "goals",
                Stream.of("10", "2", "1")
                        .map(number -> Map.of(
                                "level", "OVERALL_GOAL", "number", number, "title", Map.of("da", "Mål " + number)))
                        .toList());
        draft.put("terms", terms);
        var agreement = signed(draft);
        var idle = REPORTS + "/goals-without-activity?agreement=" + agreement.path("id") + "&sort=";
        as(COORDINATOR).get(idle + "number").then().body("items.number", contains("1", "2", "10"));
        as(COORDINATOR).get(idle + "-number").then().body("items.number", contains("10", "2", "1"));
    }

    @Test
    void obligations_without_activity_are_those_a_party_has_taken_on() throws Exception {
        var terms = new HashMap<String, Object>(AnAgreement.terms(REGION, MUNICIPALITY));
        terms.put(
                "obligations",
                List.of(
                        onItself("Kurser", Map.of("ableTo", true, "willingTo", true, "dueDate", "2026-12-31")),
                        onItself("Lokaler", Map.of("ableTo", true, "willingTo", true, "dueDate", "2026-06-30")),
                        onItself("Måske", Map.of("ableTo", true))));
        var agreement = signed(Map.of("terms", terms));
        var idle = REPORTS + "/obligations-without-activity?sort=dueDate&agreement=" + agreement.path("id");
        as(COORDINATOR)
                .get(idle + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.text.da", contains("Lokaler", "Kurser"))
                .body("items[0].party.name", equalTo("Aarhus Kommune"))
                .body("items[0].agreementTitle.da", equalTo("Rygestop på tværs"));
        as(COORDINATOR).get(idle + "&party=" + MUNICIPALITY).then().body("items", hasSize(2));
        as(COORDINATOR).get(idle + "&party=" + REGION).then().body("items", empty());
        var content = serving(agreement, "Holder kurser");
        content.put("obligationIds", List.of(agreement.<String>path("terms.obligations[0].id")));
        var activity = planned(content);
        as(COORDINATOR).get(idle).then().body("items.text.da", contains("Lokaler"));
        taken(activity, "cancellations").then().statusCode(201);
        as(COORDINATOR).get(idle).then().body("items.text.da", contains("Lokaler", "Kurser"));
        as(STRANGER).get(idle).then().body("items", empty());
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(idle)));
    }

    private static Map<String, Object> onItself(String text, Map<String, ?> more) {
        var obligation = new HashMap<String, Object>(
                Map.of("partyId", MUNICIPALITY.toString(), "kind", "TASK", "text", Map.of("da", text)));
        obligation.putAll(more);
        return obligation;
    }

    @Test
    void the_list_is_a_table_that_no_spreadsheet_calculates() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        planned(serving(agreement, "=1+1"));
        as(COORDINATOR)
                .accept("text/csv")
                .get(ACTIVITIES + "?agreement=" + agreement.path("id"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"activities.csv\""))
                .body(startsWith("id,title,type,status,start,end,responsible"))
                .body(
                        containsString(
                                ",'=1+1,TRAINING,PLANNED,2026-03-01,2026-06-30,Region Midtjylland,Region Midtjylland; Aarhus Kommune,true,"));
    }

    @Test
    void the_table_is_in_the_order_of_the_list() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        during(agreement, "Bage", Map.of("start", "2026-04-01"));
        during(agreement, "Cykle", Map.of("start", "2026-03-15"));
        during(agreement, "Ale", Map.of("start", "2026-05-01"));
        var all = ACTIVITIES + "?agreement=" + agreement.path("id");
        for (var sort : List.of("", "&sort=createdAt", "&sort=start", "&sort=-title")) {
            var listed = as(COORDINATOR).get(all + sort).<List<String>>path("items.id");
            var table = as(COORDINATOR).accept("text/csv").get(all + sort).asString();
            assertEquals(
                    listed,
                    table.lines().skip(1).map(line -> line.split(",", 2)[0]).toList(),
                    sort);
        }
        refused(as(COORDINATOR).accept("text/csv").get(all + "&sort=colour"), 400, "validation-failed");
    }

    @Test
    void the_list_is_a_calendar_of_whole_days() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        var activity = planned(serving(agreement, "Kursus i æ, ø og å"));
        as(COORDINATOR)
                .accept("text/calendar")
                .get(ACTIVITIES + "?agreement=" + agreement.path("id"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .header("Content-Disposition", equalTo("attachment; filename=\"activities.ics\""))
                .body(containsString("SUMMARY:Kursus i æ\\, ø og å"))
                .body(containsString("DTSTART;VALUE=DATE:20260301"))
                .body(containsString("DTEND;VALUE=DATE:20260701"))
                .body(containsString("UID:" + activity.path("id") + "@samverk"));
        refused(as(COORDINATOR).accept("image/png").get(ACTIVITIES), 406, "not-acceptable");
    }

    @Test
    void the_days_of_agreements_are_a_calendar_in_the_language_asked_for() {
        var terms = AnAgreement.with(
                AnAgreement.terms(REGION, MUNICIPALITY),
                Map.of("period", Map.of("start", "2026-01-01", "end", "2026-12-31")));
        var agreement = signed(Map.of("terms", terms));
        as(COORDINATOR)
                .accept("text/calendar")
                .header("Accept-Language", "da")
                .get("/samverk/v1/agreement-reports/deadlines?agreement=" + agreement.path("id"))
                .then()
                .statusCode(200)
                .body(containsString("SUMMARY:Rygestop på tværs: sidste dag"))
                .body(containsString("DTSTART;VALUE=DATE:20261231"));
    }
}
