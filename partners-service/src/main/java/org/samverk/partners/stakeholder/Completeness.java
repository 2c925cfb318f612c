package org.samverk.partners.stakeholder;

import java.util.ArrayList;
import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.stakeholder.profile.Importance;

/// What stands in the way of completing an analysis.
public final class Completeness {
    private Completeness() {}

    public static List<FieldError> missing(AnalysisState state) {
        var missing = new ArrayList<FieldError>();
        var content = state.content();
        require(!content.ownGoals().isEmpty(), "/ownGoals", "It has no goal of its own.", missing);
        require(content.citizenBenefit() != null, "/citizenBenefit", "It does not say what citizens gain.", missing);
        require(!state.stakeholders().isEmpty(), "/stakeholders", "It has no stakeholder.", missing);
        for (var i = 0; i < state.stakeholders().size(); i++) {
            var stakeholder = state.stakeholders().get(i);
            if (stakeholder.is(Importance.KEY)) {
                var at = "/stakeholders/%d/".formatted(i);
                stakeholder.gaps().stream()
                        .filter(StakeholderGap::hindersCompletion)
                        .forEach(gap -> missing.add(FieldError.at(
                                at + gap.member(), "required", "A key stakeholder needs it: %s.".formatted(gap))));
            }
        }
        return missing;
    }

    private static void require(boolean there, String pointer, String detail, List<FieldError> missing) {
        if (!there) {
            missing.add(FieldError.at(pointer, "required", detail));
        }
    }
}
