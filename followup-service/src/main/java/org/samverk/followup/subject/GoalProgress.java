package org.samverk.followup.subject;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a goal has come: as was said of it, else the mean of those of its sub-goals of which something was.
@Schema(name = "GoalProgress")
public record GoalProgress(
        @Schema(description = "In percent") int percent,

        @Schema(description = "Whether it is the mean of its sub-goals, since nothing is said of the goal itself")
        boolean derived) {

    /// @param own in percent, by goal
    /// @param beneath its sub-goals, by goal
    public static Optional<GoalProgress> of(
            UUID goal, Map<UUID, Integer> own, Map<UUID, ? extends Collection<UUID>> beneath) {
        var reckoned = reckoned(goal, own, beneath);
        return reckoned.isEmpty()
                ? Optional.empty()
                : Optional.of(new GoalProgress((int) Math.round(reckoned.getAsDouble()), !own.containsKey(goal)));
    }

    private static OptionalDouble reckoned(
            UUID goal, Map<UUID, Integer> own, Map<UUID, ? extends Collection<UUID>> beneath) {
        var said = own.get(goal);
        var children = beneath.get(goal);
        if (said != null || children == null) {
            return said == null ? OptionalDouble.empty() : OptionalDouble.of(said);
        }
        return children.stream()
                .map(child -> reckoned(child, own, beneath))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
