package org.samverk.followup.learning.lesson;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.content.LessonApplication;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Where success factors were applied. Everybody is told of those places they may see.
@ApplicationScoped
public class Applications {
    private final Session database;

    Applications(Session database) {
        this.database = database;
    }

    /// SQL for a column to be [#read]; needs the parameters of [Access#condition].
    /// @param condition on `a`, which of them
    static String column(String condition) {
        return """
                (select cast(jsonb_agg(jsonb_build_object('id', x.id, 'on', x.applied_on, 'note', x.note,
                   'subject', cast(x.subject as jsonb)) order by x.applied_on desc, x.id desc) as text)
                 from (select a.*, %s as subject from lesson_application a where %s) x
                 where x.subject is not null)""".formatted(KnownSubjects.column("a.subject_id"), condition);
    }

    static List<Applied> read(@Nullable String column) {
        return column == null
                ? List.of()
                : StoredJson.mapper().convertValue(StoredJson.read(column), new TypeReference<>() {});
    }

    /// Those of a lesson's state, as far as this actor may see them.
    public List<Applied> of(LessonState state, Actor actor) {
        if (state.appliedIn().isEmpty()) {
            return List.of();
        }
        return read(Access.visibleTo(actor, "x")
                .bind(database.createNativeQuery("select " + column("a.id in (:ids)"), String.class))
                .setParameterList(
                        "ids", state.appliedIn().stream().map(ErasableText::id).toList())
                .getSingleResult());
    }

    public boolean said(UUID lesson, UUID subject, LocalDate on) {
        return database.createNativeQuery("""
                        select exists (select from lesson_application a
                          where a.lesson_id = :lesson and a.subject_id = :subject and a.applied_on = :on)""", Boolean.class)
                .setParameter("lesson", lesson)
                .setParameter("subject", subject)
                .setParameter("on", on)
                .getSingleResult();
    }

    /// @return what the journal knows of it
    public ErasableText keep(UUID lesson, LessonApplication application, LocalDate on) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery("""
                        insert into lesson_application (id, lesson_id, subject_id, applied_on, note, salt)
                        values (:id, :lesson, :subject, :on, :note, :salt)""")
                .setParameter("id", id)
                .setParameter("lesson", lesson)
                .setParameter("subject", application.subject().id())
                .setParameter("on", on)
                .setParameter("note", application.note(), String.class)
                .setParameter("salt", salt)
                .executeUpdate();
        var whole = StoredJson.mapper()
                .valueToTree(new LessonApplication(application.subject(), on, application.note()))
                .toString();
        return new ErasableText(id, LearningTexts.hash(salt, whole));
    }
}
