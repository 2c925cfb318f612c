package org.samverk.kit.journal.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.NoteProfile;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class ClaimsTest {
    private static final String KEY = "a-key";

    private final Claims claims;
    private final SettableClock clock;
    private final UUID actor = UUID.randomUUID();

    @Inject
    ClaimsTest(Claims claims, SettableClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @BeforeEach
    void stop_the_clock() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void a_key_is_held_by_one_request_until_it_gives_it_back() {
        var first = claims.take(actor, KEY).orElseThrow();
        assertEquals(Optional.empty(), claims.take(actor, KEY));
        assertTrue(claims.take(UUID.randomUUID(), KEY).isPresent());
        claims.release(first);
        assertTrue(claims.take(actor, KEY).isPresent());
    }

    @Test
    void a_claim_that_passed_to_another_request_is_not_the_first_ones_to_give_back() {
        var first = claims.take(actor, KEY).orElseThrow();
        clock.advance(Duration.ofSeconds(36));
        var second = claims.take(actor, KEY).orElseThrow();
        claims.release(first);
        assertEquals(Optional.empty(), claims.take(actor, KEY));
        claims.release(second);
        assertTrue(claims.take(actor, KEY).isPresent());
    }
}
