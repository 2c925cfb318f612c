package org.samverk.followup.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.evidence.GoalDashboard.GoalState;
import org.samverk.followup.indicator.series.standing.Standings;
import org.samverk.followup.subject.GoalProgress;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// What is known of the goals of agreements `a`, each question in one statement, and one more for indicators.
/// Reports and completed evaluations are seen by whoever sees the agreement, so no more is asked of them;
/// indicators are not.
@ApplicationScoped
class Evidence {
    /// What was given back to be mended, or not handed in at all, shows nothing yet.
    private static final String STANDS = "o.status in ('REPORTED', 'RECEIVED')";

    private static final String COMPLETED = "e.status in ('COMPLETED', 'PUBLISHED')";
    private static final String COMPLETED_AT = "cast(e.state #>> '{basis,completedAt}' as timestamptz)";
    /// The goals `g` of the newest text, each with the last report `r` that speaks of it, the last evaluation
    /// `v`, and until when the last value `m` of what measures it tells: one of long ago is no news, whenever it
    /// was entered.
    private static final String GOALS = """
            from known_subject g
            left join lateral (
              select o.id, o.submitted_at, said.goal, o.state #> '{report,termsVersion}' as terms_version,
                (select t.text -> 'decisionsNeeded' from report_text t
                  where t.id = cast(o.state #>> '{report,text,id}' as uuid)) as decisions
              from followup_occasion o
              cross join lateral jsonb_array_elements(o.state #> '{report,goalStatuses}') as said (goal)
              where o.subject_id in (a.id, g.id) and %1$s
                and said.goal ->> 'goalId' = cast(g.id as text)
              order by o.submitted_at desc limit 1) r on true
            left join lateral (
              select e.id, e.subject_id = g.id as of_goal, e.basis_changed,
                %3$s as completed_at,
                cast(e.state #>> '{basis,terms,termsVersion}' as integer) as terms_version
              from evaluation e
              where e.subject_id in (a.id, g.id) and %2$s
              order by e.subject_id = g.id desc, e.completed_on desc, e.id desc limit 1) v on true
            left join lateral (
              select max(least(period_end(l.period), l.created_at)) as told_until
              from jsonb_array_elements_text(g.target -> 'indicatorIds') as i (id)
              join subjects s on s.id = cast(i.id as uuid) and %4$s
              cross join lateral (
                select n.period, cast(n.state ->> 'createdAt' as timestamptz) as created_at
                from measurement n
                where n.indicator_id = s.id and n.value is not null
                order by n.period desc, n.id desc limit 1) l) m on true
            where g.agreement_id = a.id and g.type = 'GOAL'
              and g.id in (select cast(jsonb_array_elements_text(a.terms -> 'goals') as uuid))""".formatted(STANDS, COMPLETED, COMPLETED_AT, Access.condition("s"));
    private static final String LAST = "greatest(r.submitted_at, v.completed_at, m.told_until)";
    /// Where there are no goals, something is to be known of the agreement itself: who is bound to something by it may
    /// be asked how that goes.
    private static final String LACKING = """
            cross join lateral (
              select count(*) as goals,
                cast(jsonb_agg(jsonb_build_object('goalId', g.id, 'number', g.target ->> 'number', 'title', g.title,
                    'lastEvidenceAt', %1$s) order by g.target -> 'place')
                  filter (where %1$s is null or %1$s < :since) as text) as lacking
              %2$s) x
            cross join lateral (
              select greatest(
                (select max(o.submitted_at) from followup_occasion o where o.subject_id = a.id and %3$s),
                (select max(%5$s) from evaluation e where e.subject_id = a.id and %4$s)) as last) w""".formatted(LAST, GOALS, STANDS, COMPLETED, COMPLETED_AT);
    private static final String NOTHING_FRESH =
            "(x.lacking is not null or (x.goals = 0 and (w.last is null or w.last < :since)))";
    private static final SortKeys SORT = new SortKeys("a.id", Map.of("createdAt", "a.id"));

    private final Session database;
    private final Standings standings;
    private final Clock clock;

    Evidence(Session database, Standings standings, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<EvidenceGap> gaps(EvidenceFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        "select x.goals, x.lacking, w.last, %s as subject from known_subject a %s%s order by %s limit :limit offset :offset"
                                .formatted(KnownSubjects.column("a.id"), LACKING, where.where(), SORT.orderBy(page)),
                        Tuple.class))
                .setParameter("since", since(filter))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Evidence::gap)
                .toList();
    }

    long count(EvidenceFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from known_subject a %s%s".formatted(LACKING, where.where()), Long.class))
                .setParameter("since", since(filter))
                .getSingleResult();
    }

    private Instant since(EvidenceFilter filter) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(filter.months())
                .toInstant();
    }

    /// In force today, wherever that is: a day more or less does not make evidence old.
    private Conditions where(EvidenceFilter filter, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Access.visibleTo(actor, "a")
                .and("a.type = 'AGREEMENT' and not a.cancelled and not a.deleted")
                .and("iso_day(a.terms ->> 'beginsOn') <= :today", "today", today)
                .and("(a.terms ->> 'endsOn' is null or iso_day(a.terms ->> 'endsOn') >= :today)")
                .and("a.parties @> array[cast(:party as uuid)]", "party", filter.party())
                .and("a.id = :agreement", "agreement", filter.agreement())
                .and(NOTHING_FRESH);
    }

    private static EvidenceGap gap(Tuple row) {
        var lacking = row.get("lacking", String.class);
        return new EvidenceGap(
                subject(row),
                Math.toIntExact(row.get("goals", Long.class)),
                lacking == null
                        ? List.of()
                        : StoredJson.mapper().convertValue(StoredJson.read(lacking), new TypeReference<>() {}),
                row.get("last", Instant.class));
    }

    /// @throws NoSuchAgreement when there is none this actor may see
    GoalDashboard dashboard(UUID agreement, Actor actor) {
        var where = Access.visibleTo(actor, "a")
                .and("a.type = 'AGREEMENT' and not a.deleted")
                .and("a.id = :id", "id", agreement);
        return where
                .bind(database.createNativeQuery(
                        """
                        select %s as subject, cast(a.terms ->> 'termsVersion' as integer) as terms_version,
                          (select cast(jsonb_agg(jsonb_build_object('goalId', g.id, 'number', g.target ->> 'number',
                              'title', g.title, 'baseline', g.target -> 'baseline', 'target', g.target -> 'target',
                              'unit', g.target ->> 'unit', 'dueDate', g.target ->> 'dueDate',
                              'indicatorIds', g.target -> 'indicatorIds',
                              'parentGoalId', g.target ->> 'parentGoalId', 'level', g.target ->> 'level',
                              'report', case when r.id is not null then jsonb_build_object('occasionId', r.id,
                                'status', r.goal ->> 'status', 'progress', r.goal -> 'progress',
                                'submittedAt', r.submitted_at, 'termsVersion', r.terms_version,
                                'decisionsNeeded', r.decisions) end,
                              'evaluation', case when v.id is not null then jsonb_build_object('evaluationId', v.id,
                                'ofGoal', v.of_goal, 'completedAt', v.completed_at, 'termsVersion', v.terms_version,
                                'basisChanged', v.basis_changed) end,
                              'lastEvidenceAt', %s) order by g.target -> 'place') as text)
                            %s) as goals
                        from known_subject a%s""".formatted(KnownSubjects.column("a.id"), LAST, GOALS, where.where()), Tuple.class))
                .getResultList()
                .stream()
                .map(row -> dashboard(row, actor))
                .findFirst()
                .orElseThrow(() -> new NoSuchAgreement(agreement));
    }

    private GoalDashboard dashboard(Tuple row, Actor actor) {
        var subject = subject(row);
        var goals = row.get("goals", String.class);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get("/samverk/v1/goal-dashboards/" + subject.id()));
        links.put("agreement", Link.get("/samverk/v1/agreements/" + subject.id()));
        links.put("plans", Link.get("/samverk/v1/followup-plans?agreement=" + subject.id()));
        links.put("evaluations", Link.get("/samverk/v1/evaluations?agreement=" + subject.id()));
        return new GoalDashboard(
                subject,
                row.get("terms_version", Integer.class),
                goals == null ? List.of() : measured(goals, actor),
                links);
    }

    private List<GoalState> measured(String json, Actor actor) {
        var goals = StoredJson.mapper().convertValue(StoredJson.read(json), new TypeReference<List<GoalState>>() {});
        var indicators =
                goals.stream().flatMap(goal -> goal.indicatorIds().stream()).collect(Collectors.toSet());
        var standing = standings.of(indicators, actor);
        var progress = progress(goals);
        return goals.stream()
                .map(goal -> goal.with(standing, progress.get(goal.goalId())))
                .toList();
    }

    private static Map<UUID, GoalProgress> progress(List<GoalState> goals) {
        var own = new HashMap<UUID, Integer>();
        var beneath = new HashMap<UUID, List<UUID>>();
        for (var goal : goals) {
            var said = goal.report() == null ? null : goal.report().said();
            if (said != null) {
                own.put(goal.goalId(), said);
            }
            if (goal.parentGoalId() != null) {
                beneath.computeIfAbsent(goal.parentGoalId(), _ -> new ArrayList<>())
                        .add(goal.goalId());
            }
        }
        var progress = new HashMap<UUID, GoalProgress>();
        goals.forEach(goal ->
                GoalProgress.of(goal.goalId(), own, beneath).ifPresent(one -> progress.put(goal.goalId(), one)));
        return progress;
    }

    private static SubjectView subject(Tuple row) {
        var known = Objects.requireNonNull(KnownSubjects.shown(row.get("subject", String.class)));
        return SubjectView.of(known.subject(), known);
    }
}
