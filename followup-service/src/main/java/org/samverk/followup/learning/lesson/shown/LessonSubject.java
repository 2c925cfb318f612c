package org.samverk.followup.learning.lesson.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.learning.lesson.Applications;
import org.samverk.followup.learning.lesson.Lesson;
import org.samverk.followup.learning.lesson.LessonRow;
import org.samverk.followup.learning.lesson.LessonState;
import org.samverk.followup.learning.lesson.Lessons;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A lesson as the journal has it, with what is left of its texts.
@ApplicationScoped
public class LessonSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownSubjects subjects;
    private final Applications applications;
    private final LearningTexts texts;

    LessonSubject(
            KnownOrganisations organisations, KnownSubjects subjects, Applications applications, LearningTexts texts) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.applications = applications;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Lessons.KIND;
    }

    @Override
    public LessonView view(Snapshot snapshot, Actor actor) {
        return LessonView.of(row(snapshot, actor), actor);
    }

    /// As it was known.
    public LessonView past(Snapshot snapshot, Actor actor) {
        return LessonView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    public LessonView shown(Lesson lesson, Actor actor) {
        return LessonView.of(row(lesson.id(), lesson.version(), lesson.state(), actor), actor);
    }

    private LessonRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(LessonState.class), actor);
    }

    private LessonRow row(UUID id, long version, LessonState state, Actor actor) {
        var about = state.content().subject().id();
        return new LessonRow(
                id,
                version,
                state,
                organisations.references(Set.of(state.content().owner())),
                subjects.seen(Set.of(about), actor).get(about),
                texts.of(state.statusReason()),
                applications.of(state, actor));
    }
}
