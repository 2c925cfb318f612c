package org.samverk.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// So many requests in a window for each key, refilled evenly. A bucket nobody took from for a whole window is full
/// again, so forgetting it then changes nothing.
final class Quota {

    /// A few hundred bytes each. Beyond it the cache lets go of keys seen once before those seen often.
    private static final long MOST_BUCKETS = 20_000;

    private final String name;
    private final long requests;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Quota(String name, long requests, Duration window, TimeMeter time) {
        if (requests < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("samverk.rate-limit needs a request and a second at least");
        }
        this.name = name;
        this.requests = requests;
        this.window = window;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(window)
                .ticker(time::currentTimeNanos)
                .build();
    }

    ConsumptionProbe takeOne(String key) {
        return buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .withCustomTimePrecision(time)
                .build();
    }

    /// Once the cache has done its work, which it else puts off.
    long bucketsKept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /// An item of `RateLimit-Policy`.
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds());
    }

    /// An item of `RateLimit`: what is left, and in how many seconds all will be there again.
    String left(ConsumptionProbe taken) {
        return "\"%s\";r=%d;t=%d".formatted(name, taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset()));
    }

    static long secondsToNext(ConsumptionProbe refused) {
        return seconds(refused.getNanosToWaitForRefill());
    }

    /// Rounded up: who comes back then must not come too early.
    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
