package org.samverk.partners.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.export.ExportedPartner;
import org.samverk.partners.partner.profile.PartnerIdentifier;
import org.samverk.partners.partner.succession.Predecessor;

/// A partner as read, from the table or from the journal.
///
/// @param others its parent and successors by id, as far as their names were read
/// @param members its members by name, if they were asked for
/// @param succeeds whose place it takes, where that was read
/// @param awaited whether it, or a duplicate of it, is to take a place on a day ahead, where that was read
public record PartnerRow(
        UUID id,
        long version,
        PartnerState state,
        Map<UUID, Reference> others,
        @Nullable List<Reference> members,
        @Nullable List<Predecessor> succeeds,
        boolean awaited)
        implements Guarded {
    PartnerRow(UUID id, long version, PartnerState state, Map<UUID, Reference> others) {
        this(id, version, state, others, null, null, false);
    }

    PartnerRow with(List<Reference> named) {
        return new PartnerRow(id, version, state, others, named, succeeds, awaited);
    }

    /// With what others say of it.
    PartnerRow told(Map<UUID, Reference> named, List<Predecessor> predecessors, boolean ahead) {
        return new PartnerRow(id, version, state, named, members, predecessors, ahead);
    }

    /// A partner owns itself; until it is confirmed, whoever entered it stands in for it.
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(id);
            case CREATOR -> !state.confirmed() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    Reference reference(UUID other) {
        return others.getOrDefault(other, new Reference(other));
    }

    private UUID standing(UUID other) {
        return Objects.requireNonNullElse(reference(other).currentPartnerId(), other);
    }

    /// Told of the others are, as read for that, the ones that stay: who reads an export elsewhere follows no merger.
    public ExportedPartner exported(Instant now) {
        var content = state.content();
        var today = LocalDate.ofInstant(now, content.country().zone());
        var parent = content.parentPartnerId();
        return new ExportedPartner(
                id,
                content.name(),
                List.copyOf(content.names().values()),
                content.kind(),
                (content.sector() == null ? content.kind().usualSector() : content.sector()).name(),
                content.level() == null ? null : content.level().name(),
                content.country().name(),
                state.statusAt(now).name(),
                state.confirmed(),
                content.identifiers().stream()
                        .sorted(Comparator.comparing(one -> !Boolean.TRUE.equals(one.primary())))
                        .map(PartnerIdentifier::exported)
                        .toList(),
                content.areas(),
                parent == null ? null : standing(parent),
                parent == null ? null : reference(parent).name(),
                content.memberships().stream()
                        .map(this::standing)
                        .filter(member -> !member.equals(id))
                        .distinct()
                        .toList(),
                content.themes(),
                content.externalIds().stream()
                        .map(key -> key.system() + ":" + key.value())
                        .toList(),
                state.roster().matching(null, today),
                content.validFrom(),
                content.validTo());
    }
}
