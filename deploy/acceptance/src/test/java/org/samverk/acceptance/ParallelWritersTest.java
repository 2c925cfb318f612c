package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.at;
import static org.samverk.acceptance.APartner.named;
import static org.samverk.acceptance.APartner.read;
import static org.samverk.acceptance.APartner.registered;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class ParallelWritersTest {
    private static final int WRITERS = 8;

    @Test
    void no_change_is_lost_and_a_reader_of_the_feed_misses_none() throws InterruptedException {
        var start = FeedReading.whole(1000).last();
        var counter = at(registered(association("Tæller 0")));
        var writing = new AtomicBoolean(true);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var reader = pool.submit(() -> readWhile(writing, start));
            List<String> registered;
            try {
                registered = AtOnce.in(2 * WRITERS, n -> n < WRITERS ? counted(counter) : manyRegistered(n)).stream()
                        .flatMap(Collection::stream)
                        .toList();
            } finally {
                writing.set(false);
            }
            read(counter).then().body("name", equalTo("Tæller 80")).body("version", equalTo(81));
            read(counter + "/history").then().body("chainHolds", equalTo(true));
            registered.forEach(at -> read(at + "/history").then().body("chainHolds", equalTo(true)));

            var followed = AtOnce.result(reader);
            FeedReading.assertInOrder(followed);
            assertEquals(FeedReading.after(start, 1000).untilUpToDate().events(), followed);
            assertEquals(1 + 80 + registered.size(), followed.size());
        }
    }

    @Test
    void the_same_request_from_all_sides_is_carried_out_once() throws InterruptedException {
        for (var round = 0; round < 5; round++) {
            var key = UUID.randomUUID().toString();
            var body = association("Ottekant " + key);
            var answers = AtOnce.in(
                    WRITERS,
                    _ -> as(REGISTRAR).header("Idempotency-Key", key).body(body).post(PARTNERS));
            assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 201));
            answers.stream()
                    .filter(answer -> answer.statusCode() != 201)
                    .forEach(answer -> refused(answer, 409, "idempotency-in-progress"));
            assertEquals(List.of("Ottekant " + key), named(key));
        }
    }

    private static List<FeedReading.Event> readWhile(AtomicBoolean writing, long start) {
        var reading = FeedReading.after(start, 1000);
        while (writing.get()) {
            reading.batch();
        }
        return reading.untilUpToDate().events();
    }

    /// Counts ten up in the partner's name. Whoever was overtaken reads again.
    private static List<String> counted(String at) {
        for (var done = 0; done < 10; ) {
            var partner = read(at);
            var count = Integer.parseInt(partner.<String>path("name").substring("Tæller ".length()));
            var answer = as(REGISTRAR)
                    .header("If-Match", partner.header("ETag"))
                    .body(association("Tæller " + (count + 1)))
                    .put(at);
            if (answer.statusCode() == 200) {
                done++;
            } else {
                refused(answer, 412, "precondition-failed");
            }
        }
        return List.of();
    }

    private static List<String> manyRegistered(int writer) {
        var all = new ArrayList<String>();
        IntStream.range(0, 25).forEach(n -> all.add(at(registered(association("Mængde " + writer + "/" + n)))));
        return all;
    }
}
