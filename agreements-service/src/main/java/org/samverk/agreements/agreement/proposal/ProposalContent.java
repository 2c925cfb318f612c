package org.samverk.agreements.agreement.proposal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How long what is laid before the parties stays open.
@Schema(name = "ProposalContent")
record ProposalContent(
        @Schema(description = "The last day on which it can be consented to; absent: until somebody takes it back")
        @Nullable
        LocalDate openUntil) {}
