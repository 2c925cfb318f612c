package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementChanged;
import org.samverk.kit.journal.Journal;

/// Writes down what happens to agreements, and tells those that hang on one.
@ApplicationScoped
public class AgreementJournal {
    private final Journal journal;
    private final Event<AgreementChanged> changed;

    AgreementJournal(Journal journal, Event<AgreementChanged> changed) {
        this.journal = journal;
        this.changed = changed;
    }

    /// @param what happened, as in `proposed`
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String what, Agreement agreement) {
        journal.append(Agreements.KIND + "." + what, agreement);
        tell(agreement);
    }

    /// @param what came true by itself, whoever was calling when it was written down
    /// @param effectiveAt when it did; absent when that is now
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendOfItself(String what, Agreement agreement, @Nullable Instant effectiveAt) {
        journal.appendOfItself(Agreements.KIND + "." + what, agreement, effectiveAt);
        tell(agreement);
    }

    private void tell(Agreement agreement) {
        changed.fire(new AgreementChanged(KnownAgreements.known(agreement)));
    }

    /// Nothing hangs on it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(Agreement agreement) {
        journal.appendDeletion(Agreements.KIND + ".deleted", agreement);
    }
}
