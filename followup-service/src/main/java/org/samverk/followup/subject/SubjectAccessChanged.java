package org.samverk.followup.subject;

import java.util.Set;
import java.util.UUID;
import org.samverk.kit.access.Access;

/// Others may see these now than before. Told within the transaction that takes the news in.
public record SubjectAccessChanged(Set<UUID> subjects, Access access) {}
