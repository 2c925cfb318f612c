package org.samverk.partners.referral.offer;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// What a pathway to an offer has to know of it.
public record KnownOffer(UUID id, UUID partnerId, OfferStatus status, Visibility visibility, List<String> themes) {}
