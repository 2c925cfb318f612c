package org.samverk.partners.collaboration.assessment;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much holds of what was assessed.
@Schema(name = "FindingScore")
public record Score(
        int met,
        int assessed,

        @Schema(description = "From 0 to 1, in hundredths; absent while nothing is assessed") @Nullable
        Double share) {
    public static Score of(Stream<Finding> findings) {
        var known = findings.filter(finding -> finding != Finding.UNKNOWN).toList();
        var met = (int) known.stream().filter(finding -> finding == Finding.MET).count();
        return new Score(met, known.size(), known.isEmpty() ? null : Math.round(100.0 * met / known.size()) / 100.0);
    }
}
