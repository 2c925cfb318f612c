package org.samverk.followup.indicator.bulk;

import java.util.List;
import java.util.UUID;

/// An import as read, and how far it has come.
record ImportRow(UUID id, long version, ImportState state, String phase, long rowsRead, List<ImportFault> faults) {}
