package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An agreement as the journal has it.
@ApplicationScoped
class AgreementSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final Clock clock;

    AgreementSubject(KnownOrganisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "agreement";
    }

    @Override
    public AgreementView view(Snapshot snapshot, Actor actor) {
        return view(snapshot, actor, snapshot.recordedAt());
    }

    AgreementView view(Snapshot snapshot, Actor actor, Instant at) {
        return shown(snapshot.id(), snapshot.version(), snapshot.state(AgreementState.class), actor, at);
    }

    /// As it is after a write.
    AgreementView shown(Agreement agreement, Actor actor) {
        return shown(agreement.id(), agreement.version(), agreement.state(), actor, clock.instant());
    }

    private AgreementView shown(UUID id, long version, AgreementState state, Actor actor, Instant at) {
        return AgreementView.of(new AgreementRow(id, version, state, names(state)), actor, at);
    }

    private Map<UUID, String> names(AgreementState state) {
        var mentioned = new HashSet<UUID>();
        mentioned.add(state.frame().ownerPartnerId());
        state.terms().terms().parties().stream().map(Party::partnerId).forEach(mentioned::add);
        state.proposals().stream()
                .flatMap(proposal -> proposal.consents().stream())
                .map(Consent::givenFor)
                .filter(Objects::nonNull)
                .forEach(mentioned::add);
        return organisations.of(mentioned).values().stream()
                .collect(Collectors.toMap(KnownOrganisation::id, KnownOrganisation::name));
    }
}
