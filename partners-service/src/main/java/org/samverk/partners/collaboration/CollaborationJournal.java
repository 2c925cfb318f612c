package org.samverk.partners.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.samverk.kit.journal.Journal;
import org.samverk.partners.collaboration.dependent.CollaborationChanged;
import org.samverk.partners.collaboration.dependent.KnownCollaboration;

/// Writes down what happens to collaborations, and tells what hangs on them.
@ApplicationScoped
public class CollaborationJournal {
    private final Journal journal;
    private final Event<CollaborationChanged> changed;

    CollaborationJournal(Journal journal, Event<CollaborationChanged> changed) {
        this.journal = journal;
        this.changed = changed;
    }

    /// Nothing hangs on it yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public void registered(Collaboration collaboration) {
        journal.append("collaboration.registered", collaboration);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, Collaboration collaboration) {
        journal.append(type, collaboration);
        tell(collaboration);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, Collaboration collaboration, Instant effectiveAt) {
        journal.append(type, collaboration, effectiveAt);
        tell(collaboration);
    }

    private void tell(Collaboration collaboration) {
        changed.fire(new CollaborationChanged(new KnownCollaboration(collaboration.id(), collaboration.access())));
    }

    /// Nothing hangs on it any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(Collaboration collaboration) {
        journal.appendDeletion("collaboration.deleted", collaboration);
    }
}
