package org.samverk.agreements.activity.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether it adds to health, or keeps illness away.
@Schema(name = "ActivityPurpose")
public enum Purpose {
    HEALTH_PROMOTION,
    PREVENTION
}
