package org.samverk.followup.learning.cases.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a case comes from.
@Schema(name = "CaseSource")
public enum CaseSource {
    MUNICIPALITY,
    THEME_GROUP,
    EXTERNAL_PORTAL,
    REGION,
    RESEARCH
}
