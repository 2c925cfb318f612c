package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a document shows that is kept beside the agreement.
///
/// @param areas names by the key of an area
/// @param indicators those its reader may see, by id
/// @param annexes those its reader may see, the first first
record Around(Map<String, String> areas, Map<UUID, Indicator> indicators, List<Annex> annexes) {
    /// What a goal is measured by.
    record Indicator(String code, Map<String, String> name) {}
}
