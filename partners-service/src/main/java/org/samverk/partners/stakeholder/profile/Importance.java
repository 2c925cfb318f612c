package org.samverk.partners.stakeholder.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much the effort depends on a stakeholder, from most to least.
@Schema(name = "StakeholderImportance")
public enum Importance {
    KEY,
    PRIMARY,
    SECONDARY
}
