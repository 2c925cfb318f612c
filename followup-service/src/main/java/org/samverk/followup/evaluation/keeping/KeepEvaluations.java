package org.samverk.followup.evaluation.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.Evaluation;
import org.samverk.followup.evaluation.EvaluationActs;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Plans evaluations, keeps them right until they are completed, and deletes those nobody began. What is named is
/// looked up before the transaction begins, since that may ask a neighbour.
@ApplicationScoped
class KeepEvaluations {
    private final ChangeEvaluations changes;
    private final EvaluationRules rules;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepEvaluations(ChangeEvaluations changes, EvaluationRules rules, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Evaluation plan(EvaluationContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        EvaluationActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var subject = rules.evaluable(settled, actor);
            rules.requireEvidence(settled, null, actor);
            var within = rules.within(subject.access(), owner, own);
            return changes.begun(Evaluation.planned(settled, within, own, clock.instant()));
        });
    }

    Evaluation replace(UUID id, @Nullable String ifMatch, EvaluationContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Evaluation patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, EvaluationContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, EvaluationContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        EvaluationContent from(EvaluationContent current) throws JsonProcessingException;
    }

    private Evaluation change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        return QuarkusTransaction.requiringNew().call(() -> {
            var evaluation = changes.held(id, EvaluationActs.CHANGE, actor);
            var before = evaluation.state().content();
            var content = wanted.from(before);
            IfMatch.require(ifMatch, evaluation.version());
            rules.requireEvidence(evaluation.state().become(content), before, actor);
            return evaluation.change(content, clock.instant()) ? changes.kept("changed", evaluation) : evaluation;
        });
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var evaluation = changes.held(id, EvaluationActs.DELETE, actor);
        IfMatch.require(ifMatch, evaluation.version());
        evaluation.requireDeletable();
        changes.gone(evaluation);
    }
}
