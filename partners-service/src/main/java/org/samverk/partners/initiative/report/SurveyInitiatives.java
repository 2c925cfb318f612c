package org.samverk.partners.initiative.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.initiative.finding.InitiativeConditions;
import org.samverk.partners.initiative.finding.InitiativeFilter;
import org.samverk.partners.reference.Area;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;
import org.samverk.partners.reference.CodeLists;

/// Puts what is done into groups. One statement.
@ApplicationScoped
class SurveyInitiatives {
    private final Session database;
    private final InitiativeConditions conditions;
    private final Areas areas;
    private final CodeLists codeLists;
    private final Clock clock;

    SurveyInitiatives(
            Session database, InitiativeConditions conditions, Areas areas, CodeLists codeLists, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.areas = areas;
        this.codeLists = codeLists;
        this.clock = clock;
    }

    InitiativeOverview by(InitiativeGrouping grouping, InitiativeFilter filter, int limit, Actor actor) {
        var rows = rows(grouping, conditions.of(filter, actor), limit + 1);
        var total = rows.getFirst().get("total", Long.class);
        var groups = rows.stream()
                .filter(row -> row.get("key", String.class) != null)
                .limit(limit)
                .map(row -> group(grouping, row))
                .toList();
        return new InitiativeOverview(
                grouping, total, total - rows.getFirst().get("grouped", Long.class), rows.size() > limit, groups);
    }

    /// The groups, or one row without a group, each with the totals.
    private List<Tuple> rows(InitiativeGrouping grouping, Conditions where, int limit) {
        if (grouping == InitiativeGrouping.UNIT) {
            where.with("now", clock.instant());
        }
        return where.bind(database.createNativeQuery(sql(grouping, where.where()), Tuple.class))
                .setParameter("most", InitiativeOverview.MOST)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static String sql(InitiativeGrouping grouping, String where) {
        return """
                with seen as materialized (
                  select i.id, i.partner_id, i.title, i.state #> '{content,title}' as titles
                  from initiative i join subjects s on s.id = i.id%1$s),
                member as (%2$s),
                ranked as (
                  select m.key, x.id, x.titles, row_number() over (partition by m.key order by x.title, x.id) as place
                  from member m join seen x on x.id = m.id),
                found as (
                  select key, count(*) as count, jsonb_agg(jsonb_build_object('id', id, 'title', titles) order by place)
                    filter (where place <= :most) as initiatives
                  from ranked group by key order by count desc, key limit :limit)
                select (select count(*) from seen) as total, (select count(distinct id) from member) as grouped,
                  g.key, cast(%3$s as text) as name, g.count, cast(g.initiatives as text) as initiatives
                from (select) once left join found g on true
                order by g.count desc, g.key""".formatted(where, grouping.members(), grouping.called());
    }

    private InitiativeOverview.Group group(InitiativeGrouping grouping, Tuple row) {
        var key = row.get("key", String.class);
        var labels = grouping == InitiativeGrouping.THEME ? codeLists.themeLabels(key) : Map.<String, String>of();
        return new InitiativeOverview.Group(
                key,
                grouping == InitiativeGrouping.AREA ? areaName(key) : row.get("name", String.class),
                labels.isEmpty() ? null : labels,
                row.get("count", Long.class),
                StoredJson.mapper()
                        .convertValue(
                                StoredJson.read(row.get("initiatives", String.class)),
                                new TypeReference<List<MappedInitiative>>() {}));
    }

    private @Nullable String areaName(String key) {
        return areas.find(AreaRef.of(key)).map(Area::name).orElse(null);
    }
}
