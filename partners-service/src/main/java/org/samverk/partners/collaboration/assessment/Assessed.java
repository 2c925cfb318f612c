package org.samverk.partners.collaboration.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One item of readiness, without its note.
///
/// @param decisionReference of political anchoring: where the decision is found
public record Assessed(
        ReadinessItem item,
        Finding state,
        @Nullable KeptApart note,
        LocalDate assessedOn,
        @Nullable String decisionReference) {}
