package org.samverk.partners.stakeholder.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a stakeholder may decide about the effort, from nothing to all of it.
@Schema(name = "StakeholderMandate")
public enum Mandate {
    NONE,
    ADVISORY,
    RESOURCE,
    DECISION
}
