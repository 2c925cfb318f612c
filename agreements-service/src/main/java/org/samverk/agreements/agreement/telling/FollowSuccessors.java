package org.samverk.agreements.agreement.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.Superseding;
import org.samverk.agreements.agreement.dependent.AgreementChanged;
import org.samverk.kit.security.Actor;

/// Lets an agreement know that another, which all have signed, takes its place.
@ApplicationScoped
class FollowSuccessors {
    private final HoldAgreements agreements;
    private final Superseding superseding;
    private final AgreementJournal journal;
    private final Clock clock;

    FollowSuccessors(HoldAgreements agreements, Superseding superseding, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.superseding = superseding;
        this.journal = journal;
        this.clock = clock;
    }

    /// Held after the one that takes its place; no agreement does so of itself, so nobody waits in a circle.
    void follow(@Observes AgreementChanged changed) {
        var successor = changed.agreement();
        if (successor.supersedes() != null) {
            var agreement = agreements.required(successor.supersedes(), Actor.SERVICE);
            var from = superseding.allows(successor, agreement) ? successor.begins() : null;
            if (agreement.succeededBy(successor.id(), from, clock.instant())) {
                journal.appendOfItself("succession-changed", agreement, null);
            }
        }
    }
}
