package org.samverk.partners.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRefusal.IllegalTransition;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Proof;
import org.samverk.partners.collaboration.content.CollaborationContent;

/// What each degree of commitment asks for, when it is reached and while it lasts.
final class Committing {
    private Committing() {}

    /// @throws CollaborationRefusal when what the level asks for is not there
    static void requireGround(CollaborationState state, CommitmentLevel to, Proof proof) {
        if (to == state.commitment().level()) {
            throw IllegalTransition.to(to);
        }
        if (to == CommitmentLevel.COMMITTED && !state.content().practises(to) && !proof.pathway()) {
            throw new CollaborationRefusal.NeedsPractice();
        }
        if (to == CommitmentLevel.FORMAL && !proof.agreement()) {
            throw new CollaborationRefusal.NeedsAgreement();
        }
    }

    /// Where the agreement is, it may be tomorrow already: what is signed makes it formal today at the latest.
    /// @throws DateOutOfOrder when it was not signed by all on that day
    static void requireSigned(CollaborationState state, Proof proof, LocalDate day, Instant now) {
        var signed = proof.signedOn();
        if (signed != null && day.isBefore(signed) && day.isBefore(state.today(now))) {
            throw new DateOutOfOrder("/date", "What makes it formal counts from %s at the earliest.".formatted(signed));
        }
    }

    /// @param referring whether two who take part then refer people to one another on a pathway
    /// @throws CollaborationRefusal when what is practised no longer is what the level asks for
    static void requireKept(CollaborationState state, CollaborationContent content, boolean referring) {
        var level = state.commitment().level();
        var practised = state.content().practises(level);
        if (level == CommitmentLevel.COMMITTED && practised && !content.practises(level) && !referring) {
            throw new CollaborationRefusal.NeedsPractice();
        }
        var dropped = state.content().practices().stream()
                .filter(practice -> practice.level() != CommitmentLevel.FORMAL
                        && !content.practices().contains(practice))
                .map(practice -> FieldError.at("/practices", "kept", practice + " stays while it is FORMAL."))
                .toList();
        if (level == CommitmentLevel.FORMAL && !dropped.isEmpty()) {
            throw new CollaborationRefusal.PracticesKept(dropped);
        }
    }
}
