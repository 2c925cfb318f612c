package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.agreement.dependent.AgreementChanged;

/// An activity is never seen more widely than the agreement it belongs to.
@ApplicationScoped
class FollowAgreements {
    private final Activities activities;
    private final ChangeActivities changes;
    private final Clock clock;

    FollowAgreements(Activities activities, ChangeActivities changes, Clock clock) {
        this.activities = activities;
        this.changes = changes;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes AgreementChanged changed) {
        var agreement = changed.agreement();
        for (var activity : activities.ofAgreement(agreement.id())) {
            if (activity.follow(agreement.access(), clock.instant())) {
                changes.kept("visibility-changed", activity);
            }
        }
    }
}
