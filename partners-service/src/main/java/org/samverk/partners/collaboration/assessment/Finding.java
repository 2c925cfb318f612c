package org.samverk.partners.collaboration.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far something holds.
@Schema(name = "Finding")
public enum Finding {
    MET,
    PARTLY,
    NOT_MET,
    /// Nobody has assessed it yet.
    UNKNOWN
}
