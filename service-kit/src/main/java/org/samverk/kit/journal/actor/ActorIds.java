package org.samverk.kit.journal.actor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.security.Actor;

/// The pseudonyms under which the journal knows callers. Issuer and subject are kept in one table only, so that
/// erasing a row there leaves the journal whole and the person out of it.
@ApplicationScoped
public class ActorIds {
    private record Caller(String issuer, String subject) {}

    private final Session database;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<Caller, UUID> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    ActorIds(Session database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /// Works in the caller's transaction, if there is one: whoever holds a connection must never wait for a second.
    public UUID of(Actor actor) {
        var caller = new Caller(actor.issuer(), actor.subject());
        var id = known.getIfPresent(caller);
        return id != null
                ? id
                : QuarkusTransaction.joiningExisting().call(() -> {
                    var found = find(caller).orElseGet(() -> enter(caller));
                    transaction.registerInterposedSynchronization(new Remembering(caller, found));
                    return found;
                });
    }

    private Optional<UUID> find(Caller caller) {
        return database.createNativeQuery(
                        "select id from actors where issuer = :issuer and subject = :subject", UUID.class)
                .setParameter("issuer", caller.issuer())
                .setParameter("subject", caller.subject())
                .uniqueResultOptional();
    }

    /// Of two that enter the same caller at once, the second waits for the first and takes its row.
    private UUID enter(Caller caller) {
        database.createNativeMutationQuery("""
                        insert into actors (id, issuer, subject) values (:id, :issuer, :subject)
                        on conflict (issuer, subject) do nothing""")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("issuer", caller.issuer())
                .setParameter("subject", caller.subject())
                .executeUpdate();
        return find(caller).orElseThrow();
    }

    /// Only what is committed is remembered: a pseudonym must not outlive somebody's rollback.
    private final class Remembering implements Synchronization {
        private final Caller caller;
        private final UUID id;

        Remembering(Caller caller, UUID id) {
            this.caller = caller;
            this.id = id;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                known.put(caller, id);
            }
        }
    }
}
