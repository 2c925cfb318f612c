package org.samverk.agreements.pilot.project;

import java.util.UUID;

/// A project description as read, from the table or from the journal.
///
/// @param used whether any proposal is made with it
record DescriptionRow(UUID id, long version, DescriptionState state, boolean used) {}
