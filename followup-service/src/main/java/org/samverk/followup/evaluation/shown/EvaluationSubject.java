package org.samverk.followup.evaluation.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.evaluation.Evaluation;
import org.samverk.followup.evaluation.EvaluationRow;
import org.samverk.followup.evaluation.EvaluationState;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An evaluation as the journal has it, with what is left of its texts.
@ApplicationScoped
public class EvaluationSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownSubjects subjects;
    private final LearningTexts texts;

    EvaluationSubject(KnownOrganisations organisations, KnownSubjects subjects, LearningTexts texts) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Evaluations.KIND;
    }

    @Override
    public EvaluationView view(Snapshot snapshot, Actor actor) {
        return EvaluationView.of(row(snapshot, actor), actor);
    }

    /// As it was known at that instant.
    public EvaluationView past(Snapshot snapshot, Actor actor) {
        return EvaluationView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    public EvaluationView shown(Evaluation evaluation, Actor actor) {
        return EvaluationView.of(row(evaluation.id(), evaluation.version(), evaluation.state(), actor), actor);
    }

    private EvaluationRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(EvaluationState.class), actor);
    }

    private EvaluationRow row(UUID id, long version, EvaluationState state, Actor actor) {
        var names = organisations.references(Set.of(state.content().owner()));
        var subject = state.content().subject().id();
        var seen = subjects.seen(Set.of(subject), actor).get(subject);
        var reason = state.reopenReason() == null ? state.statusReason() : texts.of(state.reopenReason());
        return new EvaluationRow(id, version, state, names, reason, seen);
    }
}
