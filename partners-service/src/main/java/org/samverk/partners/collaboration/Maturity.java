package org.samverk.partners.collaboration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How settled the way of working is.
@Schema(name = "CollaborationMaturity")
enum Maturity {
    AD_HOC,
    REGULAR,
    SYSTEMATIC
}
