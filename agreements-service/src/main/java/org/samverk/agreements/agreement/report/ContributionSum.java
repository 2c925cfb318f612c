package org.samverk.agreements.agreement.report;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Currency;
import org.samverk.kit.value.Reference;

/// What one party brings in, of one kind, in one year, in all agreements together.
@Schema(name = "ContributionSum")
record ContributionSum(
        Reference party,

        @Schema(description = "Absent for what is for the whole time of an agreement") @Nullable
        Integer year,

        Contribution.Kind kind,
        @Nullable Currency currency,

        @Schema(description = "Of contributions with a value, in `currency`") @Nullable
        BigDecimal amount,

        @Schema(description = "Full-time equivalents") @Nullable
        BigDecimal fte,

        @Schema(description = "Hours of work") @Nullable BigDecimal hours,
        long contributions,
        long agreements) {}
