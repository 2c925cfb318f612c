package org.samverk.partners.collaboration.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What should hold before partners can work together well.
@Schema(name = "ReadinessItem")
public enum ReadinessItem {
    CLEAR_RESPONSIBILITY_AND_MANDATE,
    SHARED_PICTURE_AND_PURPOSE,
    CONSENSUS_ON_GOAL,
    TRUST,
    PARTICIPATION,
    BENEFIT_FOR_ALL,
    COORDINATOR_IN_PLACE,
    WILLINGNESS,
    POLITICAL_ANCHORING
}
