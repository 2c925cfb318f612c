package org.samverk.followup.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.journal.rows.ManyRows;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;

/// The evaluations, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Evaluations {
    public static final String KIND = "evaluation";

    private static final String FROM = " from evaluation e join subjects s on s.id = e.id";
    private static final String ROWS =
            "select e.id, e.version, cast(e.state as text) as state, %s as subject, %s as names, coalesce(%s, e.state ->> 'statusReason') as reason"
                            .formatted(
                                    KnownSubjects.column("e.subject_id"),
                                    References.column("named.id = e.owner_id"),
                                    LearningTexts.column("e.state #>> '{reopenReason,id}'"))
                    + FROM;
    private static final String JUDGED =
            "exists (select from evaluation_criterion c where c.evaluation_id = e.id and %s)";
    private static final String STANDS_ON =
            "exists (select from evaluation_measurement m where m.evaluation_id = e.id and m.measurement_id = :measurement)";
    private static final SortKeys SORT =
            new SortKeys("e.id", Map.of("createdAt", "e.id", "completedOn", "e.completed_on"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Evaluations(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    public void persist(Evaluation evaluation) {
        database.persist(evaluation);
    }

    public void remove(Evaluation evaluation) {
        database.remove(evaluation);
    }

    /// For changing: held until the transaction ends, so that changes of one evaluation come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Evaluation required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("e.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select e.*" + FROM + where.where() + " for update of e", Evaluation.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All that are of one of these, held until the transaction ends.
    public List<Evaluation> about(Set<UUID> subjects) {
        return database.createNativeQuery(
                        "select e.* from evaluation e where e.subject_id in (:subjects) order by e.id for update",
                        Evaluation.class)
                .setParameterList("subjects", subjects)
                .getResultList();
    }

    /// All that were completed with this measurement, held until the transaction ends.
    public List<Evaluation> completedWithOneOf(Collection<UUID> measurements) {
        return database.createNativeQuery("""
                        select e.* from evaluation e
                        where e.status in ('COMPLETED', 'PUBLISHED') and e.id in
                          (select m.evaluation_id from evaluation_measurement m
                           where m.measurement_id = any (cast(:measurements as uuid[])))
                        order by e.id for update""", Evaluation.class)
                .setParameter("measurements", ManyRows.ids(measurements.stream()))
                .getResultList();
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public EvaluationRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("e.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Evaluations::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<EvaluationRow> matching(EvaluationFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Evaluations::row)
                .toList();
    }

    public long count(EvaluationFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(EvaluationFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("e.subject_id = :subject", "subject", filter.subject())
                .and("e.subject_type = :subjectType", "subjectType", filter.subjectType())
                .and(KnownSubjects.of("e.subject_id"), "agreement", filter.agreement())
                .and("e.type = :type", "type", filter.type())
                .and("e.status = :status", "status", filter.status())
                .and(STANDS_ON, "measurement", filter.measurement())
                .and("e.basis_changed = :basisChanged", "basisChanged", filter.basisChanged())
                .and("e.recommends_scale_up = :recommendScaleUp", "recommendScaleUp", filter.recommendScaleUp())
                .and(
                        "e.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        judged(conditions, filter);
        Wanted.words(conditions, "e.search", filter.text());
        References.named(database, conditions, "e.owner_id", "owner", filter.owner(), clock.instant());
        return conditions;
    }

    /// Rated so by the criterion asked for, not by one and mentioned by another.
    private static void judged(Conditions conditions, EvaluationFilter filter) {
        if (filter.criterion() == null) {
            conditions.and(JUDGED.formatted("c.rating >= :minRating"), "minRating", filter.minRating());
            return;
        }
        var rated = filter.minRating() == null ? "" : " and c.rating >= :minRating";
        conditions.and(JUDGED.formatted("c.code = :criterion" + rated), "criterion", filter.criterion());
        if (filter.minRating() != null) {
            conditions.with("minRating", filter.minRating());
        }
    }

    private static EvaluationRow row(Tuple tuple) {
        return new EvaluationRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), EvaluationState.class),
                References.read(tuple.get("names", String.class)),
                tuple.get("reason", String.class),
                KnownSubjects.shown(tuple.get("subject", String.class)));
    }
}
