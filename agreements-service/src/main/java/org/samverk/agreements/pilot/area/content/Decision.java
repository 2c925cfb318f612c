package org.samverk.agreements.pilot.area.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.pilot.area.content.DecisionContent.Kind;
import org.samverk.agreements.pilot.area.content.DecisionContent.Outcome;

/// A decision as kept.
///
/// @param partnerId who decided, unless a forum did
/// @param recordedBy the partner whose user entered what another had decided
/// @param evidence of what was recorded
public record Decision(
        UUID id,
        @Nullable UUID partnerId,
        @Nullable UUID forumId,
        Kind kind,
        Outcome outcome,
        LocalDate decidedOn,
        String reference,
        @Nullable String documentUrl,
        @Nullable UUID recordedBy,
        @Nullable Evidence evidence) {
    /// @param recordedBy absent where it is entered by who decided, or is a forum's
    public static Decision of(UUID id, DecisionContent content, @Nullable UUID recordedBy) {
        return new Decision(
                id,
                content.partnerId(),
                content.forumId(),
                content.kind(),
                content.outcome(),
                content.decidedOn(),
                content.reference(),
                content.documentUrl(),
                recordedBy,
                recordedBy == null ? null : content.evidence());
    }

    public boolean recorded() {
        return recordedBy != null;
    }
}
