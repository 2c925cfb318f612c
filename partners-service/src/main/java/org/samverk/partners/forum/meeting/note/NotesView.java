package org.samverk.partners.forum.meeting.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.meeting.MeetingRow;

/// Notes of a meeting, for who may read them.
@Schema(name = "MeetingNotes")
public record NotesView(
        @Schema(readOnly = true) NotesStatus status,

        @Schema(description = "Absent once it was erased") @Nullable
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

    /// @return nothing while they are not this actor's to read
    public static @Nullable NotesView of(MeetingRow row, Actor actor) {
        var notes = row.state().notes();
        var mine = actor.seesEverything()
                || row.state().of().owners().stream().anyMatch(actor::actsFor)
                || (row.state().createdBy() != null && actor.actsFor(row.state().createdBy()));
        return notes == null || !(notes.shared() || mine) ? null : of(notes, row);
    }

    private static NotesView of(Notes notes, MeetingRow row) {
        return new NotesView(
                notes.status(),
                notes.text() == null ? null : row.texts().get(notes.text().id()),
                notes.recipients().stream()
                        .map(one -> new RecipientView(
                                one.partnerId(), row.name(one.partnerId()), row.current(one.partnerId()), one.level()))
                        .toList(),
                notes.approvedAt(),
                notes.sharedAt());
    }
}
