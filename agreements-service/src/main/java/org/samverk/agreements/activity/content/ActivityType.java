package org.samverk.agreements.activity.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of work it is.
@Schema(name = "ActivityType")
public enum ActivityType {
    NEEDS_ANALYSIS,
    CASE_COLLECTION,
    ESTABLISH_FORUM,
    FOCUS_AREA,
    RESEARCH_COOPERATION,
    DOCUMENTATION,
    EARLY_DETECTION,
    REFERRAL,
    TRAINING,
    CAMPAIGN,
    ADVOCACY,
    SERVICE,
    EVENT,
    OTHER
}
