package org.samverk.partners.partner.succession;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a partner turned out to be another one entered twice.
///
/// @param into the one that stays
/// @param wasInactive what to go back to when the two are separated again
public record Merger(
        UUID into, boolean wasInactive, @Nullable String reason) {}
