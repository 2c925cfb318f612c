package org.samverk.kit.organisations;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.problem.FieldError;
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
    private final Clock clock;

    KnownOrganisations(Session database, FeedReader reader, Event<OrganisationsChanged> changed, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.changed = changed;
        this.clock = clock;
    }

    /// What was merged or dissolved is its successor's to speak for; where there are several, the claim is nobody's.
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

    /// The municipality or region of an area or, when none governs it any more, the last that did; some areas are both.
    /// Of two that govern it, the one that has been in the register, and there, for longer, as the register has it.
    private Optional<Organisation> governing(String[] area) {
        return area.length != 2 ? Optional.empty() : one("""
                        o.kind in ('MUNICIPALITY', 'REGION') and o.confirmed and (o.active or o.merged_into is not null)
                        and (o.valid_from_at is null or o.valid_from_at <= :now)
                        and (o.valid_until_at is null or o.valid_until_at > :now or o.dissolved_at <= :now)
                        and o.areas && string_to_array(
                          replace(:one, '*', 'MUNICIPALITY') || ' ' || replace(:one, '*', 'REGION'), ' ')""", area[0] + ":*:" + area[1]);
    }

    private Optional<Organisation> one(String condition, String value) {
        var mine = QuarkusTransaction.joiningExisting()
                .call(() -> database.createNativeQuery("""
                                with claimed(id) as (
                                  select current_organisation(o.id, :now) from organisation o
                                  where not o.deleted and %s
                                  order by o.merged_into is not null, coalesce(o.dissolved_at <= :now, false),
                                    greatest(o.valid_from_at, uuid_extract_timestamp(o.id)) nulls first, o.id
                                  limit 1),
                                own as (
                                  select o.id, o.name from claimed join organisation o on o.id = claimed.id
                                  where o.confirmed and (o.dissolved_at is null or o.dissolved_at > :now))
                                select acts_for(own.id, :now) as id, own.id as own, own.name from own""".formatted(condition), Tuple.class)
                        .setParameter("one", value)
                        .setParameter("now", clock.instant(), Instant.class)
                        .getResultList());
        return mine.stream()
                .findFirst()
                .map(first -> new Organisation(
                        first.get("own", UUID.class),
                        first.get("name", String.class),
                        mine.stream().map(each -> each.get("id", UUID.class)).collect(Collectors.toSet())));
    }

    /// A partner, or whoever has taken its place, and all it acts for: whom its users act for.
    public Set<UUID> withUnits(UUID partner) {
        return Set.copyOf(
                database.createNativeQuery("select acts_for(current_organisation(:partner, :now), :now)", UUID.class)
                        .setParameter("partner", partner)
                        .setParameter("now", clock.instant(), Instant.class)
                        .getResultList());
    }

    /// Those of these organisations that are known, by id; of what was deleted, what it was called.
    public Map<UUID, KnownOrganisation> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .createNativeQuery("""
                                select id, name, kind, country, identifiers, areas,
                                  current_organisation(id, :now) as current_id
                                from organisation where id in (:ids)""", Tuple.class)
                        .setParameter("now", clock.instant(), Instant.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .map(row -> new KnownOrganisation(
                                row.get("id", UUID.class),
                                row.get("name", String.class),
                                row.get("kind", String.class),
                                Country.valueOf(row.get("country", String.class)),
                                List.of(row.get("identifiers", String[].class)),
                                List.of(row.get("areas", String[].class)),
                                row.get("current_id", UUID.class)))
                        .collect(Collectors.toMap(KnownOrganisation::id, Function.identity()));
    }

    /// Those of these organisations that are known, as they are shown.
    public References references(Collection<UUID> ids) {
        return References.of(
                of(ids).values().stream().map(KnownOrganisation::reference).toList());
    }

    /// Makes sure that all of these are in the register, asking it once more before saying no. Call it before a
    /// transaction begins.
    /// @param references ids by the JSON Pointer of where they stand
    /// @throws UnknownOrganisation 422 naming every pointer whose id nobody has
    public void require(Map<String, UUID> references) {
        var faults = faults(references);
        if (!faults.isEmpty()) {
            throw new UnknownOrganisation(faults);
        }
    }

    /// The same for who has more to find fault with.
    /// @return one fault for every pointer whose id nobody has
    public List<FieldError> faults(Map<String, UUID> references) {
        if (!unknown(references).isEmpty()) {
            catchUp();
        }
        return unknown(references).stream()
                .map(pointer -> FieldError.at(pointer, "unknown", "No partner has this id."))
                .toList();
    }

    /// Asks the register for its news, before something is refused for what it may say otherwise by now. Call it
    /// before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 503 when it is away
    public void catchUp() {
        reader.catchUp(FEED);
    }

    private List<String> unknown(Map<String, UUID> references) {
        var known = QuarkusTransaction.requiringNew().call(() -> present(Set.copyOf(references.values())));
        return references.entrySet().stream()
                .filter(reference -> !known.contains(reference.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Set<UUID> present(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createNativeQuery(
                                "select o.id from organisation o where o.id in (:ids) and not o.deleted", UUID.class)
                        .setParameterList("ids", ids)
                        .getResultList());
    }

    /// Older news than what is known changes nothing.
    void keep(UUID id, long version, Registered registered, boolean deleted) {
        var content = registered.content();
        database.createNativeMutationQuery("""
                        insert into organisation as o
                          (id, version, name, kind, country, active, confirmed, parent_id, identifiers, areas,
                           merged_into, valid_from_at, valid_until_at, dissolved_at, successors, deleted)
                        values (:id, :version, :name, :kind, :country, :active, :confirmed, cast(:parent as uuid),
                          cast(:identifiers as text[]), cast(:areas as text[]), cast(:merged as uuid),
                          cast(:validFrom as timestamptz), cast(:validUntil as timestamptz),
                          cast(:dissolved as timestamptz), cast(:successors as uuid[]), :deleted)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                          kind = excluded.kind, country = excluded.country, active = excluded.active,
                          confirmed = excluded.confirmed, parent_id = excluded.parent_id,
                          identifiers = excluded.identifiers, areas = excluded.areas,
                          merged_into = excluded.merged_into, valid_from_at = excluded.valid_from_at,
                          valid_until_at = excluded.valid_until_at, dissolved_at = excluded.dissolved_at,
                          successors = excluded.successors, deleted = excluded.deleted
                        where o.version < excluded.version""")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", content.name())
                .setParameter("kind", content.kind())
                .setParameter("country", content.country().name())
                .setParameter("active", registered.status().equals("ACTIVE"))
                .setParameter("confirmed", registered.confirmed())
                .setParameter("parent", text(content.parentPartnerId()), String.class)
                .setParameter("identifiers", registered.numbers())
                .setParameter("areas", registered.governed())
                .setParameter("merged", text(registered.mergedInto()), String.class)
                .setParameter("validFrom", registered.validFrom(), Instant.class)
                .setParameter("validUntil", registered.validUntil(), Instant.class)
                .setParameter("dissolved", registered.dissolvedAt(), Instant.class)
                .setParameter("successors", registered.successors())
                .setParameter("deleted", deleted)
                .executeUpdate();
        changed.fire(new OrganisationsChanged());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
