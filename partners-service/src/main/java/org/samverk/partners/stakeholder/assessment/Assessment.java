package org.samverk.partners.stakeholder.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.text.ErasableText;

/// What one assessor thought on one day.
public record Assessment(
        UUID id,
        Assessor assessor,
        LocalDate assessedOn,
        int interestLevel,
        int influenceLevel,
        @Nullable Integer potentialInfluence,
        @Nullable ErasableText note) {

    /// @param day when it was made, settled
    public static Assessment of(UUID id, AssessmentContent content, LocalDate day, @Nullable ErasableText note) {
        return new Assessment(
                id,
                content.assessor(),
                day,
                content.interestLevel(),
                content.influenceLevel(),
                content.potentialInfluence(),
                note);
    }
}
