package org.samverk.partners.collaboration.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A checklist as answered for one collaboration.
///
/// @param checklistVersion of the checklist when it was answered
public record Answers(UUID checklistId, long checklistVersion, LocalDate answeredOn, List<Answer> answers) {
    /// To one item, without its note.
    public record Answer(
            UUID itemId, Finding state, @Nullable KeptApart note) {}

    public Answers {
        answers = List.copyOf(answers);
    }

    public Score score() {
        return Score.of(answers.stream().map(Answer::state));
    }
}
