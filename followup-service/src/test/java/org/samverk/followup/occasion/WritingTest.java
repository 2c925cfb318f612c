package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AARHUS_READER;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class WritingTest {
    private final Stage stage;
    private final Session database;

    @Inject
    WritingTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void what_people_write_stays_out_of_the_journal() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(occasion);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR)
                .body(Map.of("comment", "Mål 1 mangler tal"))
                .post(occasion + "/returns")
                .then()
                .statusCode(201);
        var told = told(AARHUS, occasion);
        for (var words : List.of("Henvisningerne", "Ventetid", "Flere hold", "mangler tal")) {
            assertFalse(told.contains(words), words);
        }
    }

    @Test
    void a_report_is_its_writers_own_until_it_is_submitted() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(occasion);
        as(AARHUS_READER).get(occasion).then().body("report.summary", equalTo("Henvisningerne er kommet i gang"));
        as(COORDINATOR)
                .get(occasion)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("$", not(hasKey("report")));
        var told = told(COORDINATOR, occasion);
        assertFalse(told.contains(GOAL.toString()), told);
        assertFalse(told.contains("draft"), told);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).get(occasion).then().body("report.goalStatuses[0].comment", equalTo("Ventetid"));
        assertTrue(told(COORDINATOR, occasion).contains(GOAL.toString()));
    }

    @Test
    void only_what_was_submitted_and_what_is_being_written_is_kept() {
        var occasion = first(active(settled(AGREEMENT, "2026-03-31", QUARTERLY)));
        write(occasion, report(GOAL, "Et"));
        write(occasion, report(GOAL, "To")).then().body("version", equalTo(3));
        write(occasion, report(GOAL, "To")).then().statusCode(200).body("version", equalTo(3));
        assertEquals(List.of("To"), summaries(occasion));
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        as(COORDINATOR).body(Map.of("comment", "Mål 1 mangler tal")).post(occasion + "/returns");
        write(occasion, report(GOAL, "Tre"));
        write(occasion, report(GOAL, "Fire"));
        assertEquals(List.of("Fire", "To"), summaries(occasion));
        as(AARHUS)
                .get(occasion + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items", hasSize(7));
    }

    @Test
    void a_goal_is_unknown_only_when_the_agreements_say_so() throws Exception {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var occasion = first(active(settled(agreement, "2026-03-31", QUARTERLY)));
        var late = UUID.randomUUID();
        NeighbourStub.whileAway(() -> problem(write(occasion, report(late)), 503, "service-unavailable"));
        problem(write(occasion, report(late)), 422, "unknown-reference");
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).withGoals(GOAL, late).publish(agreement, 2);
        write(occasion, report(late)).then().statusCode(200);
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201);
        problem(write(occasion, report(UUID.randomUUID())), 409, "illegal-transition");
    }

    private List<String> summaries(String occasion) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select text ->> 'summary' from report_text where occasion_id = :id and jsonb_exists(text, 'summary') order by 1",
                                String.class)
                        .setParameter("id", UUID.fromString(occasion.replaceAll(".*/", "")))
                        .getResultList());
    }

    /// All that history and feed say of it.
    private static String told(String reader, String occasion) {
        return as(reader).get(occasion + "/history").asString()
                + as(reader)
                        .get("/samverk/v1/events/followup?limit=1000&subject=" + occasion.replaceAll(".*/", ""))
                        .asString();
    }
}
