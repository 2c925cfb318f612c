package org.samverk.partners.collaboration.step;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.Collaboration;
import org.samverk.partners.collaboration.CollaborationActs;
import org.samverk.partners.collaboration.CollaborationJournal;
import org.samverk.partners.collaboration.CollaborationRefusal;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.keeping.AgreementLinks;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// Takes collaborations through their life, and along the scale of commitment.
@ApplicationScoped
class MoveCollaborations {
    private static final Map<Act, String> EVENTS = Map.of(
            CollaborationActs.ESTABLISH, "collaboration.established",
            CollaborationActs.SUSPEND, "collaboration.suspended",
            CollaborationActs.RESUME, "collaboration.resumed",
            CollaborationActs.END, "collaboration.ended");

    private final Collaborations collaborations;
    private final AgreementLinks links;
    private final RegisteredPartners partners;
    private final CollaborationJournal journal;
    private final Clock clock;

    MoveCollaborations(
            Collaborations collaborations,
            AgreementLinks links,
            RegisteredPartners partners,
            CollaborationJournal journal,
            Clock clock) {
        this.collaborations = collaborations;
        this.links = links;
        this.partners = partners;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Collaboration step(UUID id, Act act, CollaborationStep step, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        act.require(actor, collaborations.row(id, actor));
        var current = partners.current(collaboration.state().content().participantIds());
        collaboration.step(act, step.date(), step.reason(), current, clock.instant());
        journal.append(Objects.requireNonNull(EVENTS.get(act)), collaboration);
        return collaboration;
    }

    /// An agreement that does not count as far as we have heard, or not as early, may count by now.
    Collaboration commit(UUID id, CommitmentStep step, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> committed(id, step, actor));
        } catch (CollaborationRefusal.NeedsAgreement | CollaborationRefusal.DateOutOfOrder _) {
            links.hear();
            return QuarkusTransaction.requiringNew().call(() -> committed(id, step, actor));
        }
    }

    private Collaboration committed(UUID id, CommitmentStep step, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        var row = collaborations.row(id, actor);
        CollaborationActs.COMMIT.require(actor, row);
        collaboration.commit(step.to(), step.date(), step.reason(), row.proof(), clock.instant());
        journal.append("collaboration.commitment-changed", collaboration);
        return collaboration;
    }
}
