package org.samverk.partners.stakeholder.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a planned involvement.
@Schema(name = "EngagementStatus")
public enum EngagementStatus {
    PLANNED,
    DONE,
    SKIPPED
}
