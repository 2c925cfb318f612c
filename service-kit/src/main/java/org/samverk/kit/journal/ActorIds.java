package org.samverk.kit.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
    private final Cache<Caller, UUID> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    ActorIds(Session database) {
        this.database = database;
    }

    public UUID of(Actor actor) {
        return known.get(new Caller(actor.issuer(), actor.subject()), this::find);
    }

    /// In a transaction of its own: a pseudonym once remembered must not vanish with somebody's rollback.
    private UUID find(Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("""
                            insert into actors (id, issuer, subject) values (:id, :issuer, :subject)
                            on conflict (issuer, subject) do nothing""")
                    .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                    .setParameter("issuer", caller.issuer())
                    .setParameter("subject", caller.subject())
                    .executeUpdate();
            return database.createNativeQuery(
                            "select id from actors where issuer = :issuer and subject = :subject", UUID.class)
                    .setParameter("issuer", caller.issuer())
                    .setParameter("subject", caller.subject())
                    .getSingleResult();
        });
    }
}
