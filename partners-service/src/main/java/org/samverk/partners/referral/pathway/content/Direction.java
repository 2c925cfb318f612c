package org.samverk.partners.referral.pathway.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether the other side refers people back.
@Schema(name = "ReferralDirection")
public enum Direction {
    ONE_WAY,
    MUTUAL
}
