package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.objection.ObjectionType;
import org.samverk.partners.stakeholder.profile.FunctionRole;
import org.samverk.partners.stakeholder.profile.Importance;

/// What is left to be done, over every analysis its asker may see. Each report is one statement.
@ApplicationScoped
class StakeholderReports {
    private static final String COLUMNS = """
            , x.stakeholder_id, x.partner_id, coalesce(p.name, x.name) as name, x.importance,
              a.id as analysis_id, cast(a.state -> 'content' -> 'title' as text) as title""";
    private static final String ANALYSIS = """
             join stakeholder_analysis a on a.id = %1$s.analysis_id and a.status <> 'ARCHIVED'
             join subjects s on s.id = a.id
             left join analysis_stakeholder x on x.stakeholder_id = %1$s.stakeholder_id
             left join partner p on p.id = x.partner_id""";

    private static final String OBJECTIONS = " from analysis_objection o " + ANALYSIS.formatted("o")
            + " left join stakeholder_text t on t.id = o.text_id";
    private static final String GAPS = " from analysis_stakeholder g " + ANALYSIS.formatted("g");
    private static final String ENGAGEMENTS = " from analysis_engagement e " + ANALYSIS.formatted("e");

    private static final SortKeys OBJECTION_KEYS = new SortKeys("o.objection_id", Map.of("raisedAt", "o.raised_at"));
    private static final SortKeys GAP_KEYS = new SortKeys("g.stakeholder_id", Map.of("importance", "g.importance"));
    private static final SortKeys ENGAGEMENT_KEYS = new SortKeys("e.engagement_id", Map.of("start", "e.starts_on"));

    private final Session database;
    private final Clock clock;

    StakeholderReports(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A page of a report and, where there is a next page, one row more; the total where it was asked for.
    record Found<T>(List<T> rows, @Nullable Long total) {}

    Found<OpenObjection> openObjections(ReportFilter filter, PageRequest page, Actor actor) {
        var columns = "select o.objection_id, o.type, o.raised_at, cast(t.text as text) as words" + COLUMNS;
        var where = where(filter, actor).and("o.status = 'OPEN'");
        return found(columns, OBJECTIONS, where, OBJECTION_KEYS, page, StakeholderReports::objection);
    }

    Found<BenefitGap> benefitGaps(ReportFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).and("g.benefits = 0");
        return found("select g.benefits" + COLUMNS, GAPS, where, GAP_KEYS, page, StakeholderReports::gap);
    }

    /// Days are those of the analysis's owner.
    Found<UpcomingEngagement> upcomingEngagements(ReportFilter filter, int days, PageRequest page, Actor actor) {
        var now = clock.instant();
        var somewhere = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var columns = "select e.engagement_id, e.phase, e.mode, e.starts_on, e.ends_on, e.responsible_role" + COLUMNS;
        var where = where(filter, actor)
                .and("e.status = 'PLANNED' and e.starts_on between :from and :until")
                .and("e.starts_on >= cast(cast(:now as timestamptz) at time zone a.zone as date)")
                .and("e.starts_on <= cast(cast(:now as timestamptz) at time zone a.zone as date) + :days")
                .with("from", somewhere.minusDays(1))
                .with("until", somewhere.plusDays(days + 1L))
                .with("now", now)
                .with("days", days);
        var soonestFirst = page.sort() == null
                ? new PageRequest(page.limit(), page.page(), "start", page.count(), page.languages())
                : page;
        return found(columns, ENGAGEMENTS, where, ENGAGEMENT_KEYS, soonestFirst, StakeholderReports::engagement);
    }

    private <T> Found<T> found(
            String columns, String from, Conditions where, SortKeys keys, PageRequest page, Function<Tuple, T> row) {
        var order = " order by " + keys.orderBy(page) + " limit :limit offset :offset";
        var rows = where
                .bind(database.createNativeQuery(columns + from + where.where() + order, Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row)
                .toList();
        var total = page.count()
                ? where.bind(database.createNativeQuery("select count(*)" + from + where.where(), Long.class))
                        .getSingleResult()
                : null;
        return new Found<>(rows, total);
    }

    private static Conditions where(ReportFilter filter, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("a.id = :analysis", "analysis", filter.analysis())
                .and(SamePartner.condition("a.owner_id", "owner"), "owner", filter.owner())
                .and(SamePartner.condition("x.partner_id", "stakeholder"), "stakeholder", filter.stakeholder())
                .and("x.importance = :importance", "importance", filter.importance());
    }

    private static OpenObjection objection(Tuple row) {
        var words = row.get("words", String.class);
        var text = words == null ? null : StoredJson.read(words);
        var id = row.get("objection_id", UUID.class);
        return new OpenObjection(
                id,
                ObjectionType.valueOf(row.get("type", String.class)),
                text == null ? null : text.path("text").asText(),
                text == null || !text.has("argument")
                        ? null
                        : text.path("argument").asText(),
                row.get("raised_at", Instant.class),
                row.get("stakeholder_id", UUID.class),
                row.get("name", String.class),
                value(Importance.class, row, "importance"),
                row.get("analysis_id", UUID.class),
                title(row),
                links(row, "objection", "objections/" + id));
    }

    private static BenefitGap gap(Tuple row) {
        var id = row.get("stakeholder_id", UUID.class);
        return new BenefitGap(
                id,
                row.get("partner_id", UUID.class),
                row.get("name", String.class),
                Importance.valueOf(row.get("importance", String.class)),
                row.get("analysis_id", UUID.class),
                title(row),
                links(row, "stakeholder", "stakeholders/" + id));
    }

    private static UpcomingEngagement engagement(Tuple row) {
        var id = row.get("engagement_id", UUID.class);
        var stakeholder = row.get("stakeholder_id", UUID.class);
        return new UpcomingEngagement(
                id,
                row.get("starts_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                EngagementPhase.valueOf(row.get("phase", String.class)),
                value(EngagementMode.class, row, "mode"),
                value(FunctionRole.class, row, "responsible_role"),
                stakeholder,
                row.get("name", String.class),
                Importance.valueOf(row.get("importance", String.class)),
                row.get("analysis_id", UUID.class),
                title(row),
                links(row, "engagement", "stakeholders/%s/engagements/%s".formatted(stakeholder, id)));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, Tuple row, String column) {
        var name = row.get(column, String.class);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Map<String, String> title(Tuple row) {
        return StoredJson.mapper()
                .convertValue(StoredJson.read(row.get("title", String.class)), new TypeReference<>() {});
    }

    private static Map<String, Link> links(Tuple row, String part, String at) {
        var analysis = "/samverk/v1/stakeholder-analyses/" + row.get("analysis_id", UUID.class);
        return Map.of("analysis", Link.get(analysis), part, Link.get(analysis + "/" + at));
    }
}
