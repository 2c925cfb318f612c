package org.samverk.followup.indicator;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.organisations.reference.References;

/// All that is stored of an indicator; the journal's snapshot.
///
/// @param createdBy the partner whose user entered it
public record IndicatorState(IndicatorContent content, UUID createdBy, Instant createdAt, Instant updatedAt) {

    IndicatorState with(IndicatorContent changed, Instant now) {
        return new IndicatorState(changed, createdBy, createdAt, now);
    }

    /// As a snapshot has it; nothing is known of what hangs on it.
    public IndicatorRow row(UUID id, long version) {
        return new IndicatorRow(id, version, this, false, References.none());
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// Whoever entered it for its owner sees it too.
    public Access access() {
        var owner = content.owner();
        return content.wanted() == Visibility.PRIVATE && enteredForAnother()
                ? new Access(owner, Visibility.RESTRICTED, Set.of(createdBy))
                : new Access(owner, content.wanted(), Set.of());
    }
}
