package org.samverk.partners.referral.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;
import org.samverk.partners.referral.offer.KnownOffer;
import org.samverk.partners.referral.offer.Offers;
import org.samverk.partners.referral.offer.content.OfferStatus;
import org.samverk.partners.referral.pathway.content.PathwayContent;

/// The rules about a pathway that the register, the reference data and the offers have a say in.
@ApplicationScoped
class PathwayRules {
    private final RegisteredPartners partners;
    private final KnownCodes codes;
    private final Offers offers;

    PathwayRules(RegisteredPartners partners, KnownCodes codes, Offers offers) {
        this.partners = partners;
        this.codes = codes;
        this.offers = offers;
    }

    /// What is to be stored of a new pathway.
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there, or not for this actor to see
    PathwayContent settled(PathwayContent content, UUID to, Actor actor) {
        return settled(content, to, Set.of(), offer(content, actor));
    }

    /// What is to be stored instead. An offer that stays as it is may be one this actor does not see.
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there, or not for this actor to see
    PathwayContent settled(PathwayContent content, PathwayState before, Actor actor) {
        var same = content.offerId() != null
                && content.offerId().equals(before.content().offerId());
        var to = before.toPartnerId();
        var standing =
                named("/toPartnerId", to, before.content().fromPartnerId()).values();
        return settled(content, to, standing, offer(content, same ? Actor.SERVICE : actor));
    }

    private Optional<KnownOffer> offer(PathwayContent content, Actor actor) {
        return content.offerId() == null ? Optional.empty() : offers.held(content.offerId(), actor);
    }

    private PathwayContent settled(
            PathwayContent content, UUID to, Collection<UUID> standing, Optional<KnownOffer> offer) {
        partners.require(
                named(RegisteredPartners.at("/toPartnerId", content.toPartnerId()), to, content.fromPartnerId()),
                standing,
                Stream.concat(codes.unknownThemes(content.themes()), unknownOffer(content, offer)));
        requireTwoEnds(content.fromPartnerId(), to);
        offer.ifPresent(one -> requireFit(one, to));
        var settled = content.settled(
                to,
                offer.map(KnownOffer::themes).orElse(List.of()),
                offer.map(KnownOffer::visibility).orElse(Visibility.SHARED));
        offer.ifPresent(one -> requireNotWider(settled, one));
        return settled;
    }

    /// The two may have been merged since it was planned.
    /// @throws PathwayRefusal.SamePartner when they are one
    void requireTwoEnds(PathwayState state) {
        requireTwoEnds(state.content().fromPartnerId(), state.toPartnerId());
    }

    private void requireTwoEnds(@Nullable UUID from, UUID to) {
        if (from != null && partners.same(from, to)) {
            throw new PathwayRefusal.SamePartner();
        }
    }

    private void requireFit(KnownOffer offer, UUID to) {
        if (!partners.same(offer.partnerId(), to)) {
            throw new PathwayRefusal.OfferOfAnother();
        }
        if (offer.status() == OfferStatus.CLOSED) {
            throw new PathwayRefusal.OfferClosed();
        }
    }

    private static void requireNotWider(PathwayContent content, KnownOffer offer) {
        if (offer.visibility() == Visibility.PRIVATE && content.visibility() != Visibility.PRIVATE) {
            throw new PathwayRefusal.WiderThanOffer();
        }
    }

    private static Map<String, UUID> named(String pointer, UUID to, @Nullable UUID from) {
        var named = new HashMap<>(Map.of(pointer, to));
        if (from != null) {
            named.put("/fromPartnerId", from);
        }
        return named;
    }

    private static Stream<FieldError> unknownOffer(PathwayContent content, Optional<KnownOffer> offer) {
        return content.offerId() == null || offer.isPresent()
                ? Stream.empty()
                : Stream.of(FieldError.at("/offerId", "unknown-offer", "There is no such offer."));
    }
}
