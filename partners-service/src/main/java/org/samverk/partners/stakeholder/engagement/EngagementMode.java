package org.samverk.partners.stakeholder.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How somebody is involved, from least to most.
@Schema(name = "EngagementMode")
public enum EngagementMode {
    INFORM,
    CONSULT,
    WORK_GROUP
}
