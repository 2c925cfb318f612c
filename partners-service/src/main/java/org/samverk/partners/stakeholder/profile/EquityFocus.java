package org.samverk.partners.stakeholder.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether equal health is what a stakeholder works for. Not everybody puts it first.
@Schema(name = "StakeholderEquityFocus")
public enum EquityFocus {
    PRIMARY,
    SECONDARY,
    NONE,
    UNKNOWN
}
