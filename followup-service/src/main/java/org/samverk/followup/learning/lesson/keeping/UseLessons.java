package org.samverk.followup.learning.lesson.keeping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.Applications;
import org.samverk.followup.learning.lesson.Lesson;
import org.samverk.followup.learning.lesson.LessonActs;
import org.samverk.followup.learning.lesson.LessonRefusal;
import org.samverk.followup.learning.lesson.Lessons;
import org.samverk.followup.learning.lesson.content.LessonAdvance;
import org.samverk.followup.learning.lesson.content.LessonApplication;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.SubjectAccessChanged;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// What becomes of lessons: obstacles are worked on, success factors applied, and all are seen by nobody who does
/// not see what they were learned from.
@ApplicationScoped
class UseLessons {
    private final Lessons lessons;
    private final Applications applications;
    private final LearningTexts texts;
    private final LessonRules rules;
    private final Journal journal;
    private final Clock clock;

    UseLessons(
            Lessons lessons,
            Applications applications,
            LearningTexts texts,
            LessonRules rules,
            Journal journal,
            Clock clock) {
        this.lessons = lessons;
        this.applications = applications;
        this.texts = texts;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Lesson advance(UUID id, LessonAdvance advance, Actor actor) {
        var lesson = held(id, LessonActs.ADVANCE, actor);
        lesson.requireLeadsTo(advance);
        var reason = advance.reason() == null ? null : texts.keep(id, advance.reason());
        lesson.advance(advance, reason, clock.instant());
        journal.append("lesson.advanced", lesson);
        return lesson;
    }

    /// Where it was applied may have become the caller's to see by now, so that is heard before saying no; whether
    /// the caller may apply it anywhere comes first.
    Lesson apply(UUID id, LessonApplication application, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> lessons.row(id, actor));
        LessonActs.APPLY.require(actor, row);
        QuarkusTransaction.requiringNew().run(() -> lessons.required(id, actor).requireSuccessFactor());
        rules.requireKnown(application.subject(), actor);
        return QuarkusTransaction.requiringNew().call(() -> applied(id, application, actor));
    }

    private Lesson applied(UUID id, LessonApplication application, Actor actor) {
        var where = rules.held(application.subject(), actor);
        var lesson = lessons.required(id, actor);
        LessonActs.APPLY.require(actor, lesson.row().in(where));
        lesson.requireSuccessFactor();
        var now = clock.instant();
        var today = lesson.state().today(now);
        var on = application.on() == null ? today : application.on();
        if (on.isAfter(today)) {
            throw new LessonRefusal.AppliedInFuture();
        }
        if (applications.said(id, application.subject().id(), on)) {
            throw new LessonRefusal.AlreadyApplied();
        }
        lesson.applied(applications.keep(id, application, on), now);
        journal.append("lesson.applied", lesson);
        return lesson;
    }

    /// Its history stays, what people wrote does not.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var lesson = held(id, LessonActs.DELETE, actor);
        IfMatch.require(ifMatch, lesson.version());
        lesson.requireDeletable();
        texts.eraseAll(id);
        lessons.remove(lesson);
        journal.appendDeletion("lesson.deleted", lesson);
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes SubjectAccessChanged changed) {
        var reach = rules.reach();
        for (var lesson : lessons.about(changed.subjects())) {
            if (lesson.follow(changed.access(), reach, clock.instant())) {
                journal.append("lesson.visibility-changed", lesson);
            }
        }
    }

    private Lesson held(UUID id, Act act, Actor actor) {
        var lesson = lessons.required(id, actor);
        act.require(actor, lesson.row());
        return lesson;
    }
}
