package org.samverk.agreements.process.plan.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.agreements.agreement.dependent.AgreementChanged;
import org.samverk.agreements.process.plan.Plans;

/// A plan is never seen more widely than the agreement it belongs to.
@ApplicationScoped
class FollowAgreements {
    private final Plans plans;
    private final ChangePlans changes;
    private final Clock clock;

    FollowAgreements(Plans plans, ChangePlans changes, Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes AgreementChanged changed) {
        var agreement = changed.agreement();
        for (var plan : plans.ofAgreement(agreement.id())) {
            if (plan.follow(agreement.access(), clock.instant())) {
                changes.kept("visibility-changed", plan);
            }
        }
    }
}
