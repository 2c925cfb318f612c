package org.samverk.kit.journal.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /// @return the claim, to be given back with {@link #release}; nothing while another request holds one
    Optional<UUID> take(UUID actor, String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            forgetStale(actor, key, now);
            var id = UUID.randomUUID();
            var taken = database.createNativeMutationQuery("""
                            insert into idempotency_claims (id, actor, key, claimed_at)
                            values (:id, :actor, :key, :now) on conflict (actor, key) do nothing""")
                    .setParameter("id", id)
                    .setParameter("actor", actor)
                    .setParameter("key", key)
                    .setParameter("now", now, Instant.class)
                    .executeUpdate();
            return taken == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    private void forgetStale(UUID actor, String key, Instant now) {
        database.createNativeMutationQuery(
                        "delete from idempotency_claims where actor = :actor and key = :key and claimed_at < :stale")
                .setParameter("actor", actor)
                .setParameter("key", key)
                .setParameter("stale", now.minus(STALE), Instant.class)
                .executeUpdate();
    }

    /// A claim that has meanwhile passed to another request is left to that one.
    void release(UUID claim) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("delete from idempotency_claims where id = :id")
                        .setParameter("id", claim)
                        .executeUpdate());
    }
}
