package org.samverk.partners.checklist;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.partners.checklist.content.ChecklistContent;

/// All that is stored of a checklist; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
record ChecklistState(
        UUID ownerPartnerId,
        ChecklistContent content,
        boolean archived,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    ChecklistState with(ChecklistContent changed, Instant now) {
        return new ChecklistState(ownerPartnerId, changed, archived, createdBy, createdAt, now);
    }

    ChecklistState withArchived(boolean value, Instant now) {
        return new ChecklistState(ownerPartnerId, content, value, createdBy, createdAt, now);
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(ownerPartnerId);
    }

    /// Theirs who entered it for the owner see it too.
    Access access() {
        return new Access(ownerPartnerId, Objects.requireNonNull(content.visibility()), Set.of()).enteredBy(createdBy);
    }
}
