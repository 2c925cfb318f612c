package org.samverk.agreements.agreement.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.value.Reference;

/// An obligation that a party of a signed agreement is committed to.
@Schema(name = "TakenOnObligation")
record TakenOn(
        UUID obligationId,
        Reference party,
        Obligation.Kind kind,
        Map<String, String> text,
        @Nullable LocalDate dueDate,

        @Schema(description = "Absent while it is open") @Nullable
        Outcome outcome,

        UUID agreementId,

        @Schema(description = "Of the agreement")
        Map<String, String> title) {}
