package org.samverk.partners.collaboration.commitment;

import static org.samverk.partners.collaboration.commitment.CommitmentLevel.COMMITTED;
import static org.samverk.partners.collaboration.commitment.CommitmentLevel.FORMAL;
import static org.samverk.partners.collaboration.commitment.CommitmentLevel.INFORMAL;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What partners do that shows how far they have committed themselves.
@Schema(name = "CommitmentPractice")
public enum Practice {
    AWARENESS(INFORMAL),
    DIALOGUE(INFORMAL),
    EXPERIENCE_EXCHANGE(INFORMAL),
    MUTUAL_REFERRAL(COMMITTED),
    CONCRETE_COOPERATION(COMMITTED),
    PARTNERSHIP_AGREEMENT(FORMAL),
    CONTRACT(FORMAL),
    OPERATING_AGREEMENT(FORMAL),
    HEALTH_AGREEMENT(FORMAL),
    LOCAL_HEALTH_PLAN(FORMAL),
    COLLABORATION_AGREEMENT(FORMAL),
    ACCORD(FORMAL),
    IOP(FORMAL),
    SUPPLEMENTARY_AGREEMENT(FORMAL);

    private final CommitmentLevel level;

    Practice(CommitmentLevel level) {
        this.level = level;
    }

    public CommitmentLevel level() {
        return level;
    }
}
