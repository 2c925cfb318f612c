package org.samverk.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.journal.rows.ManyRows;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Caller;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.tracing.TraceId;

/// Appends what happened, in the transaction in which it happened.
@ApplicationScoped
public class Journal {
    private static final String DELETED = ".deleted";
    private static final int MOST = 256 * 1024;

    private final Session database;
    private final ActorIds actorIds;
    private final Caller caller;
    private final OncePerKey once;
    private final Clock clock;

    Journal(Session database, ActorIds actorIds, Caller caller, OncePerKey once, Clock clock) {
        this.database = database;
        this.actorIds = actorIds;
        this.caller = caller;
        this.once = once;
        this.clock = clock;
    }

    /// Appends the subject's state under a type such as `partner.registered`, one of those it [Tells].
    /// MANDATORY: an event without its change must be impossible.
    /// @throws Refusal 422 when the state has grown too large
    /// @throws IllegalArgumentException when the subject does not tell of such a thing
    /// @throws IllegalStateException when the version does not follow the last one: the change was flushed twice or
    /// not at all
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, Journalled subject) {
        write(type, subject, false, null, caller.get());
    }

    /// For a fact that took effect at another time than it is written down, as a date that has passed.
    /// @throws IllegalStateException as above
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, Journalled subject, Instant effectiveAt) {
        write(type, subject, false, effectiveAt.truncatedTo(ChronoUnit.MICROS), caller.get());
    }

    /// For what comes of itself, by the calendar or by a change of another subject: whoever was calling just then did
    /// nothing to this one, and those who see it may not know them.
    /// @param effectiveAt absent when that is now
    /// @throws IllegalStateException as above
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendOfItself(String type, Journalled subject, @Nullable Instant effectiveAt) {
        var since = effectiveAt == null ? null : effectiveAt.truncatedTo(ChronoUnit.MICROS);
        write(type, subject, false, since, Actor.SERVICE);
    }

    /// The end of an aggregate, under a type such as `partner.deleted`: its last state stays as history, it is gone
    /// for those who could see it, and its id is never used again. The caller removes the row, before or after, and
    /// changes nothing else of it in this transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeletion(String type, Journalled subject) {
        write(type, subject, true, null, caller.get());
    }

    private void write(String type, Journalled subject, boolean end, @Nullable Instant effectiveAt, Actor actor) {
        if (type.endsWith(DELETED) != end) {
            throw new IllegalArgumentException("only deletions, and all of them, are called .deleted: " + type);
        }
        var tells = declared(type, subject);
        database.flush();
        var version = subject.version() + (end ? 1 : 0);
        // What comes of itself is not what the request asked for, which may come after it.
        var mark = actor.equals(Actor.SERVICE) ? null : once.mark();
        var entry = new Entry(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                type,
                tells.kind(),
                subject.id(),
                version,
                tells.form(),
                end ? clock.instant() : subject.changedAt(),
                effectiveAt,
                actorIds.of(actor),
                actor.claim(),
                TraceId.current(),
                StoredJson.mapper().valueToTree(subject.state()),
                version == 1 ? null : headHash(subject.id()),
                mark == null ? null : mark.key(),
                mark == null ? null : mark.fingerprint());
        var data = entry.data().toString();
        requireSmall(data, tells);
        store(entry, data, Chain.hash(entry), subject.access());
        if (mark != null) {
            once.written();
        }
    }

    /// The same of many subjects, each of them once, in two statements however many there are. Their rows are written
    /// already. None of them takes the request's idempotency key.
    /// @param actor who does it
    /// @throws Refusal 422 when a state has grown too large
    /// @throws IllegalArgumentException when it is a deletion, or a subject does not tell of such a thing
    /// @throws IllegalStateException when a version does not follow the last one
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(String type, List<? extends Journalled> subjects, Actor actor) {
        if (type.endsWith(DELETED)) {
            throw new IllegalArgumentException("deletions are appended one by one: " + type);
        }
        if (subjects.isEmpty()) {
            return;
        }
        database.flush();
        var many = new ManyRows(database);
        var heads = many.headHashes(subjects.stream().map(Journalled::id));
        var by = actorIds.of(actor);
        var rows = new ArrayList<ManyRows.Row>();
        for (var subject : subjects) {
            var tells = declared(type, subject);
            var entry = new Entry(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    type,
                    tells.kind(),
                    subject.id(),
                    subject.version(),
                    tells.form(),
                    subject.changedAt(),
                    null,
                    by,
                    actor.claim(),
                    TraceId.current(),
                    StoredJson.mapper().valueToTree(subject.state()),
                    subject.version() == 1 ? null : heads.get(subject.id()),
                    null,
                    null);
            requireSmall(entry.data().toString(), tells);
            rows.add(new ManyRows.Row(entry, Chain.hash(entry), subject.access()));
        }
        many.store(rows);
    }

    private static void requireSmall(String data, Tells tells) {
        if (tells.bounded() && data.getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new TooLarge();
        }
    }

    /// What nobody has declared has no schema, and nobody who follows the feed knows of it.
    private static Tells declared(String type, Journalled subject) {
        var tells = subject.getClass().getAnnotation(Tells.class);
        if (tells == null
                || Arrays.stream(tells.events()).noneMatch(event -> type.equals(tells.kind() + "." + event))) {
            throw new IllegalArgumentException("%s is not among what @Tells of %s says"
                    .formatted(type, subject.getClass().getSimpleName()));
        }
        return tells;
    }

    private String headHash(UUID subject) {
        return database.createNativeQuery("select head_hash from subjects where id = :id", String.class)
                .setParameter("id", subject)
                .getSingleResult();
    }

    /// Head and row in one statement: no head that follows, no row.
    private void store(Entry entry, String data, String hash, Access access) {
        var rows = database.createNativeMutationQuery("""
                        with head as (
                          insert into subjects as s (id, type, version, head_hash, owner, visibility, audience, deleted)
                          select :subject, :subjectType, :version, :hash, cast(:owner as uuid), :visibility,
                            cast(:audience as uuid[]), :deleted
                          on conflict (id) do update set version = excluded.version, head_hash = excluded.head_hash,
                            owner = excluded.owner, visibility = excluded.visibility, audience = excluded.audience,
                            deleted = excluded.deleted
                          where s.version = excluded.version - 1 and not s.deleted
                          returning s.version)
                        insert into journal (id, type, subject_type, subject_id, version, schema, recorded_at,
                          effective_at, actor, actor_organisation, trace_id, data, owner, visibility, audience,
                          previous_hash, hash, idempotency_key, request_hash)
                        select :id, :type, :subjectType, :subject, :version, :schema, :recordedAt,
                          cast(:effectiveAt as timestamptz), :actor, cast(:organisation as text),
                          cast(:trace as text), cast(:data as jsonb), cast(:owner as uuid), :visibility,
                          cast(:audience as uuid[]), cast(:previous as text), :hash, cast(:key as text),
                          cast(:requestHash as text)
                        from head""")
                .setParameter("subject", entry.subjectId())
                .setParameter("subjectType", entry.subjectType())
                .setParameter("version", entry.version())
                .setParameter("hash", hash)
                .setParameter("owner", text(access.owner()), String.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", ManyRows.ids(access.audience().stream()))
                .setParameter("deleted", entry.type().endsWith(DELETED))
                .setParameter("id", entry.id())
                .setParameter("type", entry.type())
                .setParameter("schema", entry.schema())
                .setParameter("recordedAt", entry.recordedAt(), Instant.class)
                .setParameter("effectiveAt", text(entry.effectiveAt()), String.class)
                .setParameter("actor", entry.actor())
                .setParameter("organisation", entry.actorOrganisation(), String.class)
                .setParameter("trace", entry.traceId(), String.class)
                .setParameter("data", data)
                .setParameter("previous", entry.previousHash(), String.class)
                .setParameter("key", entry.idempotencyKey(), String.class)
                .setParameter("requestHash", entry.requestHash(), String.class)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("%s %s: version %d does not follow the last one"
                    .formatted(entry.subjectType(), entry.subjectId(), entry.version()));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Whatever grows without bound is an aggregate of its own; one that is locked, tagged and kept whole stays small.
    private static final class TooLarge extends Refusal {
        TooLarge() {
            super(
                    422,
                    "aggregate-too-large",
                    "More than one item can hold",
                    "With this change the item would be larger than %d KiB as stored. Nothing was changed."
                            .formatted(MOST / 1024));
        }
    }
}
