package org.samverk.agreements.activity.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom it is for: everybody, or those in treatment.
@Schema(name = "ActivityDirection")
public enum Direction {
    CITIZEN,
    PATIENT
}
