package org.samverk.agreements.pilot.participation.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a partner stands to a pilot it was offered.
@Schema(name = "ParticipationStatus")
public enum ParticipationStatus {
    OFFERED,
    ACCEPTED,
    DECLINED,
    ACTIVE,
    COMPLETED,
    WITHDRAWN;

    /// Whether nothing changes any more.
    public boolean over() {
        return this == DECLINED || this == COMPLETED || this == WITHDRAWN;
    }

    /// Whether the partner has said yes, and goes on.
    public boolean takesPart() {
        return this == ACCEPTED || this == ACTIVE;
    }
}
