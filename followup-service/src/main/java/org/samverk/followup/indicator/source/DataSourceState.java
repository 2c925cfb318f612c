package org.samverk.followup.indicator.source;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.organisations.reference.References;

/// All that is stored of a data source; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it
record DataSourceState(DataSourceContent content, UUID createdBy, Instant createdAt, Instant updatedAt) {

    DataSourceState with(DataSourceContent changed, Instant now) {
        return new DataSourceState(changed, createdBy, createdAt, now);
    }

    /// As a snapshot has it; nothing is known of what hangs on it.
    DataSourceRow row(UUID id, long version) {
        return new DataSourceRow(id, version, this, false, References.none());
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// Whoever entered it for its owner sees it too.
    Access access() {
        var owner = content.owner();
        return content.wanted() == Visibility.PRIVATE && enteredForAnother()
                ? new Access(owner, Visibility.RESTRICTED, Set.of(createdBy))
                : new Access(owner, content.wanted(), Set.of());
    }
}
