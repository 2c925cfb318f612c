package org.samverk.kit.journal.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/// Requests under way. A claim is made before the request's own transaction and in one of its own, so that the
/// second of two equal requests is told at once instead of waiting for the first.
@ApplicationScoped
class Claims {
    /// Longer than the gateway waits for an answer: a claim this old belongs to an instance that died. The journal's
    /// unique index guards what is left of the race.
    private static final Duration STALE = Duration.ofSeconds(35);

    private final Session database;
    private final Clock clock;

    Claims(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean take(UUID actor, String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            database.createNativeMutationQuery(
                            "delete from idempotency_claims where actor = :actor and key = :key and claimed_at < :stale")
                    .setParameter("actor", actor)
                    .setParameter("key", key)
                    .setParameter("stale", now.minus(STALE), Instant.class)
                    .executeUpdate();
            return database.createNativeMutationQuery("""
                            insert into idempotency_claims (actor, key, claimed_at) values (:actor, :key, :now)
                            on conflict do nothing""")
                            .setParameter("actor", actor)
                            .setParameter("key", key)
                            .setParameter("now", now, Instant.class)
                            .executeUpdate()
                    == 1;
        });
    }

    void release(UUID actor, String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "delete from idempotency_claims where actor = :actor and key = :key")
                        .setParameter("actor", actor)
                        .setParameter("key", key)
                        .executeUpdate());
    }
}
