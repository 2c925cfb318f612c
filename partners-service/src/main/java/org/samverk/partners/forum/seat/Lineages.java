package org.samverk.partners.forum.seat;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// From whom the partners of a forum come.
///
/// @param current who took a partner's place, or the partner itself, by every id asked for
/// @param lines by the ids partners have now
public record Lineages(Map<UUID, UUID> current, Map<UUID, Lineage> lines) {

    public boolean regionSide(UUID partner) {
        return is(partner, Lineage::region);
    }

    public boolean municipalitySide(UUID partner) {
        return is(partner, Lineage::municipality);
    }

    /// Whether a partner is this body, or a unit beneath it.
    public boolean comesFrom(UUID partner, UUID body) {
        return is(partner, line -> line.line().contains(now(body)));
    }

    /// Whether a partner has to do with one of these: as the same, as a unit of it, or as what it is a unit of.
    public boolean concerned(UUID partner, Collection<UUID> bodies) {
        return bodies.stream().anyMatch(body -> comesFrom(partner, body) || comesFrom(body, partner));
    }

    private boolean is(UUID partner, Predicate<Lineage> said) {
        var line = lines.get(now(partner));
        return line != null && said.test(line);
    }

    private UUID now(UUID partner) {
        return current.getOrDefault(partner, partner);
    }
}
