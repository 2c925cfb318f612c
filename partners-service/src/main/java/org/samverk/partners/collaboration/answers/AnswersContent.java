package org.samverk.partners.collaboration.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.partners.collaboration.assessment.Finding;

/// The answers to one checklist, all of them.
@Schema(name = "ChecklistAnswersContent")
@JsonIgnoreProperties({"checklistId", "checklistVersion", "title", "kind", "score"})
record AnswersContent(
        @Schema(description = "By default today; never in the future") @Nullable
        LocalDate answeredOn,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull AnswerContent> answers) {
    AnswersContent {
        answers = Lists.copy(answers);
    }

    @Blames("answers")
    @Schema(hidden = true)
    @AssertTrue(message = "an item is answered once")
    boolean isEachItemOnce() {
        var items = answers.stream()
                .filter(Objects::nonNull)
                .map(AnswerContent::itemId)
                .filter(Objects::nonNull)
                .toList();
        return items.stream().distinct().count() == items.size();
    }

    @Schema(name = "ChecklistAnswerContent")
    @JsonIgnoreProperties("text")
    record AnswerContent(
            @NotNull UUID itemId,
            @NotNull Finding state,
            @Size(max = 2000) @Nullable String note) {}
}
