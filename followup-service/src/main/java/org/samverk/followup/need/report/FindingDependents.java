package org.samverk.followup.need.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;

/// What a feature has hung on findings; what something hangs on stays.
public interface FindingDependents {
    /// At most 20: ids, or null for what this actor may not see.
    List<@Nullable UUID> of(Collection<UUID> findings, Actor actor);
}
