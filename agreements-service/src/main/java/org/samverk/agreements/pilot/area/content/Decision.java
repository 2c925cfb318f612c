package org.samverk.agreements.pilot.area.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.content.DecisionContent.Kind;
import org.samverk.agreements.pilot.area.content.DecisionContent.Outcome;

/// A decision as kept.
///
/// @param partnerId who decided, unless a forum did
public record Decision(
        UUID id,
        @Nullable UUID partnerId,
        @Nullable UUID forumId,
        Kind kind,
        Outcome outcome,
        LocalDate decidedOn,
        String reference,
        @Nullable String documentUrl) {
    public static Decision of(UUID id, DecisionContent content) {
        return new Decision(
                id,
                content.partnerId(),
                content.forumId(),
                content.kind(),
                content.outcome(),
                content.decidedOn(),
                content.reference(),
                content.documentUrl());
    }
}
