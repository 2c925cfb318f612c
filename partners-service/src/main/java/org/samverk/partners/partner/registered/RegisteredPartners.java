package org.samverk.partners.partner.registered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Country;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.Sector;
import org.samverk.partners.reference.UnknownReference;

/// The partners that other features refer to.
@ApplicationScoped
public class RegisteredPartners {
    private final Session database;
    private final Clock clock;

    RegisteredPartners(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// In one statement; unknown ids are absent.
    public Map<UUID, RegisteredPartner> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .createNativeQuery("""
                        select p.id, p.name, p.kind, p.sector, p.country, p.parent_id,
                          c.archived or (p.archived and p.merged_into is null) as archived,
                          c.id as current_id,
                          stand_in(p.id) as keeper_id
                        from partner p join partner c on c.id = current_partner(p.id, :now)
                        where p.id in (:ids)""", Tuple.class)
                .setParameter("now", clock.instant(), Instant.class)
                .setParameterList("ids", Set.copyOf(ids))
                .getResultList()
                .stream()
                .map(RegisteredPartners::partner)
                .collect(Collectors.toMap(RegisteredPartner::id, Function.identity()));
    }

    /// That something can name these partners.
    /// @param named ids by the place in the body where each stands, as a JSON pointer
    /// @param standing whom it names already: they may be archived meanwhile
    /// @param unknown what else it names that is not there
    /// @throws UnknownReference naming everything that is not there
    /// @throws ArchivedPartner naming everybody who is not in use any more
    public void require(Map<String, UUID> named, Collection<UUID> standing, Stream<FieldError> unknown) {
        refuse(named, standing, of(named.values()), unknown);
    }

    /// Where a partner stands in the body; the body as a whole is to blame where it was left out, and the caller's own
    /// organisation stands in.
    public static String at(String pointer, @Nullable UUID sent) {
        return sent == null ? "" : pointer;
    }

    /// The same, for partners that were looked up already.
    public static void refuse(
            Map<String, UUID> named,
            Collection<UUID> standing,
            Map<UUID, RegisteredPartner> known,
            Stream<FieldError> unknown) {
        var missing = named.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getValue()))
                .map(entry -> FieldError.at(entry.getKey(), "unknown-partner", "There is no such partner."));
        UnknownReference.refuse(Stream.concat(unknown, missing));
        ArchivedPartner.refuse(named.entrySet().stream()
                .filter(entry -> !standing.contains(entry.getValue()))
                .filter(entry ->
                        Objects.requireNonNull(known.get(entry.getValue())).archived())
                .map(entry -> FieldError.at(
                        entry.getKey(),
                        "archived-partner",
                        (entry.getKey().isEmpty() ? "Your own organisation" : "It")
                                + ", or who stands in its place, is archived; restore that one first.")));
    }

    /// Who stands for each of these by now; for one that is not known, it itself.
    public UnaryOperator<UUID> current(Collection<UUID> ids) {
        var known = of(ids);
        return id -> Optional.ofNullable(known.get(id))
                .map(RegisteredPartner::currentId)
                .orElse(id);
    }

    /// Whether both are the same partner, under any id it has had.
    public boolean same(UUID one, UUID other) {
        return one.equals(other)
                || database.createNativeQuery(
                                "select " + SamePartner.condition("cast(:one as uuid)", "other"), Boolean.class)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .getSingleResult();
    }

    private static RegisteredPartner partner(Tuple tuple) {
        return new RegisteredPartner(
                tuple.get("id", UUID.class),
                tuple.get("name", String.class),
                PartnerKind.valueOf(tuple.get("kind", String.class)),
                Sector.valueOf(tuple.get("sector", String.class)),
                Country.valueOf(tuple.get("country", String.class)),
                tuple.get("parent_id", UUID.class),
                tuple.get("archived", Boolean.class),
                tuple.get("current_id", UUID.class),
                tuple.get("keeper_id", UUID.class));
    }
}
