package org.samverk.partners.stakeholder.rendition;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.Stakeholder;
import org.samverk.partners.stakeholder.assessment.Scores;
import org.samverk.partners.stakeholder.matrix.Matrix;
import org.samverk.partners.stakeholder.profile.Importance;

/// Places the stakeholders of an analysis in the power-interest grid.
final class AnalysisMatrix {
    /// One who has been assessed.
    private record Assessed(Stakeholder stakeholder, Scores scores, String name) {
        Importance importance() {
            return stakeholder.content().importance();
        }

        Matrix.Item ranked(int rank) {
            return new Matrix.Item(
                    rank,
                    stakeholder.id(),
                    name,
                    importance(),
                    stakeholder.content().attitude(),
                    scores.interest(),
                    scores.influence(),
                    scores.potential(),
                    scores.quadrant(),
                    scores.potentialQuadrant());
        }
    }

    /// Who is most important to have along comes first.
    private static final Comparator<Assessed> BY_RANK = Comparator.comparing(Assessed::importance)
            .thenComparing(one -> one.scores().influence().mean(), Comparator.reverseOrder())
            .thenComparing(one -> one.scores().interest().mean(), Comparator.reverseOrder())
            .thenComparing(Assessed::name)
            .thenComparing(one -> one.stakeholder().id());

    private AnalysisMatrix() {}

    static Matrix of(AnalysisRow row) {
        var state = row.state();
        var assessed = state.stakeholders().stream()
                .filter(one -> one.scores() != null)
                .map(one -> new Assessed(one, Objects.requireNonNull(one.scores()), row.name(one)))
                .sorted(BY_RANK)
                .toList();
        return new Matrix(
                row.id(),
                row.version(),
                state.content().title(),
                state.revision(),
                state.today(state.updatedAt()),
                Matrix.THRESHOLD,
                IntStream.range(0, assessed.size())
                        .mapToObj(i -> assessed.get(i).ranked(i + 1))
                        .toList(),
                state.stakeholders().stream()
                        .filter(one -> one.scores() == null)
                        .map(one -> new Matrix.Unassessed(
                                one.id(), row.name(one), one.content().importance()))
                        .toList());
    }
}
