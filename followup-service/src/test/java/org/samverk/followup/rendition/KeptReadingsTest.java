package org.samverk.followup.rendition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;
import static org.samverk.followup.indicator.AnIndicator.HORSENS;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matcher;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// What a submitted report shows stays as it was, whatever is corrected.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class KeptReadingsTest {
    private static final int PATIENCE = 1000;

    private final UUID goal = UUID.randomUUID();
    private final Stage stage;
    private final Session database;
    private Response indicator;
    private Response before;
    private Response read;
    private UUID agreement;
    private String occasion;

    @Inject
    KeptReadingsTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    /// An indicator with a target, two values, and an occasion of an agreement whose goal it measures.
    @BeforeEach
    void set_the_stage() {
        AnIndicator.publish();
        stage.set();
        var content = smoking();
        content.put("targets", List.of(Map.of("period", "2030", "value", 7)));
        indicator = defined(content);
        before = entered(indicator, measured(HORSENS, "2023", 9.25));
        read = entered(indicator, measured(HORSENS, "2024", 8.5));
        agreement = agreed().publish();
        stage.hear();
        occasion = first(active(settled(agreement, "2026-03-31", QUARTERLY)));
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private AnAgreement agreed() {
        return AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY)
                .withGoals(goal)
                .measuredBy(id(indicator));
    }

    private void written() {
        write(
                        occasion,
                        Map.of(
                                "summary",
                                "Færre ryger",
                                "goalStatuses",
                                List.of(Map.of("goalId", goal, "status", "ONGOING")),
                                "indicatorReadings",
                                List.of(Map.of("measurementId", id(read)))))
                .then()
                .statusCode(200);
    }

    private Response submitting() {
        return as(AARHUS).post(occasion + "/submissions");
    }

    private void submitted() {
        written();
        submitting().then().statusCode(201);
    }

    private static void corrected(Response measurement, Map<String, Object> what) {
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(what)
                .patch(measurement.<String>path("_links.self.href"))
                .then()
                .statusCode(200);
    }

    private static String page(String token, String occasion, String language) {
        var page = as(token)
                .accept("text/html")
                .header("Accept-Language", language)
                .get(occasion + "/document");
        page.then().statusCode(200);
        return page.asString().replace("\u00a0", " ");
    }

    private void told(String token, Matcher<String> what) {
        assertThat(page(token, occasion, "en"), what);
    }

    @Test
    void it_shows_what_it_showed_whatever_is_corrected_since() {
        submitted();
        told(COORDINATOR, allOf(containsString("2024: 8.5%"), not(containsString("since the report was submitted"))));
        corrected(read, Map.of("value", 8.9));
        entered(indicator, measured(HORSENS, "2025", 6.1));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        Map.of("da", "Røg på en ny måde"),
                        "targets",
                        List.of(Map.of("period", "2030", "value", 5))))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        agreed().withGoals(goal, UUID.randomUUID()).reaching(999).publish(agreement, 2);
        stage.hear();
        told(
                COORDINATOR,
                allOf(
                        containsString("2024: 8.5% (corrected since the report was submitted)"),
                        containsString("2023: 9.25%"),
                        containsString("2030: 7%"),
                        containsString("Daglig rygning"),
                        containsString("400 borgere")));
        told(
                COORDINATOR,
                not(anyOf(
                        containsString("8.9%"),
                        containsString("6.1%"),
                        containsString("2030: 5%"),
                        containsString("Røg på en ny måde"),
                        containsString("999 borgere"),
                        containsString("1.2 Færre rygere"))));
        assertThat(page(COORDINATOR, occasion, "sv"), containsString("2024: 8,5 % (rättat sedan rapporten lämnades)"));
        assertThat(
                page(COORDINATOR, occasion, "da"),
                containsString("2024: 8,5 % (rettet, siden rapporten blev afgivet)"));
    }

    @Test
    void whoever_reads_it_as_data_is_told_the_same() {
        written();
        as(AARHUS).get(occasion).then().body("report", not(hasKey("readings")));
        submitting()
                .then()
                .statusCode(201)
                .body("report.readings", hasSize(1))
                .body("report.readings[0].measurementId", equalTo(id(read).toString()))
                .body("report.readings[0].version", equalTo(1))
                .body("report.readings[0].value", equalTo(8.5f))
                .body("report.readings[0].period", equalTo("2024"))
                .body("report.readings[0].area", equalTo(HORSENS))
                .body("report.readings[0].status", equalTo("ACTUAL"))
                .body("report.readings[0].target.value", equalTo(7))
                .body("report.readings[0].correctedSince", equalTo(false))
                .body("report.readings[0].deletedSince", equalTo(false));
        corrected(read, Map.of("value", 8.9));
        as(COORDINATOR)
                .get(occasion)
                .then()
                .body("report.readings.value", contains(8.5f))
                .body("report.readings.version", contains(1))
                .body("report.readings.correctedSince", contains(true));
        as(COORDINATOR)
                .get(OCCASIONS + "?reported=true&plan="
                        + as(COORDINATOR).get(occasion).path("planId"))
                .then()
                .body("items[0].report.readings.correctedSince", contains(true));
        as(AARHUS)
                .get(occasion + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(containsString(id(read).toString()))
                .body(not(containsString("8.5")));
    }

    @Test
    void a_note_to_what_it_reads_marks_nothing() {
        submitted();
        corrected(read, Map.of("source", "Enkät 2024"));
        as(COORDINATOR).get(occasion).then().body("report.readings.correctedSince", contains(false));
        told(COORDINATOR, not(containsString("since the report was submitted")));
    }

    @Test
    void what_was_deleted_since_is_still_shown_and_marked() {
        submitted();
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(before.<String>path("_links.self.href"))
                .then()
                .statusCode(204);
        told(COORDINATOR, containsString("2023: 9.25% (deleted since the report was submitted)"));
    }

    @Test
    void written_anew_it_shows_what_there_is_by_then() {
        submitted();
        corrected(read, Map.of("value", 8.9));
        as(COORDINATOR).body(Map.of("comment", "Mere")).post(occasion + "/returns");
        written();
        told(AARHUS, containsString("2024: 8.9%"));
        told(COORDINATOR, containsString("2024: 8.5% (corrected since the report was submitted)"));
        submitting()
                .then()
                .statusCode(201)
                .body("report.readings.value", contains(8.9f))
                .body("report.readings.version", contains(2))
                .body("report.readings.correctedSince", contains(false));
        told(COORDINATOR, not(containsString("8.5%")));
    }

    @Test
    void what_is_hidden_from_its_reader_since_is_not_told_either_way() {
        submitted();
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "PRIVATE"))
                .patch(at(indicator))
                .then()
                .statusCode(200);
        as(COORDINATOR).get(occasion).then().body("report.readings.value", contains(8.5f));
        as(AARHUS).get(occasion).then().body("report.readings", empty());
        told(AARHUS, containsString("Measurements the report refers to that are not shown here: 1."));
        told(AARHUS, not(containsString("8.5%")));
    }

    @Test
    void a_correction_at_the_moment_of_submission_comes_before_or_marks_it() {
        written();
        var submission = QuarkusTransaction.requiringNew().call(() -> {
            meanwhile("""
                    update measurement set version = 2, state = jsonb_set(state, '{content,value}', '8.9') where id = :id""");
            return waiting();
        });
        submission
                .join()
                .then()
                .statusCode(201)
                .body("report.readings.value", contains(8.9f))
                .body("report.readings.version", contains(2))
                .body("report.readings.correctedSince", contains(false));
        told(COORDINATOR, allOf(containsString("2024: 8.9%"), not(containsString("8.5%"))));
    }

    @Test
    void what_is_deleted_at_the_moment_of_submission_is_not_submitted() {
        written();
        var submission = QuarkusTransaction.requiringNew().call(() -> {
            meanwhile("delete from measurement where id = :id");
            return waiting();
        });
        problem(submission.join(), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/indicatorReadings/0/measurementId"));
        as(AARHUS).get(occasion).then().body("status", equalTo("IN_PROGRESS"));
    }

    private void meanwhile(String sql) {
        database.createNativeMutationQuery(sql).setParameter("id", id(read)).executeUpdate();
    }

    /// A submission that waits for what this transaction holds.
    private CompletableFuture<Response> waiting() {
        var submission = CompletableFuture.supplyAsync(this::submitting);
        for (var left = PATIENCE; !somebodyWaits(); left--) {
            if (left == 0 || submission.isDone()) {
                throw new AssertionError("it does not wait");
            }
            pause();
        }
        return submission;
    }

    private boolean somebodyWaits() {
        return database.createNativeQuery("select exists (select from pg_locks where not granted)", Boolean.class)
                .getSingleResult();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_report_from_before_this_was_kept_says_so() {
        submitted();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update followup_occasion set state = state #- '{report,shown}' where id = cast(:id as uuid)")
                        .setParameter("id", occasion.substring(OCCASIONS.length() + 1))
                        .executeUpdate());
        corrected(read, Map.of("value", 8.9));
        told(
                COORDINATOR,
                allOf(
                        containsString("2024: 8.9%"),
                        containsString("Measurements and targets are shown as they are now"),
                        not(containsString("since the report was submitted)"))));
        as(COORDINATOR).get(occasion).then().body("report", not(hasKey("readings")));
    }
}
