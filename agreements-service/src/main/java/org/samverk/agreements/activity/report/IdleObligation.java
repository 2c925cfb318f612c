package org.samverk.agreements.activity.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.value.Reference;

/// An obligation of an agreement that nothing is done about.
@Schema(name = "ObligationWithoutActivity")
record IdleObligation(
        UUID obligationId,
        @Schema(description = "Whose it is") Reference party,
        Obligation.Kind kind,
        Map<String, String> text,
        @Nullable LocalDate dueDate,
        UUID agreementId,

        @Schema(description = "Of the agreement") Map<String, String> agreementTitle) {}
