package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samverk.gateway.question.Answer;

/// What follow-up says of one agreement.
/// @param reported the newest occasions by their day whose report was submitted
/// @param writing those whose report is being written, for the first time or after it was returned
/// @param scheduled the first that is neither begun nor past its day
record Followup(Answer plans, Answer reported, Answer writing, Answer scheduled, Answer overdue) {
    private static final Set<String> OWED = Set.of("SCHEDULED", "IN_PROGRESS", "RETURNED");

    Stream<Answer> answers() {
        return Stream.of(plans, reported, writing, scheduled, overdue);
    }

    /// The report that was submitted last, even if it is being mended.
    Optional<JsonNode> lastReport() {
        return Stream.concat(reported.each(), writing.each())
                .filter(occasion -> occasion.at("/report/submittedAt").isTextual())
                .max(Comparator.comparing(occasion ->
                        Instant.parse(occasion.at("/report/submittedAt").asText())));
    }

    /// The first whose report is still owed and not late.
    Optional<JsonNode> nextOccasion() {
        return Stream.of(scheduled, writing, reported)
                .flatMap(Answer::each)
                .filter(occasion -> OWED.contains(occasion.path("status").asText()))
                .filter(occasion -> !occasion.path("overdue").asBoolean())
                .min(Comparator.comparing(occasion -> occasion.path("dueDate").asText()));
    }
}
