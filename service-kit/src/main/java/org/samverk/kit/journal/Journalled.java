package org.samverk.kit.journal;

import java.time.Instant;
import java.util.UUID;
import org.samverk.kit.access.Access;

/// What the journal asks of an aggregate, which says by [Tells] what can happen to it.
public interface Journalled {
    UUID id();

    /// One step for every journal row, from 1.
    long version();

    /// The state as stored: facts only, nothing derived, no personal data. Written as JSON.
    Object state();

    /// When it became so: recorded with it, so that asking for what was known at this instant answers this state.
    Instant changedAt();

    /// Who may see it from now on.
    Access access();
}
