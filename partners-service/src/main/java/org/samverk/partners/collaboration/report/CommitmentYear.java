package org.samverk.partners.collaboration.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many changes of level there were in one year.
@Schema(name = "CommitmentYear")
record CommitmentYear(
        int year,
        @Schema(description = "To a more binding level") long raised,
        @Schema(description = "To a less binding level") long lowered,
        long toInformal,
        long toCommitted,
        long toFormal,

        @Schema(description = "Collaborations whose level changed")
        long collaborations) {}
