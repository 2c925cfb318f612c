package org.samverk.agreements.agreement.dependent;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;

/// What a feature has hung on agreements; what something hangs on is not deleted.
public interface AgreementDependents {
    /// At most 20: ids, or null for what this actor may not see.
    List<@Nullable UUID> of(UUID agreement, Actor actor);
}
