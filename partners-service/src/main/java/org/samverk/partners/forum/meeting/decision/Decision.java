package org.samverk.partners.forum.meeting.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.forum.meeting.note.ErasableText;

/// What the journal knows of a decision.
public record Decision(
        UUID id,
        ErasableText text,
        @Nullable String reference,
        @Nullable UUID responsiblePartnerId,
        @Nullable LocalDate dueDate,
        @Nullable UUID collaborationId) {

    public static Decision of(UUID id, DecisionContent content, ErasableText text) {
        return new Decision(
                id,
                text,
                content.reference(),
                content.responsiblePartnerId(),
                content.dueDate(),
                content.collaborationId());
    }
}
