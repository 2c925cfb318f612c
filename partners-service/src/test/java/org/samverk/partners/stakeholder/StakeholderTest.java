package org.samverk.partners.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.stakeholder.AStakeholder.NOW;
import static org.samverk.partners.stakeholder.AStakeholder.OWNER;
import static org.samverk.partners.stakeholder.AStakeholder.analysis;
import static org.samverk.partners.stakeholder.AStakeholder.assessed;
import static org.samverk.partners.stakeholder.AStakeholder.content;
import static org.samverk.partners.stakeholder.AStakeholder.engagement;
import static org.samverk.partners.stakeholder.AStakeholder.key;
import static org.samverk.partners.stakeholder.AStakeholder.named;
import static org.samverk.partners.stakeholder.AStakeholder.whole;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.rendition.ProgressItem;
import org.samverk.partners.stakeholder.rendition.ProgressView;

class StakeholderTest {
    @Test
    void a_key_stakeholder_of_much_influence_is_more_than_informed() {
        var informed = key().engaged(engagement(EngagementPhase.PLANNING, EngagementMode.INFORM, null));
        assertEquals(List.of(), informed.warnings());
        assertEquals(
                List.of(),
                informed.assessed(assessed(OWNER, "2026-01-01", 5, 2)).warnings());
        var mighty = informed.assessed(assessed(OWNER, "2026-01-01", 1, 3));
        assertEquals(List.of(StakeholderWarning.KEY_ONLY_INFORMED), mighty.warnings());
        var consulted = mighty.engaged(engagement(EngagementPhase.FOLLOW_UP, EngagementMode.CONSULT, null));
        assertEquals(List.of(), consulted.warnings());
        var secondary = named("Boende").assessed(assessed(OWNER, "2026-01-01", 1, 5));
        assertEquals(
                List.of(),
                secondary
                        .engaged(engagement(EngagementPhase.PLANNING, EngagementMode.INFORM, null))
                        .warnings());
    }

    @Test
    void a_follow_up_comes_after_planning() {
        var planned = key().engaged(engagement(EngagementPhase.PLANNING, EngagementMode.CONSULT, "2026-05-01"));
        var followed = engagement(EngagementPhase.FOLLOW_UP, EngagementMode.CONSULT, "2026-04-30");
        assertEquals(
                List.of(StakeholderWarning.FOLLOW_UP_BEFORE_PLANNING),
                planned.engaged(followed).warnings());
        var later = engagement(EngagementPhase.FOLLOW_UP, EngagementMode.CONSULT, "2026-05-01");
        assertEquals(List.of(), planned.engaged(later).warnings());
        var someday = engagement(EngagementPhase.FOLLOW_UP, EngagementMode.CONSULT, null);
        assertEquals(List.of(), planned.engaged(someday).warnings());
    }

    @Test
    void progress_asks_the_key_stakeholders_and_all_as_long_as_none_is_key() {
        var analysis = analysis(content(true));
        analysis.stakeholders().add(named("Boende 75+"), Map.of(), NOW);
        assertEquals(List.of("GOALS", "BENEFITS"), missing(analysis, ProgressItem.STAKEHOLDER_GOALS));
        analysis.stakeholders().add(whole(), Map.of(), NOW);
        assertEquals(List.of(), missing(analysis, ProgressItem.STAKEHOLDER_GOALS));
        assertEquals(List.of("INFLUENCE"), missing(analysis, ProgressItem.INFLUENCE_AND_MANDATE));
        assertEquals(List.of("ENGAGEMENT"), missing(analysis, ProgressItem.PHASES));
    }

    @Test
    void a_phase_without_mode_and_day_is_a_step_on_the_way() {
        var analysis = analysis(content(true));
        var stakeholder = key();
        analysis.stakeholders().add(stakeholder, Map.of(), NOW);
        analysis.engagements(stakeholder.id()).plan(engagement(EngagementPhase.PLANNING, null, null), NOW);
        assertEquals(List.of(), missing(analysis, ProgressItem.PHASES));
        assertEquals(List.of("MODE"), missing(analysis, ProgressItem.MODES));
        assertEquals(List.of("START"), missing(analysis, ProgressItem.TIME_PLAN));
    }

    @Test
    void there_are_ten_steps_and_an_empty_draft_has_done_none() {
        var progress = ProgressView.of(row(analysis(content(false))));
        assertEquals(10, progress.steps());
        assertEquals(0, progress.done());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                progress.items().stream().map(ProgressView.Item::step).toList());
    }

    private static List<String> missing(Analysis analysis, ProgressItem item) {
        return item.missing(row(analysis)).stream()
                .map(ProgressView.Missing::code)
                .toList();
    }

    private static AnalysisRow row(Analysis analysis) {
        return new AnalysisRow(AStakeholder.OWNER, 1, analysis.state(), Map.of(), Map.of());
    }
}
