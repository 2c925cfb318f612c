package org.samverk.partners.collaboration.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Between whom a collaboration is; all but INTERNAL go beyond one organisation.
@Schema(name = "CollaborationScope")
public enum Scope {
    INTERNAL,
    BETWEEN_MUNICIPALITIES,
    MUNICIPALITY_REGION,
    CROSS_SECTOR
}
