package org.samverk.followup.evaluation.shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.content.Adoption;
import org.samverk.followup.evaluation.content.Criterion;
import org.samverk.followup.evaluation.content.CriterionCode;
import org.samverk.followup.evaluation.content.Evidence;
import org.samverk.followup.evaluation.content.Reach;

/// A criterion as shown, with what is reckoned from its numbers.
@Schema(name = "EvaluationCriterionView")
public record CriterionView(
        CriterionCode code,

        @Schema(description = "1 (poor) to 5") @Nullable Integer rating,

        @Nullable Map<String, String> text,
        List<Evidence> evidence,
        @Nullable ReachView reach,
        @Nullable AdoptionView adoption) {

    @Schema(name = "EvaluatedReachView")
    record ReachView(
            @Nullable Long targetPopulation,
            @Nullable Long invited,
            @Nullable Long reached,

            @Schema(readOnly = true, description = "Reached of whom it is for, from 0 to 1") @Nullable
            BigDecimal proportion,

            @Schema(readOnly = true, description = "Reached of who were invited, from 0 to 1") @Nullable
            BigDecimal participation) {
        static @Nullable ReachView of(@Nullable Reach reach) {
            return reach == null
                    ? null
                    : new ReachView(
                            reach.targetPopulation(),
                            reach.invited(),
                            reach.reached(),
                            reach.proportion(),
                            reach.participation());
        }
    }

    @Schema(name = "EvaluatedAdoptionView")
    record AdoptionView(
            @Nullable Long settingsInvited,
            @Nullable Long settingsJoined,

            @Schema(readOnly = true, description = "Joined of those invited, from 0 to 1") @Nullable
            BigDecimal proportion) {
        static @Nullable AdoptionView of(@Nullable Adoption adoption) {
            return adoption == null
                    ? null
                    : new AdoptionView(adoption.settingsInvited(), adoption.settingsJoined(), adoption.proportion());
        }
    }

    public static CriterionView of(Criterion criterion) {
        return new CriterionView(
                criterion.code(),
                criterion.rating(),
                criterion.text(),
                criterion.evidence(),
                ReachView.of(criterion.reach()),
                AdoptionView.of(criterion.adoption()));
    }

    /// How much of its whole it came to, where that is known.
    public @Nullable BigDecimal share() {
        if (reach != null) {
            return reach.proportion();
        }
        return adoption == null ? null : adoption.proportion();
    }

    /// One by which nothing was judged.
    public static CriterionView open(CriterionCode code) {
        return new CriterionView(code, null, null, List.of(), null, null);
    }
}
