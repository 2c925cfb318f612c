package org.samverk.followup.learning.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.learning.Asked;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The lessons, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Lessons {
    public static final String KIND = "lesson";

    private static final String FROM = " from lesson l join subjects s on s.id = l.id";
    static final String COLUMNS = """
            l.id, l.version, cast(l.state as text) as state, %s as subject, %s as names, %s as reason, %s as applied""".formatted(
                    KnownSubjects.column("l.subject_id"),
                    References.column("named.id = l.owner_id"),
                    LearningTexts.column("l.state #>> '{statusReason,id}'"),
                    Applications.column("a.lesson_id = l.id"));
    private static final String ROWS = "select " + COLUMNS + FROM;
    private static final SortKeys SORT = new SortKeys(
            "l.id",
            Map.of(
                    "createdAt", "l.id",
                    "outcomeRating", "coalesce(l.outcome_rating, 0)",
                    "status", "l.status",
                    "title", SortKeys.text("l.title")));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Lessons(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one lesson come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Lesson required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("l.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select l.*" + FROM + where.where() + " for update of l", Lesson.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All that were learned from these, held until the transaction ends.
    public List<Lesson> about(Set<UUID> subjects) {
        return database.createNativeQuery(
                        "select l.* from lesson l where l.subject_id in (:subjects) order by l.id for update",
                        Lesson.class)
                .setParameterList("subjects", subjects)
                .getResultList();
    }

    public void persist(Lesson lesson) {
        database.persist(lesson);
    }

    public void remove(Lesson lesson) {
        database.remove(lesson);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public LessonRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("l.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Lessons::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<LessonRow> matching(LessonFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Lessons::row)
                .toList();
    }

    public long count(LessonFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    /// An obstacle, and how many there are of its status.
    public record Obstacle(LessonRow row, long total) {}

    /// The newest obstacles of each status, so many of each at most. One statement.
    public List<Obstacle> obstacles(LessonFilter filter, int ofEach, Actor actor) {
        var where = where(filter, actor).and("l.type = 'OBSTACLE'").with("now", clock.instant());
        return where
                .bind(database.createNativeQuery("""
                        select b.total, %s from (
                          select l.id, count(*) over (partition by l.status) as total,
                            row_number() over (partition by l.status order by l.id desc) as place
                          %s%s) b join lesson l on l.id = b.id
                        where b.place <= :ofEach order by l.id desc""".formatted(COLUMNS, FROM, where.where()), Tuple.class))
                .setParameter("ofEach", ofEach)
                .getResultList()
                .stream()
                .map(tuple -> new Obstacle(row(tuple), tuple.get("total", Long.class)))
                .toList();
    }

    private Conditions where(LessonFilter filter, Actor actor) {
        var now = clock.instant();
        var conditions = Access.visibleTo(actor, "s")
                .and("l.subject_id = :subject", "subject", filter.subject())
                .and(KnownSubjects.of("l.subject_id"), "agreement", filter.agreement())
                .and("""
                        l.id in (select a.lesson_id from lesson_application a join known_subject k on k.id = a.subject_id
                          where a.subject_id = :appliedIn and %s)""".formatted(Access.condition("k")), "appliedIn", filter.appliedIn())
                .and("l.type = :type", "type", filter.type())
                .and("l.category = :category", "category", filter.category())
                .and("l.status = :status", "status", filter.status())
                .and("l.outcome_rating >= :minOutcome", "minOutcome", filter.minOutcome())
                .and("l.outcome_rating <= :maxOutcome", "maxOutcome", filter.maxOutcome());
        Asked.words(conditions, "l.search", filter.text());
        Asked.holds(conditions, "l.themes", "theme", filter.theme());
        Asked.holds(conditions, "l.target_groups", "targetGroup", filter.targetGroup());
        Asked.externalId(conditions, KIND, "l.id", filter.externalId());
        Asked.ids(conditions, "l.id", filter.ids());
        References.named(database, conditions, "l.owner_id", "owner", filter.owner(), now);
        return conditions;
    }

    private static LessonRow row(Tuple tuple) {
        return new LessonRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), LessonState.class),
                References.read(tuple.get("names", String.class)),
                KnownSubjects.shown(tuple.get("subject", String.class)),
                tuple.get("reason", String.class),
                Applications.read(tuple.get("applied", String.class)));
    }
}
