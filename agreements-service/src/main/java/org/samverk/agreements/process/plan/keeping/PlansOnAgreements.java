package org.samverk.agreements.process.plan.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.kit.security.Actor;

/// An agreement that a plan belongs to is not deleted.
@ApplicationScoped
class PlansOnAgreements implements AgreementDependents {
    private final Plans plans;

    PlansOnAgreements(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return plans.idsOfAgreement(agreement, actor);
    }
}
