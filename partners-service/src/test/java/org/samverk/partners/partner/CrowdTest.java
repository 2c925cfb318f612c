package org.samverk.partners.partner;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

/// More callers at once than there are connections: they wait for each other, and none is turned away.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CrowdTest {
    private static final int CALLERS = 32;
    private static final int TIMES = 4;

    @Test
    void many_who_change_one_partner_are_all_answered_with_what_they_did() throws Exception {
        var at =
                "/samverk/v1/partners/" + registered(association("Efterspurgt")).path("id");
        var answers = crowd(caller -> as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("name", "Efterspurgt " + caller))
                .patch(at)
                .statusCode());
        assertEquals(Collections.nCopies(CALLERS * TIMES, 200), answers);
        as(REGISTRAR).get(at).then().body("version", equalTo(1 + CALLERS * TIMES));
        as(REGISTRAR).get(at + "/history").then().body("chainHolds", equalTo(true));
    }

    @Test
    void many_who_list_partners_are_all_answered() throws Exception {
        var answers =
                crowd(_ -> as(REGISTRAR).get("/samverk/v1/partners?limit=5").statusCode());
        assertEquals(Collections.nCopies(CALLERS * TIMES, 200), answers);
    }

    private interface Call {
        int answer(String caller);
    }

    private static List<Integer> crowd(Call call) throws Exception {
        var together = new CyclicBarrier(CALLERS);
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var calls = Collections.nCopies(CALLERS, (Callable<List<Integer>>) () -> {
                var me = Thread.currentThread().getName();
                together.await();
                return IntStream.range(0, TIMES)
                        .mapToObj(time -> call.answer(me + " " + time))
                        .toList();
            });
            return callers.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
