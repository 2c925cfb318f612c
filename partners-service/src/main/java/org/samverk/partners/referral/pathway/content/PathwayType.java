package org.samverk.partners.referral.pathway.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What happens to people on it.
@Schema(name = "ReferralPathwayType")
public enum PathwayType {
    /// They are sent on, for something more.
    REFERRAL,
    /// The other partner takes over, as from treatment to prevention or rehabilitation.
    TRANSITION
}
