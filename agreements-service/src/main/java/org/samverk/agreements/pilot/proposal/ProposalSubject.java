package org.samverk.agreements.pilot.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A proposal as the journal has it.
@ApplicationScoped
class ProposalSubject implements SubjectKind {
    @Override
    public String type() {
        return AreaProposals.KIND;
    }

    @Override
    public ProposalView view(Snapshot snapshot, Actor actor) {
        return ProposalView.of(snapshot.id(), snapshot.version(), snapshot.state(ProposalState.class), actor);
    }

    /// As it is after a write.
    ProposalView shown(AreaProposal written, Actor actor) {
        return ProposalView.of(written.id(), written.version(), written.state(), actor);
    }
}
