package org.samverk.partners.referral.offer.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of help it is.
@Schema(name = "OfferType")
public enum OfferType {
    SERVICE,
    TREATMENT,
    ADVICE,
    TOOL,
    SUPPORT,
    TRAINING
}
