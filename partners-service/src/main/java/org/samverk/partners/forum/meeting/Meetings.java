package org.samverk.partners.forum.meeting;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The meetings, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {
    private static final String STORED = "meeting m join subjects s on s.id = m.id";
    private static final String ROWS = """
            select m.id, m.version, cast(m.state as text) as state,
              cast(partner_names(partners_in_meeting(m.state)) as text) as partners,
              (select cast(jsonb_object_agg(x.id, x.text) as text) from meeting_text x
               where x.id = any (texts_in_meeting(m.state))) as texts,
              (select cast(jsonb_object_agg(b.link, b.about) as text) from (
                 select l.id as link, l.collaboration_id as about from meeting_decision_link l
                 where l.id = any (collaborations_in_meeting(m.state))
                 union all select a, a from unnest(collaborations_in_meeting(m.state)) a) b
               join subjects v on v.id = b.about where %s) as collaborations,
              (select cast(g.state #> '{content,name}' as text) from forum g join subjects t on t.id = g.id
               where g.id = cast(m.state #>> '{content,forumId}' as uuid) and %s) as forum_name
            from\s""".formatted(Access.condition("v"), Access.condition("t"));
    private static final SortKeys SORT =
            new SortKeys("m.id", Map.of("createdAt", "m.id", "start", "m.starts_at", "status", "m.status"));

    private final Session database;
    private final Snapshots snapshots;

    Meetings(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// For changing: held until the transaction ends, so that changes of one meeting come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Meeting required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("m.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select m.* from " + STORED + where.where() + " for update of m", Meeting.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(MeetingSubject.TYPE, id, actor));
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public MeetingRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("m.id = :id", "id", id);
        return where
                .bind(database.createNativeQuery(ROWS + STORED + where.where(), Tuple.class))
                .getResultList()
                .stream()
                .map(Meetings::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(MeetingSubject.TYPE, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    MeetingRow shown(UUID id, long version, MeetingState state, Actor actor) {
        return new Conditions()
                        .with("everything", actor.seesEverything())
                        .with("mine", actor.mine())
                        .with("shown", id)
                        .with("version", version)
                        .with("state", StoredJson.mapper().valueToTree(state).toString())
                        .bind(database.createNativeQuery(
                                ROWS
                                        + "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) m",
                                Tuple.class))
                        .getResultList()
                        .stream()
                        .map(Meetings::row)
                        .findFirst()
                        .orElseThrow();
    }

    /// @return the page's rows and, where there is a next page, one more
    List<MeetingRow> matching(MeetingFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + STORED + where.where() + " order by " + SORT.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Meetings::row)
                .toList();
    }

    long count(MeetingFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// All of a forum, held until the transaction ends.
    public List<Meeting> ofForum(UUID forum) {
        return database.createNativeQuery(
                        "select m.* from meeting m where m.forum_id = :forum order by m.id for update", Meeting.class)
                .setParameter("forum", forum)
                .getResultList();
    }

    /// Those of a forum that this actor may see and that began at an instant or later, first things first: at most
    /// 1000.
    public List<MeetingRow> since(Instant instant, UUID forum, Actor actor) {
        var where = Access.visibleTo(actor, "s")
                .and("m.forum_id = :forum", "forum", forum)
                .and("m.starts_at >= :from", "from", instant);
        return where
                .bind(database.createNativeQuery(
                        ROWS + STORED + where.where() + " order by m.starts_at, m.id limit 1000", Tuple.class))
                .getResultList()
                .stream()
                .map(Meetings::row)
                .toList();
    }

    /// Of a series: those that are to come, the last one last.
    public List<Meeting> ahead(UUID series, Instant now) {
        return database.createNativeQuery("""
                        select m.* from meeting m
                        where m.series_id = :series and m.status = 'PLANNED' and m.starts_at > :now
                        order by m.starts_at, m.id""", Meeting.class)
                .setParameter("series", series)
                .setParameter("now", now, Instant.class)
                .getResultList();
    }

    /// Of a series: the last one that has not been cancelled.
    public Optional<Meeting> last(UUID series) {
        return database.createNativeQuery("""
                        select m.* from meeting m where m.series_id = :series and m.status = 'PLANNED'
                        order by m.starts_at desc, m.id desc limit 1""", Meeting.class)
                .setParameter("series", series)
                .uniqueResultOptional();
    }

    private static Conditions where(MeetingFilter filter, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("m.forum_id = :forum", "forum", filter.forum())
                .and("m.series_id = :series", "series", filter.series())
                .and("m.status = :status", "status", filter.status())
                .and("m.starts_at >= :from", "from", filter.startsFrom())
                .and("m.starts_at < :before", "before", filter.startsBefore())
                .and("m.notes_status = :notes", "notes", filter.notes())
                .and(
                        "m.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
    }

    private static MeetingRow row(Tuple tuple) {
        return new MeetingRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), MeetingState.class),
                read(tuple.get("forum_name", String.class), new TypeReference<>() {}),
                map(tuple.get("partners", String.class), new TypeReference<>() {}),
                map(tuple.get("texts", String.class), new TypeReference<>() {}),
                map(tuple.get("collaborations", String.class), new TypeReference<>() {}));
    }

    private static <T> Map<UUID, T> map(@Nullable String json, TypeReference<Map<UUID, T>> type) {
        var read = read(json, type);
        return read == null ? Map.of() : read;
    }

    private static <T> @Nullable T read(@Nullable String json, TypeReference<T> type) {
        return json == null ? null : StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
