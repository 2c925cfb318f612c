package org.samverk.agreements.agreement.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.agreements.followup.KnownPlans;
import org.samverk.kit.security.Actor;

/// An agreement is not deleted while a plan known here says when it is followed up.
@ApplicationScoped
class FollowUpOnAgreements implements AgreementDependents {
    private final KnownPlans plans;

    FollowUpOnAgreements(KnownPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return List.copyOf(plans.sayingWhen(agreement));
    }
}
