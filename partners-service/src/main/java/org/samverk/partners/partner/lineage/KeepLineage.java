package org.samverk.partners.partner.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.KeepPartners;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerActs;
import org.samverk.partners.partner.PartnerRules;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.PlacesToTake;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.SuccessionContent;

/// Settles who takes the place of whom, and takes it back.
@ApplicationScoped
class KeepLineage {
    private final KeepPartners keep;
    private final Partners partners;
    private final Successors successors;
    private final PartnerRules rules;
    private final PlacesToTake places;

    KeepLineage(KeepPartners keep, Partners partners, Successors successors, PartnerRules rules, PlacesToTake places) {
        this.keep = keep;
        this.partners = partners;
        this.successors = successors;
        this.rules = rules;
        this.places = places;
    }

    /// The one that stays takes the places that the duplicate was named to take; those it took on days gone by stand.
    @Transactional
    Partner merge(UUID id, MergerContent merger, Actor actor) {
        partners.hold(List.of(id, merger.into()));
        return keep.act(
                id,
                PartnerActs.MERGE,
                "partner.merged",
                (partner, now) -> {
                    partner.state().refuseIfNotToMerge(now);
                    successors.requireFit(partner, Map.of("/into", merger.into()), places.daysToCome(partner, now));
                    partner.merge(merger, now);
                },
                actor);
    }

    /// What was merged stands again as it was, if nobody has taken its numbers since.
    @Transactional
    Partner separate(UUID id, Actor actor) {
        return keep.act(
                id,
                PartnerActs.SEPARATE,
                "partner.separated",
                (partner, now) -> {
                    successors.requireSeparable(partner, now);
                    rules.numbersAreFree(partner.state().content(), id);
                    rules.governsAlone(partner.state(), partner.state().separated(now), now);
                    partner.separate(now);
                },
                actor);
    }

    @Transactional
    Partner succeed(UUID id, SuccessionContent succession, Actor actor) {
        partners.hold(
                Stream.concat(Stream.of(id), succession.successors().stream()).toList());
        return keep.act(
                id,
                PartnerActs.SUCCEED,
                "partner.succession-decided",
                (partner, now) -> {
                    partner.state().refuseIfSucceeded(now);
                    successors.requireFit(partner, named(succession), List.of(succession.firstDay()));
                    places.requireThereBefore(partner, succession.firstDay(), now);
                    partner.succeed(succession, now);
                },
                actor);
    }

    @Transactional
    Partner revokeSuccession(UUID id, Actor actor) {
        return keep.act(
                id, PartnerActs.REVOKE_SUCCESSION, "partner.succession-revoked", Partner::revokeSuccession, actor);
    }

    /// What was decided by mistake and has begun. It stands again as it was, unless somebody governs its areas by now.
    @Transactional
    Partner withdrawSuccession(UUID id, String reason, Actor actor) {
        return keep.act(
                id,
                PartnerActs.WITHDRAW_SUCCESSION,
                "partner.succession-revoked",
                (partner, now) -> {
                    rules.governsAlone(partner.state(), partner.state().withdrawn(reason, now), now);
                    partner.withdrawSuccession(reason, now);
                },
                actor);
    }

    private static Map<String, UUID> named(SuccessionContent succession) {
        var named = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < succession.successors().size(); i++) {
            named.put("/successors/" + i, succession.successors().get(i));
        }
        return named;
    }
}
