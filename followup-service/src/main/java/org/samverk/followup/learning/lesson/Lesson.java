package org.samverk.followup.learning.lesson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.SeenWithin;
import org.samverk.followup.learning.lesson.content.LessonAdvance;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonType;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// What helped, stood in the way, or was understood, so that others need not learn it anew.
@Entity
@Tells(
        kind = Lessons.KIND,
        events = {"learned", "changed", "advanced", "applied", "visibility-changed", "deleted"})
public class Lesson implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LessonState state;

    /// Who sees what it was learned from, as that is now. No part of the state, and nor is the next: that is
    /// history, and read by people who are not to know who else sees it.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Access within;

    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Access seen;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Lesson() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Lesson(LessonState state, Access within, Reach reach) {
        this.state = state;
        this.within = within;
        this.seen = seen(state, within, reach);
    }

    /// Whether a partner sees a subject, itself or through a unit.
    public interface Reach {
        boolean sees(UUID partner, Access subject);
    }

    /// @param content settled
    public static Lesson learned(
            LessonContent content, Access within, Reach reach, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new Lesson(LessonState.learned(content, zone, createdBy, now), within, reach);
    }

    /// @param content settled
    /// @return whether anything is different now
    /// @throws LessonRefusal.Fixed when it is about something else, somebody else's, or of another type
    public boolean change(LessonContent content, Reach reach, Instant now) {
        var before = state.content();
        if (content.equals(before)) {
            return false;
        }
        requireSame(before.subject(), content.subject(), "/subject");
        requireSame(before.owner(), content.owner(), "/ownerPartnerId");
        requireSame(before.type(), content.type(), "/type");
        // What asks the database comes first: it would write half a change.
        var next = state.with(content, now);
        seen = seen(next, within, reach);
        state = next;
        return true;
    }

    private static void requireSame(Object before, Object wanted, String pointer) {
        if (!before.equals(wanted)) {
            throw new LessonRefusal.Fixed(pointer);
        }
    }

    /// What somebody has worked on, or with, stays.
    public void requireDeletable() {
        if (!state.deletable()) {
            throw new LessonRefusal.IllegalTransition("Only what nothing was done about is deleted.", state.status());
        }
    }

    /// @throws LessonRefusal.IllegalTransition when it is no obstacle, or does not come there from where it is
    public void requireLeadsTo(LessonAdvance advance) {
        if (!state.status().next().contains(advance.to())) {
            throw new LessonRefusal.IllegalTransition(
                    "From %s it does not come to %s.".formatted(state.status(), advance.to()), state.status());
        }
    }

    public void advance(LessonAdvance advance, @Nullable ErasableText reason, Instant now) {
        requireLeadsTo(advance);
        state = state.as(advance.to(), reason, now);
    }

    /// @throws LessonRefusal.IllegalTransition when it is no success factor
    public void requireSuccessFactor() {
        if (state.content().type() != LessonType.SUCCESS_FACTOR) {
            throw new LessonRefusal.IllegalTransition("Only a success factor is applied.", state.status());
        }
    }

    public void applied(ErasableText application, Instant now) {
        requireSuccessFactor();
        state = state.applied(application, now);
    }

    /// What it was learned from is seen by others than before.
    /// @return whether the lesson is, too
    public boolean follow(Access subject, Reach reach, Instant now) {
        var next = seen(state, subject, reach);
        within = subject;
        if (next.equals(seen)) {
            return false;
        }
        seen = next;
        state = state.with(state.content(), now);
        return true;
    }

    private static Access seen(LessonState state, Access within, Reach reach) {
        var owner = state.content().owner();
        var createdBy = state.createdBy();
        return new SeenWithin(state.content().visibility(), within)
                .with(
                        reach.sees(owner, within) ? owner : null,
                        createdBy != null && reach.sees(createdBy, within) ? createdBy : null);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public LessonState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return seen;
    }

    public LessonRow row() {
        return new LessonRow(id, version, state, References.none(), null, null, List.of());
    }
}
