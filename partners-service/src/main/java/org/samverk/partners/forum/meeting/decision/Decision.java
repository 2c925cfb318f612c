package org.samverk.partners.forum.meeting.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.forum.meeting.note.ErasableText;

/// What the journal knows of a decision.
///
/// @param collaboration it is about, of which not every reader of the meeting may know
/// @param collaborationId the same, as snapshots named it outright once; never written any more
public record Decision(
        UUID id,
        ErasableText text,
        @Nullable String reference,
        @Nullable UUID responsiblePartnerId,
        @Nullable LocalDate dueDate,
        @Nullable KeptApart collaboration,
        @Nullable UUID collaborationId) {

    static Decision of(UUID id, DecisionContent content, ErasableText text, @Nullable KeptApart collaboration) {
        return new Decision(
                id, text, content.reference(), content.responsiblePartnerId(), content.dueDate(), collaboration, null);
    }

    /// Under which {@link org.samverk.partners.forum.meeting.MeetingRow} has what it is about.
    @Nullable
    UUID about() {
        return collaboration == null ? collaborationId : collaboration.id();
    }
}
