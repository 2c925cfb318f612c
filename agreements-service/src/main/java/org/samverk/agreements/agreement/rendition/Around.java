package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Map;

/// What a document shows that is kept beside the agreement.
///
/// @param areas names by the key of an area
/// @param annexes those its reader may see, the first first
record Around(Map<String, String> areas, List<Annex> annexes) {}
