package org.samverk.partners.collaboration.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How settled the way of working is.
@Schema(name = "CollaborationMaturity")
public enum Maturity {
    AD_HOC,
    REGULAR,
    SYSTEMATIC
}
