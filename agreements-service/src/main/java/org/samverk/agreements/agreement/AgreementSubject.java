package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.journal.ActorIds;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An agreement as the journal has it.
@ApplicationScoped
public class AgreementSubject implements SubjectKind {
    static final String TYPE = "agreement";

    private final KnownOrganisations organisations;
    private final ActorIds actorIds;
    private final Clock clock;

    AgreementSubject(KnownOrganisations organisations, ActorIds actorIds, Clock clock) {
        this.organisations = organisations;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AgreementView view(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(AgreementState.class);
        return shown(snapshot.id(), snapshot.version(), state, actor, snapshot.recordedAt());
    }

    /// As it was known, with the status it had then.
    AgreementView past(Snapshot snapshot, Instant then) {
        var state = snapshot.state(AgreementState.class);
        return AgreementView.past(new AgreementRow(snapshot.id(), snapshot.version(), state, names(state), null), then);
    }

    /// As it is after a write.
    public AgreementView shown(Agreement agreement, Actor actor) {
        return shown(agreement.id(), agreement.version(), agreement.state(), actor, clock.instant());
    }

    private AgreementView shown(UUID id, long version, AgreementState state, Actor actor, Instant at) {
        return AgreementView.of(new AgreementRow(id, version, state, names(state), actorIds.of(actor)), actor, at);
    }

    private References names(AgreementState state) {
        var mentioned = new HashSet<UUID>();
        mentioned.add(state.frame().ownerPartnerId());
        state.terms().terms().parties().stream().map(Party::partnerId).forEach(mentioned::add);
        state.proposals().stream()
                .flatMap(proposal -> proposal.consents().stream())
                .map(Consent::givenFor)
                .filter(Objects::nonNull)
                .forEach(mentioned::add);
        return organisations.references(mentioned);
    }
}
