package org.samverk.followup.occasion;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.subject.KnownSubject;

/// The partners that act for reporter and recipient: each itself or, where it is a forum, whoever owns it.
///
/// @param forums that the reader may see
/// @param handedIn whether the reader handed in the report there is, whomever that was done for
public record Sides(Set<UUID> reporters, Set<UUID> recipients, Map<UUID, KnownSubject> forums, boolean handedIn) {}
