package org.samverk.partners.stakeholder.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the assessors think together: the latest of each counts once.
@Schema(name = "StakeholderScore")
public record Score(
        @Schema(description = "Mean, to one decimal", examples = "3.5")
        BigDecimal mean,

        int lowest,
        int highest,

        @Schema(description = "Highest less lowest: 0 when all agree")
        int spread) {
    private static final BigDecimal HIGH = BigDecimal.valueOf(3);

    /// @return nothing when nobody has said
    static @Nullable Score of(List<@Nullable Integer> levels) {
        IntSummaryStatistics said = levels.stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (said.getCount() == 0) {
            return null;
        }
        var mean =
                BigDecimal.valueOf(said.getSum()).divide(BigDecimal.valueOf(said.getCount()), 1, RoundingMode.HALF_UP);
        return new Score(mean, said.getMin(), said.getMax(), said.getMax() - said.getMin());
    }

    /// From 3 on, as the mean is shown.
    public boolean high() {
        return mean.compareTo(HIGH) >= 0;
    }
}
