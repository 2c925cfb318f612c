package org.samverk.followup.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.occasion.OccasionRow;
import org.samverk.followup.occasion.OccasionState;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Finds what a report's document shows beside the report, in three statements.
@ApplicationScoped
class FindAround {
    static final int MOST_LESSONS = 20;

    private final Session database;
    private final KnownSubjects subjects;

    FindAround(Session database, KnownSubjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    Around of(OccasionRow row, @Nullable ReportView report, Actor actor) {
        var state = row.state();
        var plan = plan(state);
        var previous = plan.get("previous", LocalDate.class);
        var lessons = lessons(state, previous, actor);
        var total = lessons.isEmpty() ? 0 : lessons.getFirst().get("total", Long.class);
        return new Around(
                read(plan.get("content", String.class), PlanContent.class),
                previous,
                subjects.seen(named(row, report), actor),
                lessons.stream().map(FindAround::learned).toList(),
                total - lessons.size());
    }

    /// Whoever sees the occasion sees its plan.
    private Tuple plan(OccasionState state) {
        return database.createNativeQuery("""
                        select cast(p.state -> 'content' as text) as content,
                          (select max(o.due_on) from followup_occasion o
                           where o.plan_id = p.id and o.sequence < :sequence
                             and o.status not in ('SKIPPED', 'CANCELLED')) as previous
                        from followup_plan p where p.id = :plan""", Tuple.class)
                .setParameter("plan", state.planId())
                .setParameter("sequence", state.sequence())
                .getSingleResult();
    }

    private static Set<UUID> named(OccasionRow row, @Nullable ReportView report) {
        var named = new HashSet<UUID>();
        var subject = row.titles().subject();
        if (subject != null) {
            named.addAll(subject.goals());
            Stream.ofNullable(subject.agreementId()).forEach(named::add);
        }
        var submitted = row.state().report();
        if (submitted != null && submitted.shown() != null) {
            submitted.shown().targets().forEach(goal -> named.add(goal.goalId()));
        }
        if (report != null) {
            report.goalStatuses().forEach(goal -> named.add(goal.goalId()));
            report.activityStatuses().stream()
                    .map(ReportContent.ActivityReport::activityId)
                    .forEach(named::add);
        }
        return named;
    }

    /// What was learned after the occasion before this one, and up to the day of this one.
    private List<Tuple> lessons(OccasionState state, @Nullable LocalDate previous, Actor actor) {
        var zone = ZoneId.of(state.timeZone());
        var subject = state.subject();
        var ofAgreement = subject.type() == Subject.Type.AGREEMENT;
        var learned = "cast(l.state ->> 'createdAt' as timestamptz)";
        var where = Access.visibleTo(actor, "s")
                .and(KnownSubjects.of("l.subject_id"), "agreement", ofAgreement ? subject.id() : null)
                .and("l.subject_id = :subject", "subject", ofAgreement ? null : subject.id())
                .and(
                        learned + " >= :from",
                        "from",
                        previous == null
                                ? null
                                : previous.plusDays(1).atStartOfDay(zone).toInstant())
                .and(
                        learned + " < :until",
                        "until",
                        state.dueDate().plusDays(1).atStartOfDay(zone).toInstant());
        return where.bind(database.createNativeQuery("""
                        select cast(l.state -> 'content' as text) as content, l.status, count(*) over () as total
                        from lesson l join subjects s on s.id = l.id%s order by l.id limit :most""".formatted(where.where()), Tuple.class))
                .setParameter("most", MOST_LESSONS)
                .getResultList();
    }

    private static Learned learned(Tuple row) {
        return new Learned(
                read(row.get("content", String.class), LessonContent.class),
                LessonStatus.valueOf(row.get("status", String.class)));
    }

    private static <T> T read(String json, Class<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
