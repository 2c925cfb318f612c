package org.samverk.followup.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far a goal has come: as was said of it, else the mean of those of its sub-goals of which something was, and how
/// many of them those are. What nothing was said of is not nought.
@Schema(name = "GoalProgress")
public record GoalProgress(
        @Schema(description = "In percent") int percent,

        @Schema(description = "Whether it is the mean of its sub-goals, since nothing is said of the goal itself")
        boolean derived,

        @Schema(description = "Where it is their mean: how many sub-goals it is the mean of") @Nullable
        Integer reported,

        @Schema(description = "Where it is their mean: how many sub-goals there are") @Nullable
        Integer subGoals) {

    /// @param own in percent, by goal
    /// @param beneath its sub-goals, by goal
    public static Optional<GoalProgress> of(
            UUID goal, Map<UUID, Integer> own, Map<UUID, ? extends Collection<UUID>> beneath) {
        var said = own.get(goal);
        return said == null ? derived(goal, own, beneath) : Optional.of(new GoalProgress(said, false, null, null));
    }

    /// What is said of a goal: also where no percentage is, it has come all the way when it is achieved.
    public static @Nullable Integer said(boolean achieved, @Nullable Integer percent) {
        return percent == null && achieved ? Integer.valueOf(100) : percent;
    }

    private static Optional<GoalProgress> derived(
            UUID goal, Map<UUID, Integer> own, Map<UUID, ? extends Collection<UUID>> beneath) {
        var children = children(goal, beneath);
        var reckoned = children.stream()
                .map(child -> reckoned(child, own, beneath))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .summaryStatistics();
        return reckoned.getCount() == 0
                ? Optional.empty()
                : Optional.of(new GoalProgress(
                        (int) Math.round(reckoned.getAverage()), true, (int) reckoned.getCount(), children.size()));
    }

    private static OptionalDouble reckoned(
            UUID goal, Map<UUID, Integer> own, Map<UUID, ? extends Collection<UUID>> beneath) {
        var said = own.get(goal);
        return said == null
                ? children(goal, beneath).stream()
                        .map(child -> reckoned(child, own, beneath))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average()
                : OptionalDouble.of(said);
    }

    private static Collection<UUID> children(UUID goal, Map<UUID, ? extends Collection<UUID>> beneath) {
        var children = beneath.get(goal);
        return children == null ? List.of() : children;
    }
}
