package org.samverk.followup.evaluation.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.samverk.followup.evaluation.Evaluation;
import org.samverk.followup.evaluation.EvaluationActs.Step;
import org.samverk.followup.evaluation.basis.UsedMeasurements;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.kit.security.Actor;

/// Begins evaluations, completes and publishes them, and takes them up again.
@ApplicationScoped
class TakeEvaluationsOn {
    private final ChangeEvaluations changes;
    private final EvaluationRules rules;
    private final UsedMeasurements measurements;
    private final LearningTexts texts;
    private final Clock clock;

    TakeEvaluationsOn(
            ChangeEvaluations changes,
            EvaluationRules rules,
            UsedMeasurements measurements,
            LearningTexts texts,
            Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.measurements = measurements;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    Evaluation start(UUID id, Actor actor) {
        return taken(id, Step.START, Evaluation::start, actor);
    }

    /// No measurement it stands on is corrected between its being read and its being kept: a correction comes before,
    /// or finds the evaluation completed.
    @Transactional
    Evaluation complete(UUID id, Actor actor) {
        var evaluation = changes.held(id, Step.COMPLETE.act(), actor);
        evaluation.requireUnderWay();
        var content = evaluation.state().content();
        var used = measurements.held(content.measurements().values(), actor);
        var terms = rules.terms(content.subject());
        var day = rules.today(content.owner());
        evaluation.complete(used, terms, day, clock.instant());
        return changes.kept(Step.COMPLETE.event(), evaluation);
    }

    @Transactional
    Evaluation publish(UUID id, Actor actor) {
        return taken(id, Step.PUBLISH, Evaluation::publish, actor);
    }

    @Transactional
    Evaluation reopen(UUID id, String reason, Actor actor) {
        return taken(
                id,
                Step.REOPEN,
                (evaluation, now) -> {
                    evaluation.requireReopenable();
                    evaluation.reopen(texts.keep(id, reason), now);
                },
                actor);
    }

    private Evaluation taken(UUID id, Step step, BiConsumer<Evaluation, Instant> verb, Actor actor) {
        var evaluation = changes.held(id, step.act(), actor);
        verb.accept(evaluation, clock.instant());
        return changes.kept(step.event(), evaluation);
    }
}
