package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.kit.security.Actor;

/// An agreement that an activity belongs to is not deleted.
@ApplicationScoped
class ActivitiesOnAgreements implements AgreementDependents {
    private final Activities activities;

    ActivitiesOnAgreements(Activities activities) {
        this.activities = activities;
    }

    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return activities.idsOfAgreement(agreement, actor);
    }
}
