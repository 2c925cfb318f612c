package org.samverk.agreements.pilot.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal.UnknownReference;
import org.samverk.agreements.pilot.area.AreaSides;
import org.samverk.agreements.pilot.area.KnownArea;
import org.samverk.agreements.pilot.area.KnownAreas;
import org.samverk.agreements.pilot.forum.Forums;
import org.samverk.agreements.pilot.project.KnownDescriptions;
import org.samverk.agreements.pilot.project.KnownDescriptions.Known;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Drafts proposals, keeps them right, and takes them onwards.
@ApplicationScoped
class KeepProposals {
    private final KnownAreas areas;
    private final KnownDescriptions descriptions;
    private final AreaProposals proposals;
    private final Forums forums;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepProposals(
            KnownAreas areas,
            KnownDescriptions descriptions,
            AreaProposals proposals,
            Forums forums,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.areas = areas;
        this.descriptions = descriptions;
        this.proposals = proposals;
        this.forums = forums;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    AreaProposal draft(UUID areaId, AreaProposalContent content, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> draftable(areaId, content, actor));
        forums.requireProposing(content.proposing(null), content.asked(null));
        return QuarkusTransaction.requiringNew().call(() -> {
            var area = draftable(areaId, content, actor);
            var own = actor.requireOrganisation().partnerId();
            var proposal = AreaProposal.drafted(area, content, own, clock.instant());
            proposals.persist(proposal);
            return kept("drafted", proposal);
        });
    }

    private KnownArea draftable(UUID areaId, AreaProposalContent content, Actor actor) {
        var area = areas.required(areaId, actor);
        var own = actor.requireOrganisation().partnerId();
        AreaSides.CREATE.require(actor, new AreaSides(area.owners(), own));
        area.requireOpen();
        described(areaId, content, actor);
        return area;
    }

    AreaProposal replace(UUID area, UUID id, @Nullable String ifMatch, AreaProposalContent content, Actor actor)
            throws JsonProcessingException {
        return change(area, id, ifMatch, _ -> content, actor);
    }

    AreaProposal patch(UUID area, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, AreaProposalContent.class);
        return change(area, id, ifMatch, current -> mergePatch.apply(current, patch, AreaProposalContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        AreaProposalContent from(AreaProposalContent current) throws JsonProcessingException;
    }

    /// Forums that are named anew are asked for before the transaction begins.
    private AreaProposal change(UUID area, UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> proposals.row(area, id, actor));
        ProposalView.CHANGE.require(actor, row.state().sides());
        var before = row.state().content();
        var content = wanted.from(before);
        IfMatch.require(ifMatch, row.version());
        row.state().requireOpen();
        forums.requireProposing(content.proposing(before), content.asked(before));
        return QuarkusTransaction.requiringNew().call(() -> changed(area, id, ifMatch, wanted, actor));
    }

    private AreaProposal changed(UUID area, UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var proposal = held(area, id, ProposalView.CHANGE, actor);
        var content = wanted.from(proposal.state().content());
        IfMatch.require(ifMatch, proposal.version());
        proposal.state().requireOpen();
        described(area, content, actor);
        return proposal.change(content, clock.instant()) ? kept("changed", proposal) : proposal;
    }

    @Transactional
    AreaProposal advance(UUID area, UUID id, ProposalAdvance step, Actor actor) {
        var there = areas.required(area, actor);
        var proposal = held(area, id, ProposalView.ADVANCE, actor);
        if (step.to() == ProposalStatus.SUBMITTED) {
            there.requireOpen();
        }
        var description = described(area, proposal.state().content(), actor);
        proposal.advance(step.to(), step.comment(), description, clock.instant());
        return kept(step.to().name().toLowerCase(Locale.ROOT), proposal);
    }

    /// Its history stays.
    @Transactional
    void delete(UUID area, UUID id, @Nullable String ifMatch, Actor actor) {
        var proposal = held(area, id, ProposalView.DELETE, actor);
        IfMatch.require(ifMatch, proposal.version());
        proposal.requireDeletable();
        proposals.delete(proposal);
        journal.appendDeletion(AreaProposals.KIND + ".deleted", proposal);
    }

    private AreaProposal held(UUID area, UUID id, Act act, Actor actor) {
        var proposal = proposals.required(area, id, actor);
        act.require(actor, proposal.state().sides());
        return proposal;
    }

    /// The description it is made with, as it stays until the transaction ends.
    private @Nullable Known described(UUID area, AreaProposalContent content, Actor actor) {
        var id = content.projectDescriptionId();
        if (id == null) {
            return null;
        }
        var known = descriptions.held(area, id, actor);
        if (known.isEmpty()) {
            UnknownReference.refuse(Stream.of(FieldError.at(
                    "/projectDescriptionId",
                    "unknown-project-description",
                    "The area has no such project description.")));
        }
        return known.orElseThrow();
    }

    private AreaProposal kept(String what, AreaProposal proposal) {
        journal.append(AreaProposals.KIND + "." + what, proposal);
        return proposal;
    }
}
