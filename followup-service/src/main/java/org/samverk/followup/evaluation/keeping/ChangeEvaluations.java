package org.samverk.followup.evaluation.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.samverk.followup.evaluation.Evaluation;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How every change of an evaluation begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
class ChangeEvaluations {
    private final Evaluations evaluations;
    private final Journal journal;

    ChangeEvaluations(Evaluations evaluations, Journal journal) {
        this.evaluations = evaluations;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Evaluation held(UUID id, Act act, Actor actor) {
        var evaluation = evaluations.required(id, actor);
        act.require(actor, evaluation.row());
        return evaluation;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Evaluation begun(Evaluation evaluation) {
        evaluations.persist(evaluation);
        return kept("planned", evaluation);
    }

    /// @param what happened, as in `started`
    @Transactional(Transactional.TxType.MANDATORY)
    Evaluation kept(String what, Evaluation evaluation) {
        journal.append(Evaluations.KIND + "." + what, evaluation);
        return evaluation;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void gone(Evaluation evaluation) {
        evaluations.remove(evaluation);
        journal.appendDeletion(Evaluations.KIND + ".deleted", evaluation);
    }
}
