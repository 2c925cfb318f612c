package org.samverk.partners.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;
import org.samverk.partners.reference.Country;
import org.samverk.partners.reference.IdentifierScheme;

/// The partners, and the questions asked of them.
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {
    private static final String ROWS = """
            select p.id, p.version, cast(p.state as text) as state, u.name as parent_name
            from partner p left join partner u on u.id = p.parent_id
            """;
    private static final SortKeys SORT =
            new SortKeys("p.id", Map.of("name", SortKeys.text("p.name"), "createdAt", "p.id", "kind", "p.kind"));

    private final Session database;
    private final Areas areas;

    Partners(Session database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /// For changing: held until the transaction ends, so that changes of one partner come one after the other.
    /// @throws PartnerRefusal.NotFound when there is none
    Partner required(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new PartnerRefusal.NotFound(id));
    }

    Optional<PartnerRow> row(UUID id) {
        return database.createNativeQuery(ROWS + "where p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Partners::row)
                .findFirst();
    }

    /// @return the page's rows and, where there is a next page, one more
    List<PartnerRow> matching(PartnerFilter filter, PageRequest page) {
        var where = where(filter);
        var query = database.createNativeQuery(
                ROWS + where.sql() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset", Tuple.class);
        where.parameters().forEach(query::setParameter);
        return query.setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultStream()
                .map(Partners::row)
                .toList();
    }

    long count(PartnerFilter filter) {
        var where = where(filter);
        var query = database.createNativeQuery("select count(*) from partner p " + where.sql(), Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    Optional<UUID> withIdentifier(IdentifierScheme scheme, String value) {
        return database.createNativeQuery(
                        "select partner_id from partner_identifier where scheme = :scheme and value = :value",
                        UUID.class)
                .setParameter("scheme", scheme.name())
                .setParameter("value", value)
                .uniqueResultOptional();
    }

    /// The municipality or region that governs an area of this code.
    Optional<UUID> governing(Country country, String code) {
        var keys = areas.coded(country, code)
                .map(area -> new AreaRef(area.country(), area.level(), area.code()).key())
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : database.createNativeQuery("""
                        select p.id from partner p join partner_area a on a.partner_id = p.id
                        where a.area in (:areas) and p.kind in ('MUNICIPALITY', 'REGION')
                          and p.country = :country and p.confirmed and p.status = 'ACTIVE'
                        order by p.id limit 1""", UUID.class)
                        .setParameterList("areas", keys)
                        .setParameter("country", country.name())
                        .uniqueResultOptional();
    }

    /// The partner and every unit beneath it.
    /// @param confirmedOnly leaves out units that nobody but their author says are units
    List<UUID> unitsOf(UUID id, boolean confirmedOnly) {
        return database.createNativeQuery("""
                        with recursive unit(id) as (
                          select id from partner where id = :id
                          union select p.id from partner p join unit u on p.parent_id = u.id
                          where p.confirmed or not :confirmedOnly)
                        select id from unit""", UUID.class)
                .setParameter("id", id)
                .setParameter("confirmedOnly", confirmedOnly)
                .getResultList();
    }

    void takeTurnToMove() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('samverk.partner.parent')) as text)", String.class)
                .getSingleResult();
    }

    private record Where(String sql, Map<String, Object> parameters) {}

    private Where where(PartnerFilter filter) {
        var sql = new ArrayList<String>();
        var parameters = new java.util.HashMap<String, Object>();
        equal(sql, parameters, "kind", filter.kind());
        equal(sql, parameters, "sector", filter.sector());
        equal(sql, parameters, "level", filter.level());
        equal(sql, parameters, "country", filter.country());
        equal(sql, parameters, "status", filter.status());
        equal(sql, parameters, "confirmed", filter.confirmed());
        equal(sql, parameters, "archived", filter.archived());
        equal(sql, parameters, "parent_id", filter.parent());
        if (filter.ids() != null) {
            sql.add("p.id = any (cast(:ids as uuid[]))");
            parameters.put("ids", "{" + filter.ids() + "}");
        }
        if (filter.theme() != null) {
            sql.add("exists (select from partner_theme t where t.partner_id = p.id and t.theme = :theme)");
            parameters.put("theme", filter.theme());
        }
        if (filter.area() != null) {
            sql.add("exists (select from partner_area a where a.partner_id = p.id and a.area in (:areas))");
            parameters.put("areas", areaKeys(filter.area()));
        }
        if (filter.identifier() != null) {
            sql.add(
                    "exists (select from partner_identifier i where i.partner_id = p.id and i.scheme = :scheme and i.value = :number)");
            var scheme = scheme(filter.identifier());
            parameters.put("scheme", scheme.name());
            parameters.put(
                    "number",
                    scheme.normalise(filter.identifier().substring(scheme.name().length() + 1)));
        }
        if (filter.externalId() != null) {
            sql.add(
                    "exists (select from partner_external_id e where e.partner_id = p.id and e.system = :system and e.value = :key)");
            var parts = filter.externalId().split(":", 2);
            parameters.put("system", parts[0]);
            parameters.put("key", parts[1]);
        }
        if (filter.text() != null) {
            var words = filter.text().strip().split("\\s+", -1);
            for (var i = 0; i < words.length; i++) {
                sql.add("p.search like '%' || fold(:word" + i + ") || '%'");
                parameters.put(
                        "word" + i,
                        words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
            }
        }
        return new Where("where " + String.join(" and ", sql), parameters);
    }

    private static void equal(
            List<String> sql,
            Map<String, Object> parameters,
            String column,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            sql.add("p." + column + " = :" + column);
            parameters.put(column, value instanceof Enum<?> choice ? choice.name() : value);
        }
    }

    private List<String> areaKeys(String area) {
        var keys = areas.coded(Country.valueOf(area.substring(0, 2)), area.substring(3))
                .map(found -> new AreaRef(found.country(), found.level(), found.code()))
                .flatMap(reference -> areas.within(reference).stream())
                .map(AreaRef::key)
                .toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }

    private static IdentifierScheme scheme(String identifier) {
        return IdentifierScheme.valueOf(identifier.substring(0, identifier.indexOf(':')));
    }

    private static PartnerRow row(Tuple tuple) {
        return new PartnerRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PartnerState.class),
                tuple.get("parent_name", String.class));
    }
}
