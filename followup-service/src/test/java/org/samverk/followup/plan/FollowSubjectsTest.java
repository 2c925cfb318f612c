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

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.APlan;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FollowSubjectsTest {
    private final FollowSubjects follow;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    FollowSubjectsTest(FollowSubjects follow, SettableClock clock, FeedReader reader) {
        this.follow = follow;
        this.clock = clock;
        this.reader = reader;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void occasions_are_set_out_two_years_ahead_once_however_many_do_it() throws Exception {
        APlan.publish();
        reader.catchUp("partners");
        reader.catchUp("agreements");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var plan = active(settled(AGREEMENT, "2026-03-31", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
        extendTogether();
        total(plan, 8);
        clock.set(Instant.parse("2026-07-15T12:00:00Z"));
        extendTogether();
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

    private void extendTogether() throws InterruptedException, java.util.concurrent.ExecutionException {
        Callable<Void> once = () -> {
            extend();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(once, once))) {
                done.get();
            }
        }
    }

    /// As the scheduler calls it: in a request context of its own.
    private void extend() {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            follow.extend();
        } finally {
            context.terminate();
        }
    }

    private static void total(Response plan, int expected) {
        as(COORDINATOR)
                .get(OCCASIONS + "?count=true&limit=1&plan=" + plan.path("id"))
                .then()
                .body("total", equalTo(expected));
    }
}
