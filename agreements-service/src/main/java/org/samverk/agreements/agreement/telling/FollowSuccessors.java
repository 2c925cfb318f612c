package org.samverk.agreements.agreement.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.KnownAgreements;
import org.samverk.agreements.agreement.Superseding;
import org.samverk.agreements.agreement.dependent.AgreementChanged;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.kit.security.Actor;

/// Lets an agreement know that another, which all have signed, takes its place: when that one changes, and when it
/// does so itself, since it may bind others by then.
@ApplicationScoped
class FollowSuccessors {
    private final HoldAgreements agreements;
    private final KnownAgreements known;
    private final Superseding superseding;
    private final AgreementJournal journal;
    private final Clock clock;

    FollowSuccessors(
            HoldAgreements agreements,
            KnownAgreements known,
            Superseding superseding,
            AgreementJournal journal,
            Clock clock) {
        this.agreements = agreements;
        this.known = known;
        this.superseding = superseding;
        this.journal = journal;
        this.clock = clock;
    }

    /// Held after the one that takes its place, which is only read where it is not the one that changes; no agreement
    /// takes its own place, so nobody waits in a circle.
    void follow(@Observes AgreementChanged changed) {
        var agreement = changed.agreement();
        if (agreement.supersedes() != null) {
            follow(agreement.supersedes(), agreement);
        }
        agreement.successors().forEach(id -> follow(agreement.id(), known.successor(id)));
    }

    private void follow(UUID superseded, KnownAgreement successor) {
        var agreement = agreements.required(superseded, Actor.SERVICE);
        var begins = successor.begins();
        var others = begins != null && superseding.bindsOthers(agreement, successor);
        if (agreement.succeededBy(successor.id(), begins, others, clock.instant())) {
            journal.appendOfItself("succession-changed", agreement, null);
        }
    }
}
