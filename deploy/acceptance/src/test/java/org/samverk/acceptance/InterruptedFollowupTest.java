package org.samverk.acceptance;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.AnAgreement.OCCASIONS;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.AnAgreement.plan;
import static org.samverk.acceptance.AnAgreement.report;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Patience.insist;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Follow-up dies amidst many activations, and amidst many reports: what it answered stands, what it had begun is done
/// wholly or not at all, and what is sent again is done once.
@ExtendWith(RunningSuite.class)
class InterruptedFollowupTest {
    private static final int WRITERS = 4;
    private static final int PLANNED = 20;

    private final String run = UUID.randomUUID().toString();
    private final String region = partner(AnAgreement.REGION);
    private final String aarhus = partner(AnAgreement.AARHUS);

    @Test
    void activations_and_reports_under_way_when_follow_up_is_killed_are_done_once() throws InterruptedException {
        var agreement = concluded(region, aarhus);
        var plans = drafted(agreement.path("id"));
        killAmidst(plans, this::activated);
        for (var plan : plans) {
            insist(() -> activated(plan)).then().statusCode(201).body("status", equalTo("ACTIVE"));
            assertActivatedOnce(plan);
        }
        var goal = agreement.<String>path("terms.goals[0].subGoals[0].id");
        var occasions = new HashMap<String, String>();
        plans.forEach(plan -> {
            var first = OCCASIONS + "/" + occasionsOf(plan).<String>path("items[0].id");
            occasions.put(first, as(AARHUS).get(first).header("ETag"));
        });
        killAmidst(List.copyOf(occasions.keySet()), occasion -> written(occasion, occasions, goal));
        occasions.keySet().forEach(occasion -> {
            insist(() -> written(occasion, occasions, goal)).then().statusCode(anyOf(equalTo(200), equalTo(412)));
            assertWrittenOnce(occasion);
        });
    }

    private List<String> drafted(String agreement) {
        var plans = new ArrayList<String>();
        for (var i = 0; i < PLANNED; i++) {
            plans.add(
                    as(REGION).body(plan(agreement, aarhus, region)).post(PLANS).path("id"));
        }
        return plans;
    }

    /// A few at a time, so that at the moment of death some are answered, some under way, and some not begun.
    private static void killAmidst(List<String> things, Function<String, Response> request)
            throws InterruptedException {
        var done = new AtomicInteger();
        var refused = Collections.synchronizedList(new ArrayList<Integer>());
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var requests = things.stream()
                    .<Future<?>>map(thing -> pool.submit(() -> {
                        var status = request.apply(thing).statusCode();
                        if (status < 300) {
                            done.incrementAndGet();
                        } else {
                            refused.add(status);
                        }
                    }))
                    .toList();
            Patience.until(() -> done.get() >= WRITERS);
            RunningSuite.suite().kill("followup-service");
            requests.forEach(AtOnce::result);
        } finally {
            RunningSuite.suite().restart("followup-service");
        }
        assertTrue(refused.size() >= WRITERS, () -> "it died too late: " + done + " were done");
        assertEquals(Collections.nCopies(refused.size(), 503), refused);
    }

    private Response activated(String plan) {
        return as(REGION).header("Idempotency-Key", run + "-" + plan).post(PLANS + "/" + plan + "/activations");
    }

    private static Response written(String occasion, Map<String, String> tags, String goal) {
        return as(AARHUS)
                .header("If-Match", tags.get(occasion))
                .body(report(goal, 20))
                .put(occasion + "/report");
    }

    private static void assertActivatedOnce(String plan) {
        occasionsOf(plan).then().body("items.sequence", contains(1, 2, 3, 4, 5, 6, 7, 8));
        assertOnce("followup-plan.activated", PLANS + "/" + plan);
    }

    private static void assertWrittenOnce(String occasion) {
        as(AARHUS)
                .get(occasion)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("report.goalStatuses.progress", contains(20));
        assertOnce("followup-occasion.report-written", occasion);
    }

    private static void assertOnce(String event, String at) {
        var history = as(AARHUS).get(at + "/history");
        history.then().statusCode(200).body("chainHolds", equalTo(true));
        assertEquals(1, Collections.frequency(history.<List<String>>path("items.type"), event), at);
    }

    private static Response occasionsOf(String plan) {
        return as(AARHUS).get(OCCASIONS + "?sort=dueDate&plan=" + plan);
    }
}
