package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.named;
import static org.samverk.acceptance.APartner.read;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class CrashTest {
    private static final int WRITERS = 4;

    /// A service that dies leaves the keys under way claimed for 35 seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Queue<Response> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void nothing_promised_is_lost_and_nothing_is_done_twice_when_a_service_is_killed() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(_ -> pool.submit(this::write))
                    .toList();
            try {
                Patience.until(() -> stored.size() >= 40);
                RunningSuite.suite().kill("partners-service");
                Patience.until(() -> refusals.size() >= 10);
                RunningSuite.suite().restart("partners-service");
                var before = stored.size();
                Patience.until(() -> stored.size() >= before + 20);
            } finally {
                writing.set(false);
            }
            writers.forEach(AtOnce::result);
        }
        refusals.forEach(
                answer -> refused(answer, 503, "service-unavailable").then().header("Retry-After", notNullValue()));
        stored.forEach((name, id) ->
                read(PARTNERS + "/" + id).then().body("name", equalTo(name)).body("version", equalTo(1)));
        var names = IntStream.rangeClosed(1, sent.get()).mapToObj(this::name).toList();
        for (var name : names) {
            var id = resent(name);
            assertEquals(stored.getOrDefault(name, id), id);
        }
        assertEquals(names, named(run).stream().sorted().toList());
    }

    private void write() {
        while (writing.get()) {
            var name = name(sent.incrementAndGet());
            var answer = post(name);
            if (answer.statusCode() == 201) {
                stored.put(name, answer.path("id"));
            } else {
                refusals.add(answer);
                Patience.pause();
            }
        }
    }

    private String resent(String name) {
        var deadline = Instant.now().plus(PATIENCE);
        var answer = post(name);
        while (answer.statusCode() != 201) {
            refused(answer, 409, "idempotency-in-progress");
            assertTrue(Instant.now().isBefore(deadline), () -> name + " is still in progress");
            Patience.pause();
            answer = post(name);
        }
        return answer.path("id");
    }

    /// The name is the key too.
    private Response post(String name) {
        return as(REGISTRAR)
                .header("Idempotency-Key", name.replace(' ', '-'))
                .body(association(name))
                .post(PARTNERS);
    }

    private String name(int number) {
        return "Nedbrud %s %05d".formatted(run, number);
    }
}
