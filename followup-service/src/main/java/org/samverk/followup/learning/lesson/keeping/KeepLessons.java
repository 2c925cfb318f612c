package org.samverk.followup.learning.lesson.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.Lesson;
import org.samverk.followup.learning.lesson.LessonActs;
import org.samverk.followup.learning.lesson.LessonRefusal;
import org.samverk.followup.learning.lesson.Lessons;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Writes lessons down and keeps them right. What is named is looked up before the transaction begins, since that
/// may ask a neighbour.
@ApplicationScoped
class KeepLessons {
    private final Lessons lessons;
    private final LessonRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepLessons(Lessons lessons, LessonRules rules, Journal journal, MergePatch mergePatch, Clock clock) {
        this.lessons = lessons;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /// Whose it is to be may be allowed to see its subject by now, so that is heard once more before saying no.
    Lesson learn(LessonContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        LessonActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled, actor);
        try {
            return QuarkusTransaction.requiringNew().call(() -> learned(settled, actor));
        } catch (LessonRefusal.OwnerCannotSee _) {
            rules.hear(content.subject());
            return QuarkusTransaction.requiringNew().call(() -> learned(settled, actor));
        }
    }

    private Lesson learned(LessonContent content, Actor actor) {
        var subject = rules.held(content.subject(), actor).access();
        rules.requireOwnerSees(content, subject);
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        var lesson = Lesson.learned(
                content, subject, rules.reach(), rules.zone(content.owner()), createdBy, clock.instant());
        lessons.persist(lesson);
        journal.append("lesson.learned", lesson);
        return lesson;
    }

    Lesson replace(UUID id, @Nullable String ifMatch, LessonContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Lesson patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, LessonContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, LessonContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        LessonContent from(LessonContent current) throws JsonProcessingException;
    }

    private Lesson change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> lessons.row(id, actor));
        LessonActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = wanted.from(before).settled(before.owner());
        IfMatch.require(ifMatch, row.version());
        rules.requireKnown(content, before, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var lesson = lessons.required(id, actor);
            LessonActs.CHANGE.require(actor, lesson.row());
            IfMatch.require(ifMatch, lesson.version());
            var current = lesson.state().content();
            if (lesson.change(wanted.from(current).settled(current.owner()), rules.reach(), clock.instant())) {
                journal.append("lesson.changed", lesson);
            }
            return lesson;
        });
    }
}
