package org.samverk.partners.stakeholder.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where several assessors place a stakeholder: of each the latest, and what they make together.
public record Scores(
        Score interest, Score influence, @Nullable Score potential, List<Assessment> latest) {

    /// @param series in the order they were entered: of two of the same day the later counts
    /// @return nothing when nobody has assessed
    public static @Nullable Scores of(List<Assessment> series) {
        if (series.isEmpty()) {
            return null;
        }
        Collection<Assessment> latest = series.stream()
                .collect(Collectors.toMap(Assessment::assessor, Function.identity(), Scores::later, LinkedHashMap::new))
                .values();
        return new Scores(
                Objects.requireNonNull(score(latest, Assessment::interestLevel)),
                Objects.requireNonNull(score(latest, Assessment::influenceLevel)),
                score(latest, Assessment::potentialInfluence),
                List.copyOf(latest));
    }

    private static Assessment later(Assessment before, Assessment after) {
        return BinaryOperator.maxBy(Comparator.comparing(Assessment::assessedOn))
                .apply(after, before);
    }

    private static @Nullable Score score(Collection<Assessment> latest, Function<Assessment, @Nullable Integer> level) {
        return Score.of(latest.stream().map(level).toList());
    }

    public Quadrant quadrant() {
        return Quadrant.of(influence, interest);
    }

    /// Where it would stand with the influence it may get.
    public @Nullable Quadrant potentialQuadrant() {
        return potential == null ? null : Quadrant.of(potential, interest);
    }
}
