package org.samverk.partners.referral.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;
import org.samverk.partners.reference.UnknownReference;
import org.samverk.partners.referral.offer.content.OfferContent;

/// The rules about an offer that the register and the reference data have a say in.
@ApplicationScoped
class OfferRules {
    private final RegisteredPartners partners;
    private final KnownCodes codes;

    OfferRules(RegisteredPartners partners, KnownCodes codes) {
        this.partners = partners;
        this.codes = codes;
    }

    /// @throws UnknownReference naming everything that is not there
    void requireNew(OfferContent content, UUID partner) {
        partners.require(
                Map.of(RegisteredPartners.at("/partnerId", content.partnerId()), partner), Set.of(), unknown(content));
    }

    /// @throws UnknownReference naming everything that is not there
    void requireKnown(OfferContent content) {
        UnknownReference.refuse(unknown(content));
    }

    private Stream<FieldError> unknown(OfferContent content) {
        return Stream.of(
                        codes.unknownThemes(content.themes()),
                        codes.unknownTargetGroups(content.targetGroups()),
                        codes.unknownAreas(content.areas()))
                .flatMap(errors -> errors);
    }
}
