package org.samverk.agreements.agreement.consenting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was decided.
@Schema(name = "ApprovalOutcome")
enum Outcome {
    APPROVED,
    REJECTED
}
