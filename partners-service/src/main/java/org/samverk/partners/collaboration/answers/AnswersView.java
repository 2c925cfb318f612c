package org.samverk.partners.collaboration.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.checklist.AskedChecklist;
import org.samverk.partners.checklist.content.ChecklistItem;
import org.samverk.partners.checklist.content.ChecklistKind;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.assessment.Answers;
import org.samverk.partners.collaboration.assessment.Finding;
import org.samverk.partners.collaboration.assessment.Score;
import org.samverk.partners.collaboration.readiness.ReadinessView;

/// A checklist as answered, with what it asked as far as the caller may see it.
@Schema(name = "ChecklistAnswers")
record AnswersView(
        UUID checklistId,

        @Schema(description = "Of the checklist when it was answered")
        long checklistVersion,

        @Nullable ChecklistKind kind,
        @Nullable Map<String, String> title,
        LocalDate answeredOn,
        List<AnswerView> answers,
        Score score) {

    @Schema(name = "ChecklistAnswer")
    record AnswerView(
            UUID itemId,

            @Schema(
                    description =
                            "What the item asked when it was answered; absent for who may not see the checklist, or could not then and it asks something else now")
            @Nullable
            Map<String, String> text,

            Finding state,
            @Nullable String note) {}

    /// @param asked absent where the caller may not see it
    static AnswersView of(Answers answers, @Nullable AskedChecklist asked, CollaborationRow row) {
        return new AnswersView(
                answers.checklistId(),
                answers.checklistVersion(),
                asked == null ? null : asked.kind(),
                asked == null ? null : asked.title(),
                answers.answeredOn(),
                answers.answers().stream()
                        .map(answer -> new AnswerView(
                                answer.itemId(),
                                text(answer.itemId(), asked),
                                answer.state(),
                                ReadinessView.note(row, answer.note())))
                        .toList(),
                answers.score());
    }

    private static @Nullable Map<String, String> text(UUID item, @Nullable AskedChecklist asked) {
        Stream<ChecklistItem> items = asked == null ? Stream.empty() : asked.items().stream();
        return items.filter(one -> item.equals(one.id()))
                .findFirst()
                .map(ChecklistItem::text)
                .orElse(null);
    }
}
