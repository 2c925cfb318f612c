package org.samverk.partners.forum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.forum.known.KnownForum;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.decision.Decision;
import org.samverk.partners.forum.meeting.note.ErasableText;
import org.samverk.partners.forum.meeting.note.Notes;
import org.samverk.partners.forum.meeting.note.NotesContent;
import org.samverk.partners.forum.meeting.note.NotesStatus;

/// A meeting of a forum. Its notes are shared once they are approved, and then stay as they are.
/// Since 2 what a decision is about is kept apart.
@Entity
@Tells(
        kind = MeetingSubject.TYPE,
        events = {
            "planned",
            "changed",
            "cancelled",
            "visibility-changed",
            "decision-recorded",
            "decision-changed",
            "decision-removed",
            "notes-written",
            "notes-approved",
            "notes-shared",
            "notes-erased",
            "deleted"
        },
        form = 2)
public class Meeting implements Journalled {
    private static final int MOST_DECISIONS = 100;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private MeetingState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Meeting(MeetingState state) {
        this.state = state;
    }

    public static Meeting planned(
            MeetingContent content, KnownForum forum, @Nullable UUID series, @Nullable UUID createdBy, Instant now) {
        return new Meeting(MeetingState.planned(content, forum, series, createdBy, now));
    }

    /// @return whether anything is different now; that older rows left to be settled what is settled now is nothing
    public boolean change(MeetingContent content, Instant now) {
        var before = state.content().settled();
        var wanted = content.settled();
        if (wanted.equals(before)) {
            return false;
        }
        if (!wanted.forumId().equals(before.forumId())) {
            throw new MeetingRefusal.Fixed("/forumId");
        }
        if (!Objects.equals(wanted.recurrence(), before.recurrence())) {
            throw new MeetingRefusal.Fixed("/recurrence");
        }
        requirePlanned("A cancelled meeting stays as it is.", now);
        state.requireMovable(wanted.start(), now);
        state = state.with(wanted, now);
        return true;
    }

    public void cancel(Instant now) {
        requirePlanned("It is cancelled already.", now);
        if (state.tookPlace()) {
            throw new MeetingRefusal.IllegalTransition(
                    "It took place: it decided something, or its notes were shared.", state, now);
        }
        state = state.cancelled(now);
    }

    private void requirePlanned(String otherwise, Instant now) {
        if (state.status() != MeetingStatus.PLANNED) {
            throw new MeetingRefusal.IllegalTransition(otherwise, state, now);
        }
    }

    /// @throws MeetingRefusal.IllegalTransition when they are shared
    public void requireWritable(Instant now) {
        var notes = state.notes();
        if (notes != null && notes.shared()) {
            throw new MeetingRefusal.IllegalTransition("Shared notes stay as they are.", state, now);
        }
    }

    /// @return whether anything is different now
    public boolean write(NotesContent content, ErasableText text, Instant now) {
        var before = state.notes();
        var after = before == null
                ? Notes.drafted(text, content.recipients())
                : before.rewritten(text, content.recipients());
        if (after.equals(before)) {
            return false;
        }
        requireSeeing(after);
        state = state.noted(after, now);
        return true;
    }

    public void approve(Instant now) {
        var notes = written(NotesStatus.DRAFT, "Only a draft of notes is approved.", now);
        state = state.noted(notes.approved(now), now);
    }

    public void share(Instant now) {
        var notes = written(NotesStatus.APPROVED, "Notes are shared once they are approved.", now);
        if (notes.recipients().isEmpty()) {
            throw new MeetingRefusal.NobodyToShareWith();
        }
        requireSeeing(notes);
        state = state.noted(notes.shared(now), now);
    }

    /// @throws MeetingRefusal when there are none of that status, or the meeting they are of lies ahead
    private Notes written(NotesStatus status, String otherwise, Instant now) {
        var notes = state.notes();
        if (notes == null || notes.text() == null || notes.status() != status) {
            throw new MeetingRefusal.IllegalTransition(otherwise, state, now);
        }
        state.requireBegun(now);
        return notes;
    }

    private void requireSeeing(Notes notes) {
        var blind = state.blind(notes.recipients());
        if (!blind.isEmpty()) {
            throw new MeetingRefusal.CannotSee(notes.recipients(), blind);
        }
    }

    /// @return what is to be erased
    /// @throws MeetingRefusal.NoNotes when there is nothing to erase
    public ErasableText eraseNotes(Instant now) {
        var notes = state.notes();
        if (notes == null || notes.text() == null) {
            throw new MeetingRefusal.NoNotes();
        }
        state = state.noted(notes.erased(), now);
        return notes.text();
    }

    public void decide(Decision decision, Instant now) {
        requirePlanned("A cancelled meeting decides nothing.", now);
        state.requireBegun(now);
        if (state.decisions().size() >= MOST_DECISIONS) {
            throw new MeetingRefusal.Full(MOST_DECISIONS);
        }
        var more = new ArrayList<>(state.decisions());
        more.add(decision);
        state = state.decided(more, decision, now);
    }

    /// @return whether anything is different now
    public boolean changeDecision(Decision changed, Instant now) {
        var before = state.decision(changed.id());
        if (changed.equals(before)) {
            return false;
        }
        var others = state.decisions().stream()
                .map(one -> one.equals(before) ? changed : one)
                .toList();
        state = state.decided(others, null, now);
        return true;
    }

    public void removeDecision(Decision gone, Instant now) {
        state = state.decided(
                state.decisions().stream().filter(one -> !one.equals(gone)).toList(), null, now);
    }

    /// Only what was entered by mistake is deleted: nothing was written of it.
    public void requireDeletable(Instant now) {
        if (state.notes() != null || !state.decisions().isEmpty()) {
            throw new MeetingRefusal.IllegalTransition("A meeting with notes or decisions is not deleted.", state, now);
        }
    }

    /// @return whether anything is different now
    public boolean follow(KnownForum forum, Instant now) {
        var of = MeetingState.Of.of(forum);
        if (of.equals(state.of())) {
            return false;
        }
        state = state.of(of, now);
        return true;
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
    public MeetingState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    MeetingRow row() {
        return new MeetingRow(id, version, state, null, Map.of(), Map.of(), Map.of());
    }
}
