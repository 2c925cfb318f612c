package org.samverk.partners.stakeholder.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When in the work somebody is involved, in the order of the work.
@Schema(name = "EngagementPhase")
public enum EngagementPhase {
    NEEDS_ANALYSIS,
    PLANNING,
    IMPLEMENTATION,
    FOLLOW_UP
}
