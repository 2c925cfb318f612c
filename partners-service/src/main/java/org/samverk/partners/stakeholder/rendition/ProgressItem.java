package org.samverk.partners.stakeholder.rendition;

import static org.samverk.partners.stakeholder.StakeholderGap.BENEFITS;
import static org.samverk.partners.stakeholder.StakeholderGap.ENGAGEMENT;
import static org.samverk.partners.stakeholder.StakeholderGap.GOALS;
import static org.samverk.partners.stakeholder.StakeholderGap.INFLUENCE;
import static org.samverk.partners.stakeholder.StakeholderGap.MANDATE;
import static org.samverk.partners.stakeholder.StakeholderGap.MODE;
import static org.samverk.partners.stakeholder.StakeholderGap.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.StakeholderGap;
import org.samverk.partners.stakeholder.objection.ObjectionStatus;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.rendition.ProgressView.Missing;

/// The ten steps of a stakeholder analysis, in their order.
@Schema(name = "AnalysisProgressItem")
public enum ProgressItem {
    OPPORTUNITIES,
    OWN_GOALS,
    STAKEHOLDERS,
    STAKEHOLDER_GOALS,
    INFLUENCE_AND_MANDATE,
    PHASES,
    MODES,
    TIME_PLAN,
    ARGUMENTS,
    CITIZEN_BENEFIT;

    /// Nothing when the step is done.
    public List<Missing> missing(AnalysisRow row) {
        var state = row.state();
        var content = state.content();
        return switch (this) {
            case OPPORTUNITIES ->
                absent(
                        "AVAILABLE_RESOURCES", content.availableResources(),
                        "TIME_FRAME", content.timeFrame(),
                        "FEASIBILITY", content.feasibility());
            case OWN_GOALS -> content.ownGoals().isEmpty() ? Missing.only("OWN_GOALS") : List.of();
            case STAKEHOLDERS -> state.stakeholders().isEmpty() ? Missing.only("STAKEHOLDERS") : List.of();
            case STAKEHOLDER_GOALS -> gaps(row, GOALS, BENEFITS);
            case INFLUENCE_AND_MANDATE -> gaps(row, INFLUENCE, MANDATE);
            case PHASES -> gaps(row, ENGAGEMENT);
            case MODES -> gaps(row, MODE);
            case TIME_PLAN -> gaps(row, START);
            case ARGUMENTS -> state.objections().isEmpty() ? Missing.only("OBJECTIONS") : unargued(row);
            case CITIZEN_BENEFIT -> absent("CITIZEN_BENEFIT", content.citizenBenefit());
        };
    }

    private static List<Missing> absent(@Nullable Object... codesAndValues) {
        var missing = new ArrayList<Missing>();
        for (var i = 0; i < codesAndValues.length; i += 2) {
            if (codesAndValues[i + 1] == null) {
                missing.addAll(Missing.only(String.valueOf(codesAndValues[i])));
            }
        }
        return missing;
    }

    /// Asked of the key stakeholders, and of all as long as none is said to be key.
    private static List<Missing> gaps(AnalysisRow row, StakeholderGap... asked) {
        var all = row.state().stakeholders();
        if (all.isEmpty()) {
            return Missing.only("STAKEHOLDERS");
        }
        var key = all.stream().filter(one -> one.is(Importance.KEY)).toList();
        return (key.isEmpty() ? all : key)
                .stream()
                        .flatMap(one -> one.gaps().stream()
                                .filter(Set.of(asked)::contains)
                                .map(gap -> new Missing(gap.name(), one.id(), row.name(one), null)))
                        .toList();
    }

    private static List<Missing> unargued(AnalysisRow row) {
        return row.state().objections().stream()
                .filter(one -> one.status() == ObjectionStatus.OPEN && !one.argued())
                .map(one -> new Missing("ARGUMENT", one.stakeholderId(), null, one.id()))
                .toList();
    }
}
