package org.samverk.followup.rendition;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentResourceTest {
    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final Stage stage;

    @Inject
    DocumentResourceTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        AnIndicator.publish();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static Response document(String token, String occasion, String accept, @Nullable String language) {
        var asking = as(token).accept(accept);
        return (language == null ? asking : asking.header("Accept-Language", language)).get(occasion + "/document");
    }

    private static Response page(String token, String occasion) {
        var page = document(token, occasion, HTML, "en");
        page.then().statusCode(200);
        return page;
    }

    /// An occasion that nothing was said of before, of an agreement of its own.
    private String occasion() {
        return occasion(agreement("RESTRICTED", REGION, MUNICIPALITY));
    }

    private String occasion(UUID agreement) {
        stage.hear();
        return first(active(settled(agreement, "2026-03-31", QUARTERLY)));
    }

    private static void submitted(String occasion, Map<String, Object> report) {
        write(occasion, report).then().statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
    }

    /// Two values, one of them missing; a target; and a value of an indicator of the region's own.
    private static Map<String, Object> readings(UUID goal, Response smoking, UUID activity) {
        AnIndicator.entered(smoking, AnIndicator.measured(AnIndicator.HORSENS, "2023", 9.25));
        var missing = new HashMap<String, Object>(Map.of(
                "area", AnIndicator.HORSENS, "period", "2024", "status", "MISSING", "reason", "Profilen blev udskudt"));
        var read = AnIndicator.entered(smoking, missing);
        return report(
                goal,
                List.of(Map.of("measurementId", read.path("id"), "comment", "Kommer til efteråret")),
                List.of(Map.of("activityId", activity.toString(), "status", "ONGOING", "comment", "Hver tirsdag")));
    }

    private static Map<String, Object> report(List<?> readings, List<?> activities) {
        return report(GOAL, readings, activities);
    }

    private static Map<String, Object> report(UUID goal, List<?> readings, List<?> activities) {
        return Map.of(
                "summary",
                "Henvisningerne er kommet i gang",
                "goalStatuses",
                List.of(Map.of("goalId", goal.toString(), "status", "ONGOING", "progress", 40, "comment", "Ventetid")),
                "indicatorReadings",
                readings,
                "activityStatuses",
                activities,
                "deviations",
                List.of("Et hold blev aflyst"),
                "decisionsNeeded",
                List.of("Flere hold?"));
    }

    private record Told(String occasion, UUID agreement, UUID activity, UUID goal) {}

    private Told told() {
        var indicator = AnIndicator.smoking();
        indicator.put("targets", List.of(Map.of("period", "2030", "value", 7)));
        var smoking = AnIndicator.defined(indicator);
        var goal = UUID.randomUUID();
        var agreement = AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(goal)
                .measuredBy(AnIndicator.id(smoking))
                .publish();
        var activity = ASubject.activityOf(agreement);
        var occasion = occasion(agreement);
        ALesson.learned(ALesson.obstacle(agreement));
        submitted(occasion, readings(goal, smoking, activity));
        return new Told(occasion, agreement, activity, goal);
    }

    @Test
    void all_that_a_council_wants_stands_on_the_page() {
        var told = told();
        page(AARHUS, told.occasion)
                .then()
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("ETag", matchesPattern("\"3-[0-9a-f]{8}\""))
                .header("Vary", containsString("Accept-Language"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Opfølgning hvert kvartal"))
                .body(containsString("Rygestop på tværs"))
                .body(containsString("1 January 2026 – 31 March 2026"))
                .body(containsString("Aarhus Kommune"))
                .body(containsString("Region Midtjylland"))
                .body(containsString("Submitted, not yet received"))
                .body(containsString("Henvisningerne er kommet i gang"))
                .body(containsString("Flere hold?"))
                .body(allOf(containsString("Færre rygere"), containsString("Ventetid"), containsString("40%")))
                .body(allOf(containsString("120\u00a0borgere"), containsString("400\u00a0borgere")))
                .body(containsString("2023:\u00a09.25%"))
                .body(containsString("2024:\u00a0missing (Profilen blev udskudt)"))
                .body(containsString("Horsens, 2024:\u00a0missing (Profilen blev udskudt)"))
                .body(containsString("2030:\u00a07%"))
                .body(containsString("<svg"))
                .body(allOf(containsString("Horsens"), containsString("Kommer til efteråret")))
                .body(allOf(containsString("Gåture"), containsString("Hver tirsdag")))
                .body(containsString("Et hold blev aflyst"))
                .body(allOf(containsString("Fælles visitation"), containsString("Obstacle")))
                .body(containsString("indicators"));
        as(AARHUS)
                .get(told.occasion)
                .then()
                .body("_links.document.href", equalTo(told.occasion + "/document"))
                .body("_links.document.method", equalTo("GET"));
    }

    @ParameterizedTest
    @CsvSource({
        "'sv-SE, en;q=0.5', sv, Ingen rapport har lämnats in.",
        "da, da, Der er ikke afgivet nogen rapport.",
        "en-GB, en, No report has been submitted.",
        "'fi, ;;;', en, No report has been submitted."
    })
    void where_nothing_was_reported_that_is_said_in_the_language_asked_for(String asked, String language, String said) {
        var plan = settled(agreement("RESTRICTED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY);
        plan.put("timeZone", "Europe/Oslo");
        stage.hear();
        document(COORDINATOR, first(active(plan)), "*/*", asked)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Content-Language", equalTo(language))
                .body(containsString(said))
                .body(not(containsString("<svg")));
    }

    @Test
    void sheets_say_what_the_page_says() throws IOException {
        var told = told();
        var answer = document(COORDINATOR, told.occasion, PDF, "da");
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo(PDF))
                .header("Content-Language", equalTo("da"))
                .header("Content-Disposition", containsString("-da.pdf"));
        try (var print = Loader.loadPDF(answer.asByteArray())) {
            var text = new PDFTextStripper().getText(print);
            assertTrue(text.contains("Beslutninger, der er brug for") && text.contains("Flere hold?"), text);
            assertTrue(text.contains("mangler (Profilen") && text.contains("Side 1 af"), text);
        }
    }

    @Test
    void what_is_being_written_is_for_who_writes_and_marked() {
        var occasion = occasion();
        write(occasion);
        page(AARHUS, occasion)
                .then()
                .body(containsString("<strong>DRAFT</strong>"))
                .body(containsString("Henvisningerne er kommet i gang"));
        page(COORDINATOR, occasion)
                .then()
                .body(containsString("No report has been submitted."))
                .body(not(containsString("Henvisningerne")))
                .body(not(containsString("DRAFT")));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        page(AARHUS, occasion).then().body(not(containsString("DRAFT")));
        as(COORDINATOR).body(Map.of("comment", "Mål 1 mangler tal")).post(occasion + "/returns");
        page(COORDINATOR, occasion)
                .then()
                .body(containsString("<strong>RETURNED</strong>"))
                .body(containsString("Mål 1 mangler tal"));
    }

    @Test
    void what_is_not_for_its_reader_is_left_out() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var occasion = occasion(agreement);
        var secret = AnIndicator.smoking();
        secret.put("name", Map.of("da", "Hemmelig måling"));
        secret.put("visibility", "PRIVATE");
        var measured =
                AnIndicator.entered(AnIndicator.defined(secret), AnIndicator.measured(AnIndicator.HORSENS, "2023", 9));
        var own = ALesson.obstacle(agreement);
        own.put("title", Map.of("da", "Kun for regionen"));
        own.put("visibility", "PRIVATE");
        ALesson.learned(own);
        problem(
                write(occasion, report(List.of(Map.of("measurementId", measured.path("id"))), List.of())),
                422,
                "unknown-reference");
        submitted(occasion, report(List.of(), List.of()));
        page(COORDINATOR, occasion).then().body(containsString("Kun for regionen"));
        page(AARHUS, occasion).then().body(not(containsString("Kun for regionen")));
    }

    @Test
    void a_measurement_that_was_hidden_since_is_counted_and_not_told() {
        var occasion = occasion();
        var indicator = AnIndicator.smoking();
        var defined = AnIndicator.defined(indicator);
        var measured = AnIndicator.entered(defined, AnIndicator.measured(AnIndicator.HORSENS, "2023", 9));
        submitted(occasion, report(List.of(Map.of("measurementId", measured.path("id"), "comment", "Ni")), List.of()));
        page(AARHUS, occasion).then().body(containsString("Daglig rygning"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "PRIVATE"))
                .patch(AnIndicator.at(defined))
                .then()
                .statusCode(200);
        page(COORDINATOR, occasion).then().body(containsString("Daglig rygning"));
        page(AARHUS, occasion)
                .then()
                .body(not(containsString("Daglig rygning")))
                .body(not(containsString("<svg")))
                .body(containsString("Measurements the report refers to that are not shown here: 1."));
    }

    @Test
    void lessons_are_those_of_the_period() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        stage.hear();
        var plan = active(settled(agreement, "2026-03-31", QUARTERLY));
        var first = first(plan);
        var second = OCCASIONS + "/"
                + as(COORDINATOR)
                        .get(OCCASIONS + "?sort=dueDate&limit=2&plan=" + plan.path("id"))
                        .path("items[1].id");
        ALesson.learned(ALesson.obstacle(agreement));
        stage.at("2026-04-01T12:00:00Z");
        var later = ALesson.of("INSIGHT", Subject.Type.AGREEMENT, agreement);
        later.put("title", Map.of("da", "Lært i april"));
        ALesson.learned(later);
        page(COORDINATOR, first)
                .then()
                .body(containsString("Fælles visitation"))
                .body(not(containsString("Lært i april")));
        page(COORDINATOR, second)
                .then()
                .body(containsString("1 April 2026 – 30 June 2026"))
                .body(containsString("Lært i april"))
                .body(not(containsString("Fælles visitation")));
    }

    @Test
    void who_has_it_already_is_told_so() {
        var occasion = occasion();
        for (var type : new String[] {HTML, PDF}) {
            var tag = document(COORDINATOR, occasion, type, "da").getHeader("ETag");
            as(COORDINATOR)
                    .accept(type)
                    .header("If-None-Match", tag)
                    .header("Accept-Language", "da")
                    .get(occasion + "/document")
                    .then()
                    .statusCode(304);
            as(COORDINATOR)
                    .accept(type)
                    .header("If-None-Match", tag)
                    .header("Accept-Language", "sv")
                    .get(occasion + "/document")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_one_may_not_see_is_not_there_and_nothing_else_is_served() {
        var occasion = occasion();
        problem(document(STRANGER, occasion, HTML, null), 404, "not-found");
        problem(document(STRANGER, occasion, PDF, null), 404, "not-found");
        problem(document(COORDINATOR, OCCASIONS + "/" + UUID.randomUUID(), HTML, null), 404, "not-found");
        document(COORDINATOR, occasion, "application/json", null).then().statusCode(406);
        document(COORDINATOR, occasion, "image/png", null).then().statusCode(406);
    }

    @Test
    void it_takes_five_statements_however_much_is_told() throws Exception {
        var told = told();
        assertEquals(5, SqlStatements.during(() -> page(AARHUS, told.occasion)));
        var activities = List.of(ASubject.activityOf(told.agreement), ASubject.activityOf(told.agreement));
        stage.hear();
        as(COORDINATOR).body(Map.of("comment", "Mere")).post(told.occasion + "/returns");
        ALesson.learned(ALesson.obstacle(told.agreement));
        var measurements =
                List.of(AnIndicator.defined(AnIndicator.smoking()), AnIndicator.defined(AnIndicator.smoking())).stream()
                        .map(one -> AnIndicator.entered(one, AnIndicator.measured(AnIndicator.HORSENS, "2024", 8)))
                        .map(one -> Map.of("measurementId", one.path("id")))
                        .toList();
        submitted(
                told.occasion,
                report(
                        told.goal,
                        measurements,
                        activities.stream()
                                .map(one -> Map.of("activityId", one.toString(), "status", "PLANNED"))
                                .toList()));
        assertEquals(5, SqlStatements.during(() -> document(AARHUS, told.occasion, PDF, "sv")));
    }
}
