package org.samverk.followup.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
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
class FollowSubjectsTest {
    private final FollowSubjects follow;
    private final Stage stage;
    private final Session database;

    @Inject
    FollowSubjectsTest(FollowSubjects follow, Stage stage, Session database) {
        this.follow = follow;
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
    void occasions_are_set_out_two_years_ahead_once_however_many_do_it() throws Exception {
        var plan = active(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
        stage.together(follow::extend);
        total(plan, 8);
        stage.at("2026-07-15T12:00:00Z");
        stage.together(follow::extend);
        total(plan, 10);
        as(COORDINATOR)
                .get(OCCASIONS + "?sort=-dueDate&limit=1&plan=" + plan.path("id"))
                .then()
                .body("items[0].sequence", equalTo(10))
                .body("items[0].dueDate", equalTo("2028-06-30"));
        as(COORDINATOR)
                .get(at(plan) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items.type", hasItem("followup-plan.extended"))
                .body("items.size()", equalTo(3));
    }

    @Test
    void a_plan_that_cannot_be_extended_holds_up_no_other() throws Exception {
        var broken = active(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;BYMONTHDAY=-1"));
        var plan = active(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update followup_plan set state = jsonb_set(state, '{content,when,rrule}', '\"FREQ=NEVER\"') where id = :id")
                        .setParameter("id", UUID.fromString(broken.path("id")))
                        .executeUpdate());
        stage.at("2026-07-15T12:00:00Z");
        stage.together(follow::extend);
        total(broken, 24);
        total(plan, 10);
    }

    @Test
    void occasions_overdue_take_no_room_from_those_ahead() throws Exception {
        var plan = active(settled(AGREEMENT, "2026-03-01", "FREQ=DAILY"));
        total(plan, 500);
        stage.at("2026-03-11T12:00:00Z");
        stage.together(follow::extend);
        total(plan, 510);
    }

    @Test
    void what_begins_in_years_is_set_out_when_it_comes_near() throws Exception {
        var plan = active(settled(AGREEMENT, "2035-01-01", "FREQ=YEARLY;INTERVAL=5"));
        stage.together(follow::extend);
        total(plan, 0);
        stage.at("2033-02-02T12:00:00Z");
        stage.together(follow::extend);
        total(plan, 1);
        as(COORDINATOR).get(at(plan)).then().body("version", equalTo(3)).body("scheduledUntil", equalTo("2039-12-31"));
    }

    private static void total(Response plan, int expected) {
        as(COORDINATOR)
                .get(OCCASIONS + "?count=true&limit=1&plan=" + plan.path("id"))
                .then()
                .body("total", equalTo(expected));
    }
}
