package org.samverk.partners.partner.registered;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;
import org.samverk.partners.reference.IdentifierScheme;

/// Who acts for whom: along units, mergers and successions.
@ApplicationScoped
public class Lineage {
    private final Session database;
    private final Areas areas;
    private final Clock clock;

    Lineage(Session database, Areas areas, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.clock = clock;
    }

    /// The partner itself, or whoever has taken its place by now.
    public UUID current(UUID id) {
        return database.createNativeQuery("select current_partner(:id, :now)", UUID.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant(), Instant.class)
                .getSingleResult();
    }

    /// The partner and all it acts for now: the units beneath it that a registrar has confirmed, its duplicates, and
    /// those whose place it has taken, with their units.
    public Set<UUID> actsFor(UUID id) {
        return Set.copyOf(under(id, clock.instant().toString(), true));
    }

    /// The partner and all it acts for or ever will, as far as that is decided: none of them can be above it.
    /// Two changes at once could close a circle that neither sees, so they take their turns.
    public List<UUID> beneath(UUID id) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('samverk.partner.parent')) as text)", String.class)
                .getSingleResult();
        return under(id, "infinity", false);
    }

    private List<UUID> under(UUID id, String moment, boolean confirmedOnly) {
        return database.createNativeQuery(
                        "select acts_for(:id, cast(:moment as timestamptz), :confirmedOnly)", UUID.class)
                .setParameter("id", id)
                .setParameter("moment", moment)
                .setParameter("confirmedOnly", confirmedOnly)
                .getResultList();
    }

    /// Whoever has this number or, when nobody has, whoever had it last before being merged.
    public Optional<UUID> numbered(IdentifierScheme scheme, String value) {
        return database.createNativeQuery("""
                        select partner_id from partner_identifier where scheme = :scheme and value = :value
                        order by merged, partner_id desc limit 1""", UUID.class)
                .setParameter("scheme", scheme.name())
                .setParameter("value", value)
                .uniqueResultOptional();
    }

    /// A confirmed municipality or region that governs one of these areas today.
    /// @param areas by their keys
    public Optional<UUID> governingNow(Set<String> areas, Country country) {
        return database.createNativeQuery("""
                        select p.id from partner p join partner_area a on a.partner_id = p.id
                        where a.area in (:areas) and p.country = :country and p.confirmed and p.status = 'ACTIVE'
                          and (p.kind = 'MUNICIPALITY' or (p.kind = 'REGION' and a.area like '%:REGION:%'))
                          and (p.valid_from_at is null or p.valid_from_at <= :now)
                          and (p.valid_until_at is null or p.valid_until_at > :now)
                        order by p.id limit 1""", UUID.class)
                .setParameterList("areas", areas)
                .setParameter("country", country.name())
                .setParameter("now", clock.instant(), Instant.class)
                .uniqueResultOptional();
    }

    /// The municipality or region that governs an area of this code or, when none does any more, the last that did. Of
    /// two, the one that has been in the register, and there, for longer: who comes after does not take its tokens
    /// over.
    public Optional<UUID> governing(Country country, String code) {
        var keys = areas.coded(country, code)
                .map(area -> new AreaRef(area.country(), area.level(), area.code()).key())
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : database.createNativeQuery("""
                        select p.id from partner p join partner_area a on a.partner_id = p.id
                        where a.area in (:areas) and p.kind in ('MUNICIPALITY', 'REGION')
                          and p.country = :country and p.confirmed and p.status <> 'INACTIVE'
                          and (p.valid_from_at is null or p.valid_from_at <= :now)
                          and (p.valid_until_at is null or p.valid_until_at > :now or p.dissolved_at <= :now)
                        order by p.merged_into is not null, coalesce(p.dissolved_at <= :now, false),
                          greatest(p.valid_from_at, uuid_extract_timestamp(p.id)) nulls first, p.id
                        limit 1""", UUID.class)
                        .setParameterList("areas", keys)
                        .setParameter("country", country.name())
                        .setParameter("now", clock.instant(), Instant.class)
                        .uniqueResultOptional();
    }
}
