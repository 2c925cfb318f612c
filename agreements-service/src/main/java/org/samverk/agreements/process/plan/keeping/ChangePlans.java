package org.samverk.agreements.process.plan.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.samverk.agreements.process.plan.Plan;
import org.samverk.agreements.process.plan.PlanActs;
import org.samverk.agreements.process.plan.Plans;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How every change of a plan begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
class ChangePlans {
    private final Plans plans;
    private final Journal journal;

    ChangePlans(Plans plans, Journal journal) {
        this.plans = plans;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Plan held(UUID id, Act act, Actor actor) {
        var plan = plans.required(id, actor);
        act.require(actor, plan.row());
        return plan;
    }

    /// For a change of one of its steps: that there is such a step comes before whose it is.
    @Transactional(Transactional.TxType.MANDATORY)
    Plan held(UUID id, String step, Actor actor) {
        var plan = plans.required(id, actor);
        plan.required(step);
        PlanActs.CHANGE.require(actor, plan.row());
        return plan;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Plan begun(Plan plan) {
        plans.persist(plan);
        return kept("begun", plan);
    }

    /// @param what happened, as in `step-changed`
    @Transactional(Transactional.TxType.MANDATORY)
    Plan kept(String what, Plan plan) {
        journal.append(Plans.TYPE + "." + what, plan);
        return plan;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(Plan plan) {
        plans.remove(plan);
        journal.appendDeletion(Plans.TYPE + ".deleted", plan);
    }
}
