package org.samverk.partners.stakeholder.rendition;

import java.time.LocalDate;
import java.util.Comparator;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.Stakeholder;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.timeline.Timeline;

/// Puts the engagements of an analysis in the order of their days.
final class AnalysisTimeline {
    private static final Comparator<Timeline.Entry> BY_DAY = Comparator.comparing(
                    Timeline.Entry::start, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Timeline.Entry::phase)
            .thenComparing(Timeline.Entry::importance)
            .thenComparing(Timeline.Entry::name)
            .thenComparing(Timeline.Entry::engagementId);

    private AnalysisTimeline() {}

    static Timeline of(AnalysisRow row) {
        var state = row.state();
        var frame = state.content().timeFrame();
        return new Timeline(
                row.id(),
                row.version(),
                state.content().title(),
                frame == null ? null : frame.start(),
                frame == null ? null : frame.end(),
                state.updatedAt(),
                state.stakeholders().stream()
                        .flatMap(one -> one.engagements().stream().map(engagement -> entry(engagement, one, row)))
                        .sorted(BY_DAY)
                        .toList());
    }

    private static Timeline.Entry entry(Engagement engagement, Stakeholder stakeholder, AnalysisRow row) {
        var content = engagement.content();
        return new Timeline.Entry(
                engagement.id(),
                stakeholder.id(),
                row.name(stakeholder),
                stakeholder.content().importance(),
                content.phase(),
                content.mode(),
                content.start(),
                content.end(),
                content.responsibleRole(),
                engagement.status());
    }
}
