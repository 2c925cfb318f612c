package org.samverk.agreements.pilot.proposal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a proposal has come. What is returned is worked over and submitted again; what is rejected has come to
/// its end.
@Schema(name = "AreaProposalStatus")
enum ProposalStatus {
    DRAFT,
    SUBMITTED,
    SUPPORTED,
    RETURNED,
    REJECTED,
    DECIDED;

    List<ProposalStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(SUPPORTED, RETURNED, REJECTED);
            case SUPPORTED -> List.of(DECIDED);
            case REJECTED, DECIDED -> List.of();
        };
    }

    /// Whether what it says is still being written.
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
