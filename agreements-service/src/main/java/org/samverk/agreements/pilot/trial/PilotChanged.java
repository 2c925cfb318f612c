package org.samverk.agreements.pilot.trial;

import java.util.UUID;
import org.samverk.kit.access.Access;

/// A pilot is seen by others than before; told within the transaction.
/// @param access without those that see it since they were offered it
public record PilotChanged(UUID id, Access access) {}
