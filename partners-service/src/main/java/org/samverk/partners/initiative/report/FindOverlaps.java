package org.samverk.partners.initiative.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.initiative.finding.InitiativeConditions;
import org.samverk.partners.initiative.finding.InitiativeFilter;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.Area;
import org.samverk.partners.reference.AreaCodes;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// Finds where two units do the same. One statement, and one more to count.
@ApplicationScoped
class FindOverlaps {
    private static final String KEY = "theme, target_group, area";
    private static final SortKeys SORT = new SortKeys(
            KEY, Map.of("theme", "theme", "targetGroup", "target_group", "area", "area", "units", "units"));

    private final Session database;
    private final InitiativeConditions conditions;
    private final Areas areas;
    private final AreaCodes codes;
    private final Clock clock;

    FindOverlaps(Session database, InitiativeConditions conditions, Areas areas, AreaCodes codes, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.areas = areas;
        this.codes = codes;
        this.clock = clock;
    }

    /// @return the page's overlaps and, where there is a next page, one more; those of the most units first unless
    ///     sorted otherwise
    List<InitiativeOverlap> matching(OverlapFilter filter, PageRequest page, Actor actor) {
        var order = page.sort() == null ? "units desc, " + KEY : SORT.orderBy(page);
        var asked = Asked.of(filter, conditions, codes, actor);
        var sql = OverlapSql.page(
                asked.seen().where(), asked.place().where(), asked.narrower().where(), asked.having(), order);
        return bound(database.createNativeQuery(sql, Tuple.class), asked)
                .setParameter("most", InitiativeOverlap.MOST)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(this::overlap)
                .toList();
    }

    long count(OverlapFilter filter, Actor actor) {
        var asked = Asked.of(filter, conditions, codes, actor);
        var sql = OverlapSql.count(
                asked.seen().where(), asked.place().where(), asked.narrower().where(), asked.having());
        return bound(database.createNativeQuery(sql, Long.class), asked).getSingleResult();
    }

    private <T> NativeQuery<T> bound(NativeQuery<T> query, Asked asked) {
        var regions = areas.regions();
        return asked.met()
                .bind(asked.narrower().bind(asked.place().bind(asked.seen().bind(query))))
                .setParameter("municipalities", array(regions.keySet()))
                .setParameter("regions", array(regions.values()))
                .setParameter("now", clock.instant());
    }

    private static String array(Iterable<String> keys) {
        return "{" + String.join(",", keys) + "}";
    }

    /// A filter as conditions on the parts of the statement.
    private record Asked(Conditions seen, Conditions place, Conditions narrower, Conditions met) {
        static Asked of(OverlapFilter filter, InitiativeConditions conditions, AreaCodes codes, Actor actor) {
            filter.requireNarrow();
            return new Asked(
                    near(filter, codes, conditions.of(InitiativeFilter.runningOn(filter.day()), actor)),
                    new Conditions()
                            .and("t.theme = :theme", "theme", filter.theme())
                            .and("g.target_group = :targetGroup", "targetGroup", filter.targetGroup()),
                    new Conditions().and("p.area in (:areas)", "areas", codes.within(filter.area())),
                    new Conditions()
                            .and(
                                    "bool_or(" + SamePartner.condition("m.partner_id", "partner") + ")",
                                    "partner",
                                    filter.partner()));
        }

        /// What cannot meet anything that is asked for is left out at once, by the indexes of theme and area.
        private static Conditions near(OverlapFilter filter, AreaCodes codes, Conditions seen) {
            return seen.and(
                            "i.id in (select w.initiative_id from initiative_theme w where w.theme = :theme)",
                            "theme",
                            filter.theme())
                    .and(
                            "i.id in (select w.initiative_id from initiative_area w where w.area in (:reaching))",
                            "reaching",
                            codes.reaching(filter.area()))
                    .and("""
                        i.id in (select w.initiative_id from initiative o
                          join initiative_theme n on n.initiative_id = o.id
                          join initiative_theme w on w.theme = n.theme where %s)""".formatted(SamePartner.condition("o.partner_id", "partner")), "partner", filter.partner());
        }

        String having() {
            return met.where().replaceFirst("where", "having");
        }
    }

    private InitiativeOverlap overlap(Tuple row) {
        var area = AreaRef.of(row.get("area", String.class));
        return new InitiativeOverlap(
                row.get("theme", String.class),
                row.get("target_group", String.class),
                area,
                areas.find(area).map(Area::name).orElse(null),
                row.get("units", Long.class),
                read(row, "unit_list", new TypeReference<>() {}),
                row.get("initiatives", Long.class),
                read(row, "initiative_list", new TypeReference<>() {}));
    }

    private static <T> List<T> read(Tuple row, String column, TypeReference<List<T>> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(row.get(column, String.class)), type);
    }
}
