package org.samverk.partners.referral.pathway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.referral.OwnerFixed;
import org.samverk.partners.referral.pathway.agreement.AgreementLink;
import org.samverk.partners.referral.pathway.agreement.AgreementLinks;
import org.samverk.partners.referral.pathway.agreement.AgreementLinks.Wish;
import org.samverk.partners.referral.pathway.content.PathwayContent;

/// Plans pathways and keeps them right. Agreements are looked up before the transaction begins, since that may ask a
/// neighbour.
@ApplicationScoped
class KeepPathways {
    private final Pathways pathways;
    private final ChangePathways changes;
    private final PathwayRules rules;
    private final AgreementLinks links;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepPathways(
            Pathways pathways,
            ChangePathways changes,
            PathwayRules rules,
            AgreementLinks links,
            MergePatch mergePatch,
            Clock clock) {
        this.pathways = pathways;
        this.changes = changes;
        this.rules = rules;
        this.links = links;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Pathway plan(PathwayContent content, Actor actor) {
        var to = changes.receiving(content.toPartnerId(), actor);
        var wish = new Wish(content.agreementId(), null);
        links.requireKnown(wish, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var link = wish.fresh();
            var settled = rules.settled(content, to, actor);
            var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
            return changes.begun(
                    Pathway.planned(settled, link.map(AgreementLink::kept).orElse(null), createdBy, clock.instant()),
                    link);
        });
    }

    Pathway replace(UUID id, @Nullable String ifMatch, PathwayContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Pathway patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, PathwayContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, PathwayContent.class), actor);
    }

    /// What is wanted instead of what there is, as the one who wants it sees it.
    private interface Wanted {
        PathwayContent from(PathwayContent current) throws JsonProcessingException;

        default PathwayContent from(PathwayRow row) throws JsonProcessingException {
            return from(row.state().content().restingOn(row.agreementId()));
        }
    }

    private Pathway change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = changes.changeable(id, actor);
        var content = wanted.from(row);
        IfMatch.require(ifMatch, row.version());
        row.state().requireOpen();
        links.requireKnown(new Wish(content.agreementId(), row.agreementId()), actor);
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private Pathway changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var pathway = changes.held(id, PathwayActs.CHANGE, actor);
        IfMatch.require(ifMatch, pathway.version());
        var before = pathway.state();
        before.requireOpen();
        var row = pathways.row(id, actor);
        var content = wanted.from(row);
        OwnerFixed.refuse("/toPartnerId", content.toPartnerId(), before.toPartnerId());
        var wish = new Wish(content.agreementId(), row.agreementId());
        var link = wish.fresh();
        var rests = link.map(AgreementLink::kept).orElse(wish.stays(before.agreement()));
        return pathway.change(rules.settled(content, before, actor), rests, clock.instant())
                ? changes.kept("changed", pathway, link)
                : pathway;
    }

    @Transactional
    Pathway activate(UUID id, Actor actor) {
        var pathway = changes.held(id, PathwayActs.ACTIVATE, actor);
        pathway.requireStep(PathwayActs.ACTIVATE);
        rules.requireTwoEnds(pathway.state());
        pathway.activate(clock.instant());
        return changes.kept("activated", pathway, Optional.empty());
    }

    @Transactional
    Pathway end(UUID id, Actor actor) {
        var pathway = changes.held(id, PathwayActs.END, actor);
        pathway.end(clock.instant());
        return changes.kept("ended", pathway, Optional.empty());
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var pathway = changes.held(id, PathwayActs.DELETE, actor);
        IfMatch.require(ifMatch, pathway.version());
        pathway.requireDeletable();
        changes.gone(pathway);
    }
}
