package org.samverk.agreements.pilot.area;

import java.util.List;
import java.util.UUID;
import org.samverk.agreements.pilot.PilotRefusal;

/// What hangs on a development area has to know of it.
///
/// @param owners two or more, the same for good
public record KnownArea(UUID id, List<UUID> owners, boolean closed) {
    /// Nothing more is begun in what is closed.
    public void requireOpen() {
        if (closed) {
            throw new PilotRefusal.IllegalTransition("The development area is closed.", List.of());
        }
    }
}
