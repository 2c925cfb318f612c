package org.samverk.agreements.agreement.iop.own;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a list of criteria; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it
record OwnListState(OwnListContent content, UUID createdBy, Instant createdAt, Instant updatedAt) {
    OwnListState with(OwnListContent changed, Instant now) {
        return new OwnListState(changed, createdBy, createdAt, now);
    }

    UUID owner() {
        return Objects.requireNonNull(content.ownerPartnerId());
    }

    boolean enteredForAnother() {
        return !createdBy.equals(owner());
    }

    /// To assess by.
    CriteriaList criteria(UUID id, long version) {
        return new CriteriaList(
                id.toString(),
                Math.toIntExact(version),
                content.name(),
                content.source(),
                content.criteria().stream()
                        .map(criterion -> new CriteriaList.Criterion(criterion.code(), criterion.text()))
                        .toList());
    }

    /// Theirs who entered it for another see it too.
    Access access() {
        var visibility = Objects.requireNonNull(content.visibility());
        return visibility == Visibility.PRIVATE && enteredForAnother()
                ? new Access(owner(), Visibility.RESTRICTED, Set.of(createdBy))
                : new Access(owner(), visibility, Set.of());
    }
}
