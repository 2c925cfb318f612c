package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.Activity;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How every change of an activity begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
class ChangeActivities {
    private final Activities activities;
    private final Journal journal;

    ChangeActivities(Activities activities, Journal journal) {
        this.activities = activities;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Activity held(UUID id, Act act, Actor actor) {
        var activity = activities.required(id, actor);
        act.require(actor, activity.row());
        return activity;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Activity begun(Activity activity) {
        activities.persist(activity);
        return kept("planned", activity);
    }

    /// @param what happened, as in `started`
    @Transactional(Transactional.TxType.MANDATORY)
    Activity kept(String what, Activity activity) {
        journal.append(Activities.KIND + "." + what, activity);
        return activity;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void gone(Activity activity) {
        activities.remove(activity);
        journal.appendDeletion(Activities.KIND + ".deleted", activity);
    }
}
