package org.samverk.partners.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;
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
        return database
                .createNativeQuery(ROWS + "where p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(Partners::row)
                .findFirst();
    }

    /// @return the page's rows and, where there is a next page, one more
    List<PartnerRow> matching(PartnerFilter filter, PageRequest page) {
        var where = where(filter);
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Partners::row)
                .toList();
    }

    long count(PartnerFilter filter) {
        var where = where(filter);
        return where.bind(database.createNativeQuery("select count(*) from partner p" + where.where(), Long.class))
                .getSingleResult();
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

    private Conditions where(PartnerFilter filter) {
        var conditions = new Conditions()
                .and("p.kind = :kind", "kind", filter.kind())
                .and("p.sector = :sector", "sector", filter.sector())
                .and("p.level = :level", "level", filter.level())
                .and("p.country = :country", "country", filter.country())
                .and("p.status = :status", "status", filter.status())
                .and("p.confirmed = :confirmed", "confirmed", filter.confirmed())
                .and("p.archived = :archived", "archived", filter.archived())
                .and("p.parent_id = :parent", "parent", filter.parent())
                .and("p.id = any (cast(:ids as uuid[]))", "ids", filter.ids() == null ? null : "{" + filter.ids() + "}")
                .and(
                        "exists (select from partner_theme t where t.partner_id = p.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "exists (select from partner_area a where a.partner_id = p.id and a.area in (:areas))",
                        "areas",
                        filter.area() == null ? null : areaKeys(filter.area()));
        lookedUp(filter, conditions);
        if (filter.text() != null) {
            var words = filter.text().strip().split("\\s+", -1);
            for (var i = 0; i < words.length; i++) {
                var word = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                conditions.and("p.search like '%' || fold(:word" + i + ") || '%'", "word" + i, word);
            }
        }
        return conditions;
    }

    private static void lookedUp(PartnerFilter filter, Conditions conditions) {
        if (filter.identifier() != null) {
            var scheme = scheme(filter.identifier());
            var value = filter.identifier().substring(scheme.name().length() + 1);
            conditions
                    .and(
                            "exists (select from partner_identifier i where i.partner_id = p.id and i.scheme = :scheme and i.value = :number)",
                            "number",
                            scheme.normalise(value))
                    .with("scheme", scheme);
        }
        if (filter.externalId() != null) {
            var parts = filter.externalId().split(":", 2);
            conditions
                    .and(
                            "exists (select from partner_external_id e where e.partner_id = p.id and e.system = :system and e.value = :key)",
                            "key",
                            parts[1])
                    .with("system", parts[0]);
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
