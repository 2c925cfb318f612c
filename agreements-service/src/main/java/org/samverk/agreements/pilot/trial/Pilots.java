package org.samverk.agreements.pilot.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The pilots, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Pilots {
    public static final String KIND = "pilot";

    private static final String STORED = "pilot p join subjects s on s.id = p.id";
    private static final String SHOWN =
            "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) p";
    private static final String ROWS = """
            select p.id, p.version, cast(p.state as text) as state, %s as names,
              (select cast(jsonb_build_object('id', a.id, 'name', a.state #> '{content,name}', 'status', a.status) as text)
                from development_area a
                where a.id = cast(p.state #>> '{content,developmentAreaId}' as uuid)) as area,
              (select cast(jsonb_build_object('id', g.id, 'title', g.state #> '{content,title}', 'status', g.status)
                  as text)
                from pilot g join subjects t on t.id = g.id
                where g.id = cast(p.state #>> '{content,grownFromPilotId}' as uuid) and %s) as grown_from,
              (select k.id from known_evaluation k
                where k.id = cast(p.state ->> 'evaluationId' as uuid) and %s) as evaluation,
              exists (select from pilot c where c.grown_from_id = p.id)
                or %s as used
            from\s""".formatted(
                    References.column("named.id = any (partners_in_pilot(p.state))"),
                    Access.condition("t"),
                    Access.condition("k"),
                    KnownFollowUp.about("p.id"));
    private static final SortKeys SORT =
            new SortKeys("p.id", Map.of("createdAt", "p.id", "title", SortKeys.text("p.title"), "status", "p.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final PilotConditions conditions;
    private final Clock clock;

    Pilots(Session database, Snapshots snapshots, PilotConditions conditions, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// For changing, it or what hangs on it: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Pilot required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select p.* from " + STORED + where.where() + " for update of p", Pilot.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public void persist(Pilot pilot) {
        database.persist(pilot);
    }

    public void delete(Pilot pilot) {
        database.remove(pilot);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public PilotRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return rows(STORED, where, "").getResultList().stream()
                .map(Pilots::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    PilotRow shown(UUID id, long version, PilotState state, Actor actor) {
        var where = asked(actor)
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        return row(rows(SHOWN, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<PilotRow> matching(PilotFilter filter, PageRequest page, Actor actor) {
        var order = " order by " + SORT.orderBy(page) + " limit :limit offset :offset";
        return rows(STORED, conditions.of(filter, actor), order)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Pilots::row)
                .toList();
    }

    public long count(PilotFilter filter, Actor actor) {
        var where = conditions.of(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// Whether there is such a pilot that this actor may see. It is not deleted before the transaction ends.
    public boolean seen(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("p.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select p.id from " + STORED + where.where() + " for key share of p", UUID.class))
                .uniqueResultOptional()
                .isPresent();
    }

    /// Whether one has grown from the other, or from what has. Who asks is the only one who lets pilots grow until the
    /// transaction ends: two could close a circle together.
    public boolean growsFrom(UUID pilot, UUID origin) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('samverk.pilots')) as text)", String.class)
                .getSingleResultOrNull();
        return database.createNativeQuery("""
                        with recursive line(id) as (
                          select cast(:pilot as uuid)
                          union select p.grown_from_id from line l join pilot p on p.id = l.id
                            where p.grown_from_id is not null)
                        select exists (select from line where id = :origin)""", Boolean.class)
                .setParameter("pilot", pilot)
                .setParameter("origin", origin)
                .getSingleResult();
    }

    /// At most 20 pilots that have grown from it, and plans and evaluations about it: ids, or null for what this actor
    /// may not see.
    public List<@Nullable UUID> users(UUID id, Actor actor) {
        return asked(actor)
                .with("id", id)
                .bind(database.createNativeQuery(
                        """
                        select case when %s then p.id end from pilot p join subjects s on s.id = p.id
                        where p.grown_from_id = :id
                        union all select case when %s then u.id end from known_follow_up u
                        where u.subject_id = :id and not u.deleted
                        order by 1 limit 20""".formatted(Access.condition("s"), Access.condition("u")), UUID.class))
                .getResultList();
    }

    /// What any of these has ever said to have grown from, or to be evaluated by, and this actor may not see: ids as
    /// texts.
    Set<String> hiddenFrom(Actor actor, Set<UUID> pilots) {
        return Set.copyOf(asked(actor)
                .bind(database.createNativeQuery(
                        """
                        select j.data #>> '{content,grownFromPilotId}' from journal j
                        where j.subject_id in (:pilots) and j.data #>> '{content,grownFromPilotId}' is not null
                          and not exists (select from subjects s
                            where s.id = cast(j.data #>> '{content,grownFromPilotId}' as uuid) and %s)
                        union select j.data ->> 'evaluationId' from journal j
                        where j.subject_id in (:pilots) and j.data ->> 'evaluationId' is not null
                          and not exists (select from known_evaluation k
                            where k.id = cast(j.data ->> 'evaluationId' as uuid) and %s)""".formatted(Access.condition("s"), Access.condition("k")), String.class))
                .setParameterList("pilots", pilots)
                .getResultList());
    }

    /// Whether any partner has accepted to take part.
    public boolean accepted(UUID id) {
        return database.createNativeQuery("""
                        select exists (select from pilot_participation w
                          where w.pilot_id = :id and w.status in ('ACCEPTED', 'ACTIVE', 'COMPLETED'))""", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static Conditions asked(Actor actor) {
        return new Conditions().with("everything", actor.seesEverything()).with("mine", actor.mine());
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS + from + where.where() + order, Tuple.class))
                .setParameter("now", clock.instant());
    }

    private static PilotRow row(Tuple tuple) {
        return new PilotRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PilotState.class),
                References.read(tuple.get("names", String.class)),
                read(tuple, "area", PilotRow.LinkedArea.class),
                read(tuple, "grown_from", PilotRow.LinkedPilot.class),
                tuple.get("evaluation", UUID.class),
                tuple.get("used", Boolean.class));
    }

    private static <T> @Nullable T read(Tuple tuple, String column, Class<T> type) {
        return Optional.ofNullable(tuple.get(column, String.class))
                .map(text -> StoredJson.mapper().convertValue(StoredJson.read(text), type))
                .orElse(null);
    }
}
