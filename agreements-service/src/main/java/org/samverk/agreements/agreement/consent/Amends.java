package org.samverk.agreements.agreement.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a proposal is to take the place of a text the parties have agreed on.
///
/// @param inForceFrom its first day; absent when that is the day of the last signature
/// @param proposedBy the party, or the owner, whose user proposed it
public record Amends(
        @Nullable LocalDate inForceFrom, @Nullable Map<String, String> rationale, UUID proposedBy) {}
