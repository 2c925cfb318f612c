package org.samverk.partners.forum.seat;

import java.util.Set;
import java.util.UUID;

/// From whom a partner comes: itself and all it is a unit of, each by the id it has now.
///
/// @param region whether it stands on a region's side
/// @param municipality whether it stands on a municipality's side; Gotland stands on both
public record Lineage(Set<UUID> line, boolean region, boolean municipality) {}
