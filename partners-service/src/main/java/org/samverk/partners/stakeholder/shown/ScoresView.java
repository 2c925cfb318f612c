package org.samverk.partners.stakeholder.shown;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.assessment.Score;
import org.samverk.partners.stakeholder.assessment.Scores;

/// What the assessors think together, and the latest of each beside it.
@Schema(name = "StakeholderScores")
record ScoresView(
        Score interestLevel,
        Score influenceLevel,
        @Nullable Score potentialInfluence,

        @Schema(description = "The latest of each assessor; the series is at `assessments`")
        List<AssessmentView> latestAssessments) {

    static ScoresView of(Scores scores, AnalysisRow row) {
        return new ScoresView(
                scores.interest(),
                scores.influence(),
                scores.potential(),
                scores.latest().stream().map(one -> AssessmentView.of(one, row)).toList());
    }
}
