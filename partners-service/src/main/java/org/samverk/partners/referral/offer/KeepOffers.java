package org.samverk.partners.referral.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.referral.Keepers;
import org.samverk.partners.referral.OwnerFixed;
import org.samverk.partners.referral.offer.Offers.Referring;
import org.samverk.partners.referral.offer.content.OfferContent;

/// Registers offers and keeps them right.
@ApplicationScoped
class KeepOffers {
    private final Offers offers;
    private final Keepers keepers;
    private final OfferRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepOffers(Offers offers, Keepers keepers, OfferRules rules, Journal journal, MergePatch mergePatch, Clock clock) {
        this.offers = offers;
        this.keepers = keepers;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Offer register(OfferContent content, Actor actor) {
        var partner = keepers.required(content.partnerId(), actor);
        rules.requireNew(content, partner);
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        var offer = Offer.registered(content.settled(partner), createdBy, clock.instant());
        offers.persist(offer);
        journal.append("offer.registered", offer);
        return offer;
    }

    @Transactional
    Offer replace(UUID id, @Nullable String ifMatch, OfferContent content, Actor actor) {
        return change(held(id, OfferActs.CHANGE, actor), ifMatch, content, actor);
    }

    @Transactional
    Offer patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, OfferContent.class);
        var offer = held(id, OfferActs.CHANGE, actor);
        return change(offer, ifMatch, mergePatch.apply(offer.state().content(), patch, OfferContent.class), actor);
    }

    private Offer change(Offer offer, @Nullable String ifMatch, OfferContent content, Actor actor) {
        IfMatch.require(ifMatch, offer.version());
        var partner = offer.state().partnerId();
        OwnerFixed.refuse("/partnerId", content.partnerId(), partner);
        rules.requireKnown(content);
        if (offer.change(content.settled(partner), clock.instant())) {
            if (content.visibility() == Visibility.PRIVATE) {
                requireUnused(offer, Referring.RUNNING_IN_THE_OPEN, "Make them PRIVATE or end them first.", actor);
            }
            journal.append("offer.changed", offer);
        }
        return offer;
    }

    /// Nobody is referred to what is not to be had.
    @Transactional
    Offer close(UUID id, Actor actor) {
        var offer = held(id, OfferActs.CLOSE, actor);
        offer.close(clock.instant());
        requireUnused(offer, Referring.RUNNING, "End them first.", actor);
        journal.append("offer.closed", offer);
        return offer;
    }

    @Transactional
    Offer reopen(UUID id, Actor actor) {
        var offer = held(id, OfferActs.REOPEN, actor);
        offer.reopen(clock.instant());
        journal.append("offer.reopened", offer);
        return offer;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var offer = held(id, OfferActs.DELETE, actor);
        IfMatch.require(ifMatch, offer.version());
        requireUnused(offer, Referring.ANY, "Close it instead.", actor);
        offers.delete(offer);
        journal.appendDeletion("offer.deleted", offer);
    }

    private void requireUnused(Offer offer, Referring which, String advice, Actor actor) {
        var pathways = offers.referring(offer.id(), which, actor);
        if (!pathways.isEmpty()) {
            throw new OfferRefusal.StillInUse(
                    pathways.stream().filter(Objects::nonNull).toList(), advice);
        }
    }

    private Offer held(UUID id, Act act, Actor actor) {
        var offer = offers.required(id, actor);
        act.require(actor, keepers.of(offer.state().partnerId(), actor));
        return offer;
    }
}
