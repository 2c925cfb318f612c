package org.samverk.agreements.agreement.dependent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;

/// What hangs on an agreement knows of it: nothing that does is seen more widely.
///
/// @param createdBy the partner whose user entered it
/// @param parties of its newest terms
/// @param goals the ids of all goals of its newest terms
/// @param obligations the ids of all obligations of its newest terms
/// @param timeZone whose days its days are
/// @param supersedes whose place it takes
/// @param signedBy those whose consent it took to conclude it, once all have given it
/// @param begins its first day in force, once all have signed
/// @param successors that all have signed, and that are to take its place
/// @param texts who may see what belongs to one of its texts, by the number of that
/// @param newestText the number of the one before the parties or, where none is, of the one it is
/// @param cancelled whether it was given up: nothing more is hung on it
public record KnownAgreement(
        UUID id,
        UUID owner,
        UUID createdBy,
        Access access,
        List<UUID> parties,
        Set<UUID> goals,
        Set<UUID> obligations,
        String timeZone,
        @Nullable UUID supersedes,
        Set<UUID> signedBy,
        @Nullable LocalDate begins,
        List<UUID> successors,
        Map<Integer, Access> texts,
        int newestText,
        boolean cancelled) {
    public KnownAgreement {
        parties = List.copyOf(parties);
        goals = Set.copyOf(goals);
        obligations = Set.copyOf(obligations);
        signedBy = Set.copyOf(signedBy);
        successors = List.copyOf(successors);
        texts = Map.copyOf(texts);
    }

    /// Who may see what belongs to a text, or to no one in particular.
    public Access access(@Nullable Integer text) {
        return text == null ? access : texts.getOrDefault(text, access);
    }
}
