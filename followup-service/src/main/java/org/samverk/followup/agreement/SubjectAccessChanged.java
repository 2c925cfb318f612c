package org.samverk.followup.agreement;

import java.util.UUID;
import org.samverk.kit.access.Access;

/// An agreement is for others to see from now on; what hangs on it follows, in the same transaction.
public record SubjectAccessChanged(UUID agreement, Access access) {}
