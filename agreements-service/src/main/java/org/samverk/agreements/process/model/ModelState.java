package org.samverk.agreements.process.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a model; the journal's snapshot.
///
/// @param shipped whether it comes with the suite: nobody owns or changes it
/// @param createdBy the partner whose user entered it; absent for what is shipped
record ModelState(
        ModelContent content,
        boolean shipped,
        boolean archived,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    ModelState with(ModelContent changed, Instant now) {
        return new ModelState(changed, shipped, archived, createdBy, createdAt, now);
    }

    ModelState withArchived(boolean value, Instant now) {
        return new ModelState(content, shipped, value, createdBy, createdAt, now);
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(content.ownerPartnerId());
    }

    /// Theirs who entered it for another see it too.
    Access access() {
        var visibility = Objects.requireNonNull(content.visibility());
        return visibility == Visibility.PRIVATE && createdBy != null && enteredForAnother()
                ? new Access(content.ownerPartnerId(), Visibility.RESTRICTED, Set.of(createdBy))
                : new Access(content.ownerPartnerId(), visibility, Set.of());
    }
}
