package org.samverk.partners.collaboration.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.collaboration.Collaboration;
import org.samverk.partners.collaboration.CollaborationActs;
import org.samverk.partners.collaboration.CollaborationJournal;
import org.samverk.partners.collaboration.CollaborationRefusal;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.content.SharedGoal;
import org.samverk.partners.collaboration.keeping.AgreementLinks.Link;
import org.samverk.partners.indicator.KnownIndicators;

/// Registers collaborations and keeps them right. Agreements and indicators are looked up before the
/// transaction begins, since that may ask a neighbour.
@ApplicationScoped
class KeepCollaborations {
    private final Collaborations collaborations;
    private final CollaborationRules rules;
    private final AgreementLinks links;
    private final KnownIndicators indicators;
    private final CollaborationJournal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepCollaborations(
            Collaborations collaborations,
            CollaborationRules rules,
            AgreementLinks links,
            KnownIndicators indicators,
            CollaborationJournal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.collaborations = collaborations;
        this.rules = rules;
        this.links = links;
        this.indicators = indicators;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Collaboration register(CollaborationContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        CollaborationActs.CREATE.require(
                actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        links.requireKnown(content.agreementIds(), Set.of(), actor);
        indicators.requireOfGoals(content.goals(), List.of(), SharedGoal::indicatorId);
        return QuarkusTransaction.requiringNew().call(() -> {
            var createdBy = actor.organisation().map(Organisation::partnerId);
            var linked = content.agreementIds().stream().map(AgreementLinks::to).toList();
            var collaboration = Collaboration.registered(
                    rules.settled(content, owner),
                    linked.stream().map(Link::kept).toList(),
                    createdBy.orElse(null),
                    clock.instant());
            collaborations.persist(collaboration);
            links.store(collaboration.id(), linked, List.of());
            journal.registered(collaboration);
            return collaboration;
        });
    }

    Collaboration replace(UUID id, @Nullable String ifMatch, CollaborationContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Collaboration patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, CollaborationContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, CollaborationContent.class), actor);
    }

    /// What is wanted instead of what there is, as the one who wants it sees it.
    private interface Wanted {
        CollaborationContent from(CollaborationContent current) throws JsonProcessingException;

        default CollaborationContent from(CollaborationRow row) throws JsonProcessingException {
            return from(row.state().content().linkedTo(row.agreementIds()));
        }
    }

    /// An agreement that does not count as far as we have heard may count by now.
    private Collaboration change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> collaborations.row(id, actor));
        CollaborationActs.CHANGE.require(actor, row);
        var content = wanted.from(row);
        IfMatch.require(ifMatch, row.version());
        links.requireKnown(content.agreementIds(), row.agreementIds(), actor);
        indicators.requireOfGoals(content.goals(), row.state().content().goals(), SharedGoal::indicatorId);
        try {
            return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
        } catch (CollaborationRefusal.NeedsAgreement _) {
            links.hear();
            return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
        }
    }

    private Collaboration changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var collaboration = collaborations.required(id, actor);
        var row = collaborations.row(id, actor);
        CollaborationActs.CHANGE.require(actor, row);
        IfMatch.require(ifMatch, row.version());
        var before = collaboration.state();
        var content = wanted.from(row);
        var settled = rules.settled(content, before);
        var linked = links.after(before, content.agreementIds(), row.agreementIds());
        requireStillFormal(row, settled, linked);
        var now = clock.instant();
        var referring = stillReferring(row, settled, actor);
        links.store(id, linked, before.agreementLinks());
        var kept = linked.stream().map(Link::kept).toList();
        if (collaboration.change(settled, kept, referring, rules.current(settled), now)) {
            journal.append("collaboration.changed", collaboration);
        }
        return collaboration;
    }

    /// What an agreement made formal loses that by the agreement's end, not by a slip of the pen.
    private void requireStillFormal(CollaborationRow row, CollaborationContent content, List<Link> linked) {
        var formal = row.state().commitment().level() == CommitmentLevel.FORMAL && row.formalised();
        var agreements = linked.stream().map(Link::agreement).toList();
        if (formal && !collaborations.formalised(agreements, content, clock.instant())) {
            throw new CollaborationRefusal.NeedsAgreement();
        }
    }

    /// What a pathway between two participants proves is not lost by a slip of the pen either.
    private boolean stillReferring(CollaborationRow row, CollaborationContent content, Actor actor) {
        var level = row.state().commitment().level();
        if (level != CommitmentLevel.COMMITTED || content.practises(level)) {
            return false;
        }
        var referring = collaborations.referring(content, clock.instant(), actor);
        if (row.referring() && !referring) {
            throw new CollaborationRefusal.NeedsPractice();
        }
        return referring;
    }

    private void requireUnused(UUID id, Actor actor) {
        var referring = collaborations.usersOf(id, actor);
        if (!referring.isEmpty()) {
            throw new CollaborationRefusal.StillInUse(
                    referring.stream().filter(Objects::nonNull).toList());
        }
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        CollaborationActs.DELETE.require(actor, collaborations.row(id, actor));
        IfMatch.require(ifMatch, collaboration.version());
        collaboration.requireDeletable();
        requireUnused(id, actor);
        collaborations.delete(collaboration);
        journal.deleted(collaboration);
    }
}
