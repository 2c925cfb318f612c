package org.samverk.kit.organisations;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Actors.OrganisationsChanged;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Organisations;
import org.samverk.kit.value.Country;

/// The organisations this service has heard of, in the table `organisation`, which queries may join for names.
@ApplicationScoped
@IfBuildProperty(name = "samverk.organisations.followed", stringValue = "true")
public class KnownOrganisations implements Organisations {
    static final String FEED = "partners";

    private final Session database;
    private final FeedReader reader;
    private final Event<OrganisationsChanged> changed;

    KnownOrganisations(Session database, FeedReader reader, Event<OrganisationsChanged> changed) {
        this.database = database;
        this.reader = reader;
        this.changed = changed;
    }

    @Override
    public Optional<Organisation> resolve(String claim) {
        var parts = claim.split(":", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "PARTNER" -> one("cast(o.id as text) = :one", parts[1]);
            case "AREA" -> governing(parts[1].split("-", 2));
            default -> one("o.identifiers @> array[cast(:one as text)]", claim);
        };
    }

    /// The municipality or region of an area; some areas are both.
    private Optional<Organisation> governing(String[] area) {
        return area.length != 2
                ? Optional.empty()
                : one(
                        "o.active and o.kind in ('MUNICIPALITY', 'REGION') and "
                                + "o.areas && string_to_array(replace(:one, '*', 'MUNICIPALITY') || ' ' || replace(:one, '*', 'REGION'), ' ')",
                        area[0] + ":*:" + area[1]);
    }

    private Optional<Organisation> one(String condition, String value) {
        var units = QuarkusTransaction.joiningExisting()
                .call(() -> database.createNativeQuery("""
                                with recursive own(id) as (
                                  select o.id from organisation o where o.confirmed and %s order by o.id limit 1),
                                unit(id) as (
                                  select id from own
                                  union select o.id from organisation o join unit u on o.parent_id = u.id
                                  where o.confirmed)
                                select u.id, o.id as own, o.name
                                from unit u, own join organisation o on o.id = own.id""".formatted(condition), Tuple.class)
                        .setParameter("one", value)
                        .getResultList());
        return units.stream()
                .findFirst()
                .map(first -> new Organisation(
                        first.get("own", UUID.class),
                        first.get("name", String.class),
                        units.stream().map(unit -> unit.get("id", UUID.class)).collect(Collectors.toSet())));
    }

    /// A partner and all units beneath it: whom its users act for.
    public Set<UUID> withUnits(UUID partner) {
        return Set.copyOf(database.createNativeQuery("""
                        with recursive unit(id) as (
                          select cast(:partner as uuid)
                          union select o.id from organisation o join unit u on o.parent_id = u.id where o.confirmed)
                        select id from unit""", UUID.class)
                .setParameter("partner", partner)
                .getResultList());
    }

    /// Those of these organisations that are known, by id.
    public Map<UUID, KnownOrganisation> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.createNativeQuery("""
                                select id, name, kind, country, cardinality(identifiers) > 0 as numbered
                                from organisation where id in (:ids)""", Tuple.class).setParameterList("ids", ids).getResultList().stream()
                        .map(row -> new KnownOrganisation(
                                row.get("id", UUID.class),
                                row.get("name", String.class),
                                row.get("kind", String.class),
                                Country.valueOf(row.get("country", String.class)),
                                row.get("numbered", Boolean.class)))
                        .collect(Collectors.toMap(KnownOrganisation::id, Function.identity()));
    }

    /// Makes sure that all of these are in the register, asking it once more before saying no. Call it before a
    /// transaction begins.
    /// @param references ids by the JSON Pointer of where they stand
    /// @throws UnknownOrganisation 422 naming every pointer whose id nobody has
    public void require(Map<String, UUID> references) {
        if (!unknown(references).isEmpty()) {
            catchUp();
        }
        var unknown = unknown(references);
        if (!unknown.isEmpty()) {
            throw new UnknownOrganisation(unknown);
        }
    }

    /// Asks the register for its news, before something is refused for what it may say otherwise by now. Call it
    /// before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 503 when it is away
    public void catchUp() {
        reader.catchUp(FEED);
    }

    private List<String> unknown(Map<String, UUID> references) {
        var known = QuarkusTransaction.requiringNew()
                .call(() -> of(Set.copyOf(references.values())).keySet());
        return references.entrySet().stream()
                .filter(reference -> !known.contains(reference.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Older news than what is known changes nothing.
    void keep(UUID id, long version, OrganisationFeed.Registered registered) {
        var content = registered.content();
        database.createNativeMutationQuery("""
                        insert into organisation as o
                          (id, version, name, kind, country, active, confirmed, parent_id, identifiers, areas)
                        values (:id, :version, :name, :kind, :country, :active, :confirmed, cast(:parent as uuid),
                          cast(:identifiers as text[]), cast(:areas as text[]))
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                          kind = excluded.kind, country = excluded.country, active = excluded.active,
                          confirmed = excluded.confirmed, parent_id = excluded.parent_id,
                          identifiers = excluded.identifiers, areas = excluded.areas
                        where o.version < excluded.version""")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", content.name())
                .setParameter("kind", content.kind())
                .setParameter("country", content.country())
                .setParameter("active", registered.status().equals("ACTIVE"))
                .setParameter("confirmed", registered.confirmed())
                .setParameter(
                        "parent",
                        content.parentPartnerId() == null
                                ? null
                                : content.parentPartnerId().toString(),
                        String.class)
                .setParameter("identifiers", identifiers(content))
                .setParameter("areas", areas(content))
                .executeUpdate();
        changed.fire(new OrganisationsChanged());
    }

    private static String[] identifiers(OrganisationFeed.Registered.Content content) {
        var identifiers = content.identifiers();
        return identifiers == null
                ? new String[0]
                : identifiers.stream()
                        .filter(identifier -> !identifier.scheme().equals("OTHER"))
                        .map(identifier -> identifier.scheme() + ":" + identifier.value())
                        .toArray(String[]::new);
    }

    private static String[] areas(OrganisationFeed.Registered.Content content) {
        var areas = content.areas();
        return areas == null
                ? new String[0]
                : areas.stream()
                        .map(area -> area.country() + ":" + area.level() + ":" + area.code())
                        .toArray(String[]::new);
    }
}
