package org.samverk.agreements.agreement;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.kit.security.Actor;

/// How every change of an agreement begins: held until the transaction ends, and up to date. The days that have come
/// are told first, each in a journal row of its own, however late the job is.
@ApplicationScoped
public class HoldAgreements {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    HoldAgreements(Agreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param shownVersion the one it is read by: days raise it when they are told
    public record Held(Agreement agreement, long shownVersion) {}

    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is none this actor may see, or none any more
    @Transactional(Transactional.TxType.MANDATORY)
    public Agreement required(UUID id, Actor actor) {
        return held(id, actor).agreement();
    }

    /// The same, for a change that depends on what was read before.
    @Transactional(Transactional.TxType.MANDATORY)
    public Held held(UUID id, Actor actor) {
        var agreement = agreements.required(id, actor);
        var shown = agreement.version();
        var more = true;
        while (more) {
            more = tellNext(agreement);
        }
        return new Held(agreement, shown);
    }

    /// An amendment that is in force at once is told at once: lists and reports do not wait for the job to know its
    /// text.
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAmended(Agreement agreement) {
        var more = true;
        while (more && agreement.state().next() != null) {
            more = tellNext(agreement);
        }
    }

    /// @return whether there was something to tell
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tellNext(Agreement agreement) {
        var fact = agreement.passDay(clock.instant());
        fact.ifPresent(told -> {
            journal.appendOfItself(told.what().event(), agreement, told.at());
            Log.infof("agreement.%s %s since %s", told.what().event(), agreement.id(), told.at());
        });
        return fact.isPresent();
    }
}
