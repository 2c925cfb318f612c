package org.samverk.followup.occasion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.settled;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OccasionCalendarTest {
    /// Cancelled ones, since nothing is done about those when their day comes.
    private static final String MANY = """
            with made as (select gen_random_uuid() as id, n from generate_series(1, 1200) n),
              occasions as (
                insert into followup_occasion (id, version, state)
                select m.id, 1, o.state || jsonb_build_object('sequence', 1000 + m.n, 'status', 'CANCELLED')
                from made m, followup_occasion o where o.plan_id = :plan and o.sequence = 1)
            insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
            select m.id, s.type, 1, s.head_hash, s.owner, s.visibility, s.audience, false
            from made m, subjects s where s.id = (
              select o.id from followup_occasion o where o.plan_id = :plan and o.sequence = 1)""";

    private final Stage stage;
    private final Session database;

    @Inject
    OccasionCalendarTest(Stage stage, Session database) {
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

    private static Response calendar(String filter) {
        return as(COORDINATOR).accept("text/calendar").get(OCCASIONS + "?" + filter);
    }

    @Test
    void a_calendar_has_every_occasion_and_begins_and_ends_once() {
        var plan = active(settled(agreement("SHARED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY))
                .<String>path("id");
        var before = events(calendar("plan=" + plan).asString());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(MANY)
                        .setParameter("plan", UUID.fromString(plan))
                        .executeUpdate());
        var text = calendar("plan=" + plan).asString();
        assertEquals(before + 1200, events(text));
        assertEquals(2, text.split("BEGIN:VCALENDAR", -1).length);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n"));
        assertTrue(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    private static int events(String text) {
        return text.split("BEGIN:VEVENT\r\n", -1).length - 1;
    }

    @Test
    void a_calendar_of_nothing_is_one_too() {
        var text = calendar("plan=" + UUID.randomUUID()).asString();
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"), text);
        assertEquals(0, events(text));
    }
}
