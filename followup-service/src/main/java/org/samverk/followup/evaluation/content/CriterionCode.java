package org.samverk.followup.evaluation.content;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what something is judged: the five dimensions of RE-AIM, and others.
@Schema(name = "EvaluationCriterionCode")
public enum CriterionCode {
    REACH,
    EFFECTIVENESS,
    ADOPTION,
    IMPLEMENTATION,
    MAINTENANCE,
    QUALITY,
    COHERENCE,
    EQUITY,
    AGENDA_SPACE,
    CONSENSUS,
    SUSTAINABILITY;

    /// The dimensions of RE-AIM, in its order.
    public static List<CriterionCode> reAim() {
        return Arrays.stream(values())
                .filter(code -> code.compareTo(MAINTENANCE) <= 0)
                .toList();
    }
}
