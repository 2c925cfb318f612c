package org.samverk.followup.need.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether needs are the same for everybody, or others from place to place or from group to group.
@Schema(name = "HealthFindingVariation")
public enum Variation {
    NONE,
    GEOGRAPHIC,
    DEMOGRAPHIC
}
