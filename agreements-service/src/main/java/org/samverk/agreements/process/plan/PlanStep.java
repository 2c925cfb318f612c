package org.samverk.agreements.process.plan;

import java.time.LocalDate;
import org.samverk.agreements.process.model.content.ModelStep;
import org.samverk.agreements.process.plan.content.StepContent;

/// A step of a plan: what the model says of it, and how far it is.
public record PlanStep(ModelStep step, StepContent progress) {
    static PlanStep of(ModelStep step) {
        return new PlanStep(step, StepContent.untouched());
    }

    PlanStep with(StepContent changed) {
        return new PlanStep(step, changed);
    }

    public String code() {
        return step.code();
    }

    public boolean behind() {
        return progress.status().behind();
    }

    public boolean overdue(LocalDate today) {
        return !behind() && progress.dueDate() != null && progress.dueDate().isBefore(today);
    }
}
