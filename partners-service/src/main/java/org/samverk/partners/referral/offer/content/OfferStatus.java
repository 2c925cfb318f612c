package org.samverk.partners.referral.offer.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether it is to be had. What is not ready for others to see is PRIVATE.
@Schema(name = "OfferStatus")
public enum OfferStatus {
    ACTIVE,
    CLOSED
}
