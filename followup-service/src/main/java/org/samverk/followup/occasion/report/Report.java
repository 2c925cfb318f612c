package org.samverk.followup.occasion.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.value.Lists;

/// A report as last submitted, without its texts, and what the recipient said to it.
///
/// @param text of what was written
/// @param termsVersion the newest text of the agreement when it was submitted; absent where what is
///     followed up belongs to no agreement, and in reports from before it was kept
/// @param shown what it showed beside its own words, as that was; absent in reports from before it was kept
/// @param answeredAt when it was received or returned
/// @param comment why it was returned; it stands until the report is submitted anew
public record Report(
        List<GoalStatus> goalStatuses,
        ErasableText text,
        @Nullable Integer termsVersion,
        @Nullable Shown shown,
        Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable ErasableText comment) {

    public Report {
        goalStatuses = List.copyOf(goalStatuses);
    }

    /// How one goal of the agreement stands.
    /// @param progress in percent
    public record GoalStatus(
            UUID goalId, Standing status, @Nullable Integer progress) {}

    /// What a report names, as it was when it was submitted. What was measured is kept apart, for those who may see its
    /// indicator.
    public record Shown(List<Reading> readings, List<GoalTarget> targets) {
        public Shown {
            readings = Lists.copy(readings);
            targets = Lists.copy(targets);
        }

        public Optional<KnownSubject.Target> target(UUID goal) {
            return targets.stream()
                    .filter(one -> one.goalId().equals(goal))
                    .map(GoalTarget::target)
                    .findFirst();
        }
    }

    /// Which version of a measurement it reads.
    public record Reading(UUID measurementId, long version) {}

    /// What a goal was to reach.
    public record GoalTarget(UUID goalId, KnownSubject.Target target) {}

    @Schema(name = "GoalStanding")
    public enum Standing {
        PLANNED,
        ONGOING,
        ACHIEVED,
        PARTLY_ACHIEVED,
        NOT_ACHIEVED,
        DISCONTINUED
    }

    public static Report submitted(
            List<GoalStatus> goalStatuses,
            ErasableText text,
            @Nullable Integer termsVersion,
            Shown shown,
            Instant now) {
        return new Report(goalStatuses, text, termsVersion, shown, now, null, null);
    }

    public Report received(Instant now) {
        return new Report(goalStatuses, text, termsVersion, shown, submittedAt, now, null);
    }

    public Report returned(ErasableText why, Instant now) {
        return new Report(goalStatuses, text, termsVersion, shown, submittedAt, now, why);
    }
}
