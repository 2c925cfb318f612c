package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.Activity;
import org.samverk.agreements.activity.ActivityRefusal;
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How every change of an activity begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
class ChangeActivities {
    private final Activities activities;
    private final KnownFollowUp followUp;
    private final Journal journal;

    ChangeActivities(Activities activities, KnownFollowUp followUp, Journal journal) {
        this.activities = activities;
        this.followUp = followUp;
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
    /// @throws ActivityRefusal.StillInUse while a plan or an evaluation is about it
    @Transactional(Transactional.TxType.MANDATORY)
    void gone(Activity activity, Actor actor) {
        var users = followUp.of(activity.id(), actor);
        if (!users.isEmpty()) {
            throw new ActivityRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        activities.remove(activity);
        journal.appendDeletion(Activities.KIND + ".deleted", activity);
    }
}
