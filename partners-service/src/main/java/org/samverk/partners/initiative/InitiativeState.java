package org.samverk.partners.initiative;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.partners.initiative.content.InitiativeContent;

/// All that is stored of an initiative; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
record InitiativeState(
        UUID partnerId,
        InitiativeContent content,
        boolean archived,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    InitiativeState with(InitiativeContent changed, Instant now) {
        return new InitiativeState(partnerId, changed, archived, createdBy, createdAt, now);
    }

    InitiativeState withArchived(boolean value, Instant now) {
        return new InitiativeState(partnerId, content, value, createdBy, createdAt, now);
    }

    /// Theirs who entered it for another see it too.
    Access access() {
        return new Access(partnerId, Objects.requireNonNull(content.visibility()), Set.of()).enteredBy(createdBy);
    }
}
