package org.samverk.agreements.agreement.fact;

import java.time.LocalDate;
import java.util.UUID;

/// An agreement that all have signed and that takes the place of another.
///
/// @param from its first day
public record Succession(UUID agreementId, LocalDate from) {}
