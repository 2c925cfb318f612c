package org.samverk.agreements.activity.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Before there is a problem, when it shows, or when it is there.
@Schema(name = "ActivityPreventionLevel")
public enum PreventionLevel {
    PRIMARY,
    SECONDARY,
    TERTIARY
}
