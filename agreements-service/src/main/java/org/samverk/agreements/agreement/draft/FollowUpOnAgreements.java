package org.samverk.agreements.agreement.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.security.Actor;

/// An agreement that a plan or an evaluation is about is not deleted.
@ApplicationScoped
class FollowUpOnAgreements implements AgreementDependents {
    private final KnownFollowUp followUp;

    FollowUpOnAgreements(KnownFollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return followUp.of(agreement, actor);
    }
}
