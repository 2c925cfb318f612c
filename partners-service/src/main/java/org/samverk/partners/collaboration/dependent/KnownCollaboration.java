package org.samverk.partners.collaboration.dependent;

import java.util.UUID;
import org.samverk.kit.access.Access;

/// What hangs on a collaboration knows of it: nothing that does is seen more widely.
public record KnownCollaboration(UUID id, Access access) {}
