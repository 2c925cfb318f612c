package org.samverk.kit.journal.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Aggregates as they were: at a version, or as known at an instant. What the actor may not see now, or could not
/// see then unless it is theirs now, is not found. A kind is named as in event types: `partner`.
@ApplicationScoped
public class Snapshots {
    private static final String ROW = """
            select j.version, j.recorded_at, cast(j.data as text) as data, (%s or %s) as seen
            from journal j join subjects s on s.id = j.subject_id
            where j.subject_id = :id and s.type = :kind and not s.deleted and %s and %s""";
    private static final String VISIBLE = Access.condition("s");

    private final Session database;

    Snapshots(Session database) {
        this.database = database;
    }

    /// @throws HistoryRefusal 410 when it was deleted, 404 when there was no such version, or none this actor may see
    public Snapshot at(String kind, UUID id, long version, Actor actor) {
        return one(
                ROW.formatted(Access.everything("s"), Access.condition("j"), VISIBLE, "j.version = :at"),
                kind,
                id,
                version,
                actor);
    }

    /// @throws HistoryRefusal 410 when it was deleted, 404 when it was not known then, or is not for this actor to see
    public Snapshot knownAt(String kind, UUID id, Instant at, Actor actor) {
        return one(
                ROW.formatted(
                        Access.everything("s"),
                        Access.condition("j"),
                        VISIBLE,
                        "j.recorded_at <= :at order by j.version desc limit 1"),
                kind,
                id,
                at,
                actor);
    }

    /// Whether another aggregate was there before a row was written of the one asked for, which `:id` and `:version`
    /// name: as a condition.
    /// @param other its id, in SQL
    public static String before(String other) {
        return """
                exists (select from journal o, journal r where o.subject_id = %s and o.version = 1
                  and r.subject_id = :id and r.version = :version and o.seq < r.seq)""".formatted(other);
    }

    /// Why there is no such aggregate for this actor: it is gone for those who could see it at its end, and has never
    /// been for all others.
    public HistoryRefusal missing(String kind, UUID id, Actor actor) {
        boolean gone = database.createNativeQuery(
                        "select exists (select from subjects s where s.id = :id and s.type = :kind and s.deleted and "
                                + VISIBLE + ")",
                        Boolean.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getSingleResult();
        return gone ? new HistoryRefusal.Gone(id) : new HistoryRefusal.NotFound(id);
    }

    /// What a request with this key wrote: subject_id, subject_type, request_hash, and the version it left, which is
    /// that of the last row that came of itself with the one it asked for, in one transaction.
    /// @param itself the pseudonym under which rows come of themselves
    public Optional<Tuple> writtenUnder(UUID actor, String key, UUID itself) {
        return database
                .createNativeQuery("""
                        select f.subject_id, f.subject_type, f.request_hash,
                          coalesce((select min(n.version) - 1 from journal n
                            where n.subject_id = f.subject_id and n.version > f.version
                              and (n.actor <> :itself or n.xmin <> f.xmin)),
                            (select s.version from subjects s where s.id = f.subject_id)) as version
                        from journal f where f.actor = :actor and f.idempotency_key = :key""", Tuple.class)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .setParameter("itself", itself)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Snapshot one(String sql, String kind, UUID id, Object at, Actor actor) {
        return database
                .createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("at", at)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .findFirst()
                .filter(row -> row.get("seen", Boolean.class))
                .map(row -> new Snapshot(
                        id,
                        row.get("version", Long.class),
                        row.get("recorded_at", Instant.class),
                        StoredJson.read(row.get("data", String.class))))
                .orElseThrow(() -> missing(kind, id, actor));
    }
}
