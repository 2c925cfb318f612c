package org.samverk.partners.forum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.note.Recipient;

/// Every reason for "no" about a meeting.
public abstract sealed class MeetingRefusal extends Refusal {
    private final List<FieldError> errors;

    private MeetingRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    /// The meeting is there, this part of it is not.
    static final class NoSuchPart extends MeetingRefusal {
        NoSuchPart(UUID id) {
            super(404, "not-found", "Not found", "There is nothing with id %s in it.".formatted(id), List.of());
        }
    }

    static final class NoNotes extends MeetingRefusal {
        NoNotes() {
            super(404, "not-found", "Not found", "There are no notes, or they were erased.", List.of());
        }
    }

    static final class IllegalTransition extends MeetingRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, MeetingState state, Instant now) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed =
                    MeetingActs.transitions(state, now).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// What is written before a meeting says nothing of what happened there.
    static final class NotBegun extends MeetingRefusal {
        NotBegun(Instant start) {
            super(
                    422,
                    "meeting-not-begun",
                    "The meeting has not begun",
                    "Notes are approved and shared, and decisions recorded, once the meeting has begun, on %s."
                            .formatted(start),
                    List.of(FieldError.at("/start", "ahead", "Lies ahead. Change it first if the meeting has begun.")));
        }
    }

    public static final class ForumClosed extends MeetingRefusal {
        public ForumClosed() {
            super(
                    422,
                    "forum-closed",
                    "The forum is closed",
                    "A closed forum does not meet.",
                    List.of(FieldError.at("/forumId", "closed", "Is closed.")));
        }
    }

    static final class Fixed extends MeetingRefusal {
        Fixed(String pointer) {
            super(
                    422,
                    "meeting-fixed",
                    "It stays as it was planned",
                    "A meeting stays with its forum and its series. Plan another instead.",
                    List.of(FieldError.at(pointer, "fixed", "Cannot be changed.")));
        }
    }

    public static final class SeriesOfOne extends MeetingRefusal {
        public SeriesOfOne() {
            super(
                    422,
                    "series-of-one",
                    "The series has one meeting",
                    "The rule gives no other day in the %d months after the first."
                            .formatted(MeetingContent.MONTHS_AHEAD),
                    List.of(FieldError.at(
                            "/recurrence/rrule", "too-rare", "Leave it out, or let it happen more often.")));
        }
    }

    static final class NobodyToShareWith extends MeetingRefusal {
        NobodyToShareWith() {
            super(
                    422,
                    "no-recipients",
                    "Nobody to share with",
                    "Say first who is to get the notes, and on which level.",
                    List.of(FieldError.at("/recipients", "required", "The distribution list is empty.")));
        }
    }

    /// Notes are never seen by those who may not know of the forum.
    static final class CannotSee extends MeetingRefusal {
        CannotSee(List<Recipient> recipients, Set<UUID> blind) {
            super(
                    422,
                    "recipient-cannot-see",
                    "They may not see the forum",
                    "Who gets the notes must be allowed to see the forum: as an owner, by a seat, or because it is shared.",
                    IntStream.range(0, recipients.size())
                            .filter(at -> blind.contains(recipients.get(at).partnerId()))
                            .mapToObj(at -> FieldError.at("/recipients/" + at, "cannot-see", "May not see the forum."))
                            .toList());
        }
    }

    static final class Full extends MeetingRefusal {
        Full(int most) {
            super(
                    422,
                    "meeting-full",
                    "The meeting is full",
                    "A meeting has at most %d decisions.".formatted(most),
                    List.of(FieldError.at("", "too-many", "Record it with another meeting.")));
        }
    }
}
