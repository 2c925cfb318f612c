package org.samverk.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SettableTime time = new SettableTime();
    private final Quota quota = new Quota("caller", 2, WINDOW, time);

    @Test
    void invented_keys_cannot_fill_memory() {
        for (var key = 0; key < 50_000; key++) {
            quota.takeOne("invented" + key);
        }
        var kept = quota.bucketsKept();
        assertTrue(kept > 0 && kept <= 20_000, "kept " + kept);
    }

    @Test
    void a_bucket_is_forgotten_when_it_would_be_full_again_and_not_before() {
        quota.takeOne("a");
        time.pass(WINDOW.minusNanos(1));
        assertEquals(1, quota.bucketsKept());
        time.pass(Duration.ofNanos(1));
        assertEquals(0, quota.bucketsKept());
    }

    @Test
    void a_quota_that_means_nothing_is_found_at_start() {
        assertThrows(IllegalArgumentException.class, () -> new Quota("caller", 0, WINDOW, time));
        assertThrows(IllegalArgumentException.class, () -> new Quota("caller", 1, Duration.ofMillis(999), time));
    }
}
