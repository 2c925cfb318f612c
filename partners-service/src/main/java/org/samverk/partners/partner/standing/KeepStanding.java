package org.samverk.partners.partner.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.samverk.kit.access.Act;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.KeepPartners;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerActs;
import org.samverk.partners.partner.PartnerRules;
import org.samverk.partners.partner.PlacesToTake;

/// Confirms partners, and takes them out of use and into it again.
@ApplicationScoped
class KeepStanding {
    private final KeepPartners keep;
    private final PartnerRules rules;
    private final PlacesToTake places;

    KeepStanding(KeepPartners keep, PartnerRules rules, PlacesToTake places) {
        this.keep = keep;
        this.rules = rules;
        this.places = places;
    }

    @Transactional
    Partner confirm(UUID id, Actor actor) {
        return keep.act(
                id,
                PartnerActs.CONFIRM,
                "partner.confirmed",
                (partner, now) -> {
                    rules.governsAlone(partner.state(), partner.confirmed(now), now);
                    partner.confirm(now);
                },
                actor);
    }

    @Transactional
    Partner archive(UUID id, Actor actor) {
        return retire(id, PartnerActs.ARCHIVE, "partner.archived", Partner::archive, actor);
    }

    @Transactional
    Partner restore(UUID id, Actor actor) {
        return keep.act(id, PartnerActs.RESTORE, "partner.restored", Partner::restore, actor);
    }

    @Transactional
    Partner deactivate(UUID id, Actor actor) {
        return retire(id, PartnerActs.DEACTIVATE, "partner.deactivated", Partner::deactivate, actor);
    }

    @Transactional
    Partner activate(UUID id, Actor actor) {
        return keep.act(
                id,
                PartnerActs.ACTIVATE,
                "partner.activated",
                (partner, now) -> {
                    rules.governsAlone(partner.state(), partner.activated(now), now);
                    partner.activate(now);
                },
                actor);
    }

    /// Who is named to take another's place stays as it was when it was named.
    private Partner retire(UUID id, Act act, String event, BiConsumer<Partner, Instant> verb, Actor actor) {
        return keep.act(
                id,
                act,
                event,
                (partner, now) -> {
                    places.requireNoneAhead(partner, now);
                    verb.accept(partner, now);
                },
                actor);
    }
}
