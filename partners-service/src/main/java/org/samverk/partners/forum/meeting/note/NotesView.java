package org.samverk.partners.forum.meeting.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.meeting.MeetingRow;

/// Notes of a meeting: how far they have come for everybody who sees the meeting, the text for who may read it.
@Schema(name = "MeetingNotes")
public record NotesView(
        @Schema(readOnly = true) NotesStatus status,

        @Schema(
                description =
                        "For the owners of the forum, and for everybody who sees the meeting once the notes are shared; absent after it was erased")
        @Nullable
        String text,

        List<RecipientView> recipients,
        @Schema(readOnly = true) @Nullable Instant approvedAt,
        @Schema(readOnly = true) @Nullable Instant sharedAt) {

    /// Who gets them.
    @Schema(name = "MeetingNotesRecipientView")
    record RecipientView(
            UUID partnerId,
            @Schema(readOnly = true) @Nullable String name,

            @Schema(readOnly = true, description = "Whoever took the partner's place") @Nullable
            UUID currentPartnerId,

            Recipient.Level level) {}

    /// @return nothing while there are none
    public static @Nullable NotesView of(MeetingRow row, Actor actor) {
        var notes = row.state().notes();
        return notes == null ? null : of(notes, row, notes.shared() || isTheirs(row, actor));
    }

    private static boolean isTheirs(MeetingRow row, Actor actor) {
        return actor.seesEverything()
                || row.state().of().owners().stream().anyMatch(actor::actsFor)
                || (row.state().createdBy() != null && actor.actsFor(row.state().createdBy()));
    }

    private static NotesView of(Notes notes, MeetingRow row, boolean legible) {
        return new NotesView(
                notes.status(),
                !legible || notes.text() == null
                        ? null
                        : row.texts().get(notes.text().id()),
                notes.recipients().stream()
                        .map(one -> new RecipientView(
                                one.partnerId(), row.name(one.partnerId()), row.current(one.partnerId()), one.level()))
                        .toList(),
                notes.approvedAt(),
                notes.sharedAt());
    }
}
