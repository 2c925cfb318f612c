package org.samverk.partners.stakeholder.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a stakeholder stands, from most for the effort to most against it.
@Schema(name = "StakeholderAttitude")
public enum Attitude {
    CHAMPION,
    SUPPORTER,
    NEUTRAL,
    SCEPTIC,
    OPPONENT
}
