package org.samverk.partners.stakeholder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.assessment.Scores;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementContent;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.profile.StakeholderContent;

/// One who matters: what is said of it, how it is assessed over time, and its part in each phase.
///
/// @param assessments a time series, in the order they were entered
public record Stakeholder(
        UUID id, StakeholderContent content, List<Assessment> assessments, List<Engagement> engagements) {

    private static final SortKeys SERIES = new SortKeys("id", Map.of("assessedOn", "assessedOn"));

    public Stakeholder {
        assessments = List.copyOf(assessments);
        engagements = List.copyOf(engagements);
    }

    Stakeholder with(StakeholderContent changed) {
        return new Stakeholder(id, changed, assessments, engagements);
    }

    Stakeholder assessed(Assessment one) {
        return new Stakeholder(id, content, plus(assessments, one), engagements);
    }

    /// One more, or another in place of the one with its id.
    Stakeholder engaged(Engagement one) {
        var others = engagements.stream()
                .map(engagement -> engagement.id().equals(one.id()) ? one : engagement)
                .toList();
        return new Stakeholder(id, content, assessments, others.contains(one) ? others : plus(others, one));
    }

    Stakeholder disengaged(UUID engagement) {
        return new Stakeholder(
                id,
                content,
                assessments,
                engagements.stream().filter(one -> !one.id().equals(engagement)).toList());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    @Nullable
    public Scores scores() {
        return Scores.of(assessments);
    }

    /// The assessments in the order asked for: newest first, unless told otherwise.
    public List<Assessment> series(PageRequest page) {
        var oldestFirst = assessments.stream()
                .sorted(Comparator.comparing(Assessment::assessedOn))
                .toList();
        return SERIES.descending(page.sort()) ? oldestFirst.reversed() : oldestFirst;
    }

    public boolean is(Importance importance) {
        return content.importance() == importance;
    }

    Optional<Engagement> in(EngagementPhase phase) {
        return engagements.stream()
                .filter(engagement -> engagement.content().phase() == phase)
                .findFirst();
    }

    /// It is involved once in each phase.
    /// @param engagement the one that is to be in it
    void requireFree(EngagementPhase phase, UUID engagement) {
        if (in(phase).filter(one -> !one.id().equals(engagement)).isPresent()) {
            throw new AnalysisRefusal.PhaseTaken();
        }
    }

    /// Everything the analysis should say of it and does not.
    public List<StakeholderGap> gaps() {
        return Stream.of(StakeholderGap.values()).filter(gap -> gap.in(this)).toList();
    }

    public List<StakeholderWarning> warnings() {
        return Stream.of(StakeholderWarning.values())
                .filter(warning -> warning.about(this))
                .toList();
    }

    /// Whether nothing more than informing is planned.
    boolean onlyInformed() {
        return !engagements.isEmpty()
                && engagements.stream().allMatch(one -> one.content().mode() == EngagementMode.INFORM);
    }

    boolean begins(EngagementPhase first, EngagementPhase second) {
        var before = in(first).map(Engagement::content).map(EngagementContent::start);
        var after = in(second).map(Engagement::content).map(EngagementContent::start);
        return before.isPresent() && after.isPresent() && before.get().isBefore(after.get());
    }
}
