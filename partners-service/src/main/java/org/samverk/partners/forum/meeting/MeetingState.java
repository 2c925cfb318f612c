package org.samverk.partners.forum.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.Lists;
import org.samverk.partners.forum.known.KnownForum;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.decision.Decision;
import org.samverk.partners.forum.meeting.note.Notes;
import org.samverk.partners.forum.meeting.note.NotesStatus;
import org.samverk.partners.forum.meeting.note.Recipient;

/// All that is stored of a meeting; the journal's snapshot.
///
/// @param seriesId the same for all that were planned at once by a recurrence
/// @param of whose forum it is and who sees that, as it is now
/// @param added what the change that led here added, as a path beneath the meeting
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record MeetingState(
        MeetingContent content,
        MeetingStatus status,
        @Nullable UUID seriesId,
        Of of,
        @Nullable Notes notes,
        List<Decision> decisions,
        @Nullable String added,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public MeetingState {
        decisions = Lists.copy(decisions);
    }

    /// The forum, as far as its meetings turn on it.
    public record Of(List<UUID> owners, Set<UUID> participants, String timeZone, Access access) {
        public static Of of(KnownForum forum) {
            return new Of(forum.owners(), forum.participants(), forum.timeZone(), forum.access());
        }
    }

    static MeetingState planned(
            MeetingContent content, KnownForum forum, @Nullable UUID series, @Nullable UUID createdBy, Instant now) {
        return new MeetingState(
                content.settled(),
                MeetingStatus.PLANNED,
                series,
                Of.of(forum),
                null,
                List.of(),
                null,
                createdBy,
                now,
                now);
    }

    MeetingState with(MeetingContent changed, Instant now) {
        return next(changed, status, of, notes, decisions, null, now);
    }

    MeetingState cancelled(Instant now) {
        return next(content, MeetingStatus.CANCELLED, of, notes, decisions, null, now);
    }

    MeetingState noted(Notes changed, Instant now) {
        return next(content, status, of, changed, decisions, null, now);
    }

    MeetingState decided(List<Decision> changed, @Nullable Decision more, Instant now) {
        return next(content, status, of, notes, changed, more == null ? null : "decisions/" + more.id(), now);
    }

    public MeetingState of(Of changed, Instant now) {
        return next(content, status, changed, notes, decisions, null, now);
    }

    private MeetingState next(
            MeetingContent content,
            MeetingStatus status,
            Of of,
            @Nullable Notes notes,
            List<Decision> decisions,
            @Nullable String added,
            Instant now) {
        return new MeetingState(content, status, seriesId, of, notes, decisions, added, createdBy, createdAt, now);
    }

    /// Something came of it, whatever the clock says.
    boolean tookPlace() {
        return !decisions.isEmpty() || (notes != null && notes.shared());
    }

    /// Approved notes say what happened there, as decisions do; those written anew say nothing yet. A meeting that
    /// stands ahead with them, from before this rule, may be changed in all but its start.
    void requireMovable(Instant start, Instant now) {
        if (start.equals(content.start()) || !start.isAfter(now)) {
            return;
        }
        if (!decisions.isEmpty()) {
            throw new MeetingRefusal.IllegalTransition("It decided something, so it is not ahead any more.", this, now);
        }
        if (notes != null && notes.status() != NotesStatus.DRAFT) {
            throw new MeetingRefusal.IllegalTransition(
                    "Its notes are approved, so it is not ahead any more.", this, now);
        }
    }

    /// Planned, and not begun yet.
    boolean ahead(Instant now) {
        return status == MeetingStatus.PLANNED && now.isBefore(content.start());
    }

    void requireBegun(Instant now) {
        if (ahead(now)) {
            throw new MeetingRefusal.NotBegun(content.start());
        }
    }

    public Decision decision(UUID id) {
        return decisions.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MeetingRefusal.NoSuchPart(id));
    }

    /// Never wider than the forum. Who gets the notes is let in when they are shared.
    Access access() {
        var owner = Objects.requireNonNull(of.access().owner());
        var wanted = content.seenBy();
        var visibility = wanted.compareTo(of.access().visibility()) < 0
                ? wanted
                : of.access().visibility();
        var audience = let(visibility);
        audience.remove(owner);
        var alone = visibility == Visibility.PRIVATE && !audience.isEmpty();
        return new Access(owner, alone ? Visibility.RESTRICTED : visibility, Set.copyOf(audience));
    }

    private Set<UUID> let(Visibility visibility) {
        var audience = new HashSet<UUID>();
        if (visibility == Visibility.RESTRICTED) {
            audience.addAll(of.participants());
        }
        if (notes != null && notes.shared()) {
            notes.recipients().stream().map(Recipient::partnerId).forEach(audience::add);
        }
        audience.removeIf(one -> !of.access().seenBy(Set.of(one)));
        audience.addAll(of.owners());
        if (createdBy != null) {
            audience.add(createdBy);
        }
        return audience;
    }

    boolean enteredForAnother() {
        return createdBy != null && !of.owners().contains(createdBy);
    }

    /// Those who may not see the forum, and so cannot get its notes.
    Set<UUID> blind(List<Recipient> recipients) {
        return recipients.stream()
                .map(Recipient::partnerId)
                .filter(one -> !of.access().seenBy(Set.of(one)))
                .collect(Collectors.toSet());
    }
}
