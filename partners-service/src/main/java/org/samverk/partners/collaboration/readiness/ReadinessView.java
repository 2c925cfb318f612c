package org.samverk.partners.collaboration.readiness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.assessment.Assessed;
import org.samverk.partners.collaboration.assessment.Finding;
import org.samverk.partners.collaboration.assessment.KeptApart;
import org.samverk.partners.collaboration.assessment.ReadinessItem;
import org.samverk.partners.collaboration.assessment.Score;

/// How ready the partners are: every item, assessed or not, and how much of what was assessed is met.
@Schema(name = "Readiness")
public record ReadinessView(List<ItemView> items, Score score) {
    @Schema(name = "ReadinessItemView")
    record ItemView(
            ReadinessItem item,
            Finding state,
            @Nullable String note,
            @Nullable LocalDate assessedOn,
            @Nullable String decisionReference) {}

    public static ReadinessView of(CollaborationRow row) {
        var items = Arrays.stream(ReadinessItem.values())
                .map(item -> row.state().readiness().stream()
                        .filter(assessed -> assessed.item() == item)
                        .findFirst()
                        .map(assessed -> view(row, assessed))
                        .orElse(new ItemView(item, Finding.UNKNOWN, null, null, null)))
                .toList();
        return new ReadinessView(items, Score.of(items.stream().map(ItemView::state)));
    }

    private static ItemView view(CollaborationRow row, Assessed assessed) {
        return new ItemView(
                assessed.item(),
                state(row, assessed),
                note(row, assessed.note()),
                assessed.assessedOn(),
                assessed.decisionReference());
    }

    /// A benefit for all that was found once is one for some when an analysis has come to say otherwise.
    private static Finding state(CollaborationRow row, Assessed assessed) {
        return assessed.item() == ReadinessItem.BENEFIT_FOR_ALL
                        && assessed.state() == Finding.MET
                        && row.benefitMissing()
                ? Finding.PARTLY
                : assessed.state();
    }

    public static @Nullable String note(CollaborationRow row, @Nullable KeptApart note) {
        return note == null ? null : row.notes().get(note.id());
    }
}
