package org.samverk.partners.collaboration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a collaboration stands. While EXPLORING it is an opportunity.
@Schema(name = "CollaborationStatus")
public enum CollaborationStatus {
    EXPLORING,
    ESTABLISHED,
    DORMANT,
    ENDED
}
