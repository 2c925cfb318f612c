package org.samverk.kit.download.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.kit.download.whole.WholeLists.AT_ONCE;
import static org.samverk.kit.download.whole.WholeLists.OF_ONE_CALLER;
import static org.samverk.kit.download.whole.WholeLists.WAITING;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;

class WholeListsTest {
    private final WholeLists lists = new WholeLists();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore end = new Semaphore(0);

    @AfterEach
    void let_all_read_to_the_end() {
        end.release(AT_ONCE);
        readers.close();
    }

    @Test
    void who_reads_slowly_leaves_places_to_others() throws Exception {
        var _ = reading(OF_ONE_CALLER, "slow");
        assertThrows(Refusal.class, () -> read("slow"));
        assertEquals("all of it", read("another"));
    }

    @Test
    void no_more_than_a_few_wait() throws Exception {
        var _ = reading(OF_ONE_CALLER, "slow");
        var begun = new CountDownLatch(WAITING);
        var waiting = Stream.generate(() -> readers.submit(() -> {
                    begun.countDown();
                    return read("slow");
                }))
                .limit(WAITING)
                .toList();
        begun.await();
        Thread.sleep(500);
        assertThrows(Refusal.class, () -> read("slow"));
        assertTrue(waiting.stream().noneMatch(Future::isDone));
    }

    @Test
    void there_are_fewer_places_than_connections_and_they_are_given_back() throws Exception {
        var last = reading(1, "reader 0");
        for (var reader = 1; reader < AT_ONCE; reader++) {
            last = reading(1, "reader " + reader);
        }
        var refused = assertThrows(Refusal.class, () -> read("one more"));
        assertEquals(503, refused.status());
        assertEquals("10", refused.headers().get("Retry-After"));
        end.release(AT_ONCE);
        last.get();
        assertEquals("all of it", read("one more"));
    }

    @Test
    void a_list_that_breaks_off_gives_its_place_back() throws Exception {
        var broken = lists.told(
                _ -> {
                    throw new IOException("broken pipe");
                },
                caller("reader"));
        for (var i = 0; i <= OF_ONE_CALLER; i++) {
            assertThrows(IOException.class, () -> broken.write(new ByteArrayOutputStream()));
        }
        assertEquals("all of it", read("reader"));
    }

    /// @return the last of them, which reads until the end is let come
    private Future<?> reading(int lists, String subject) throws InterruptedException {
        var begun = new CountDownLatch(lists);
        StreamingOutput slow = _ -> {
            begun.countDown();
            end.acquireUninterruptibly();
        };
        @Nullable Future<?> last = null;
        for (var i = 0; i < lists; i++) {
            last = readers.submit(() -> {
                this.lists.told(slow, caller(subject)).write(new ByteArrayOutputStream());
                return true;
            });
        }
        begun.await();
        return Objects.requireNonNull(last);
    }

    private String read(String subject) throws IOException {
        var output = new ByteArrayOutputStream();
        lists.told(out -> out.write("all of it".getBytes(StandardCharsets.UTF_8)), caller(subject))
                .write(output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Actor caller(String subject) {
        return new Actor("https://issuer.test", subject, null, Set.of(Roles.READER), Optional.empty());
    }
}
