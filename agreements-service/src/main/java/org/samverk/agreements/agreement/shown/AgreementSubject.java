package org.samverk.agreements.agreement.shown;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementLinks;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An agreement as the journal has it.
@ApplicationScoped
public class AgreementSubject implements SubjectKind {
    public static final String TYPE = "agreement";

    private final KnownOrganisations organisations;
    private final AgreementLinks links;
    private final ActorIds actorIds;
    private final Clock clock;

    AgreementSubject(KnownOrganisations organisations, AgreementLinks links, ActorIds actorIds, Clock clock) {
        this.organisations = organisations;
        this.links = links;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Agreements.KIND;
    }

    @Override
    public AgreementView view(Snapshot snapshot, Actor actor) {
        var id = snapshot.id();
        var version = snapshot.version();
        var told = Readership.told(snapshot.state(AgreementState.class).asOf(snapshot.recordedAt()), actor);
        var used = told.phase().deletable() && links.used(id, version);
        var row = row(id, version, told, links.successors(id, version, actor), used, actor);
        return AgreementView.of(row, actor, snapshot.recordedAt());
    }

    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return state -> ToldState.of(state, actor);
    }

    /// As it was known, with the status it had then.
    public AgreementView past(Snapshot snapshot, Instant then, Actor actor) {
        var state = Readership.told(snapshot.state(AgreementState.class).asOf(then), actor);
        return AgreementView.past(
                new AgreementRow(snapshot.id(), snapshot.version(), state, names(state), null, List.of(), false), then);
    }

    /// As it is after a write.
    public AgreementView shown(Agreement agreement, Actor actor) {
        var id = agreement.id();
        var now = clock.instant();
        var told = Readership.told(agreement.state().asOf(now), actor);
        var used = told.phase().deletable() && links.used(id);
        var row = row(id, agreement.version(), told, links.successors(id, actor), used, actor);
        return AgreementView.of(row, actor, now);
    }

    private AgreementRow row(
            UUID id, long version, AgreementState told, List<UUID> successors, boolean used, Actor actor) {
        return new AgreementRow(id, version, told, names(told), actorIds.of(actor), successors, used);
    }

    private References names(AgreementState state) {
        var mentioned = new HashSet<UUID>();
        mentioned.add(state.frame().ownerPartnerId());
        mentioned.addAll(state.terms().terms().partyIds());
        for (var proposal : state.proposals()) {
            proposal.signers().map(Signer::partyId).forEach(mentioned::add);
            proposal.consents().stream()
                    .map(Consent::givenFor)
                    .filter(Objects::nonNull)
                    .forEach(mentioned::add);
            if (proposal.amends() != null) {
                mentioned.add(proposal.amends().proposedBy());
            }
        }
        for (var notice : state.notices()) {
            mentioned.add(notice.partyId());
            if (notice.givenFor() != null) {
                mentioned.add(notice.givenFor());
            }
        }
        return organisations.references(mentioned);
    }
}
