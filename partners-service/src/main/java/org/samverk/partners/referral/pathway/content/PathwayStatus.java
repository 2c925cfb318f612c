package org.samverk.partners.referral.pathway.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far it has come.
@Schema(name = "ReferralPathwayStatus")
public enum PathwayStatus {
    PLANNED,
    ACTIVE,
    ENDED
}
