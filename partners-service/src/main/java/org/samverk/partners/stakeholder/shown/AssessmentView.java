package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.profile.FunctionRole;

/// What one assessor thought on one day.
@Schema(name = "StakeholderAssessment")
public record AssessmentView(
        UUID id,
        @JsonIgnore long version,
        AssessorView assessor,
        LocalDate assessedOn,
        int interestLevel,
        int influenceLevel,
        @Nullable Integer potentialInfluence,

        @Schema(description = "Absent when there is none, or when it was erased") @Nullable
        String note)
        implements Versioned {

    /// The assessor with the name last known.
    @Schema(name = "AssessorView")
    record AssessorView(
            UUID partnerId, @Nullable String name, @Nullable FunctionRole role) {}

    public static AssessmentView of(Assessment one, AnalysisRow row) {
        var assessor = one.assessor();
        var note = one.note() == null ? null : row.texts().get(one.note().id());
        return new AssessmentView(
                one.id(),
                row.version(),
                new AssessorView(assessor.partnerId(), row.partnerName(assessor.partnerId()), assessor.role()),
                one.assessedOn(),
                one.interestLevel(),
                one.influenceLevel(),
                one.potentialInfluence(),
                note == null ? null : note.path("note").asText());
    }

    @Override
    public String self() {
        return id.toString();
    }
}
