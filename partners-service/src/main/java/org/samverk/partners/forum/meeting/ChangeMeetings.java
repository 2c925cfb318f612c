package org.samverk.partners.forum.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How every change of a meeting begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
public class ChangeMeetings {
    private final Meetings meetings;
    private final Journal journal;

    ChangeMeetings(Meetings meetings, Journal journal) {
        this.meetings = meetings;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Meeting held(UUID id, Act act, Actor actor) {
        var meeting = meetings.required(id, actor);
        act.require(actor, meeting.row());
        return meeting;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begun(Meeting meeting) {
        meetings.persist(meeting);
        kept("planned", meeting);
    }

    /// @param what happened, as in `cancelled`
    @Transactional(Transactional.TxType.MANDATORY)
    public Meeting kept(String what, Meeting meeting) {
        journal.append(MeetingSubject.TYPE + "." + what, meeting);
        return meeting;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(Meeting meeting) {
        meetings.delete(meeting);
        journal.appendDeletion(MeetingSubject.TYPE + ".deleted", meeting);
    }
}
