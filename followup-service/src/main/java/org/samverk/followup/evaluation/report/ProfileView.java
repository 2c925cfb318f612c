package org.samverk.followup.evaluation.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.EvaluationRow;
import org.samverk.followup.evaluation.EvaluationStatus;
import org.samverk.followup.evaluation.content.Criterion;
import org.samverk.followup.evaluation.content.CriterionCode;
import org.samverk.followup.evaluation.shown.CriterionView;
import org.samverk.followup.evaluation.shown.EvaluationView;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;

/// How an evaluation judges by RE-AIM: all five dimensions, those it says nothing of too.
@Schema(name = "ReAimProfile")
record ProfileView(
        @Schema(description = "Of the evaluation") UUID id,

        @Schema(description = "Of the evaluation") long version,

        EvaluationStatus status,
        SubjectView subject,
        Map<String, String> title,

        @Schema(description = "Reach, effectiveness, adoption, implementation and maintenance, in this order")
        List<CriterionView> dimensions,

        @Schema(description = "How many of them are rated") int rated,

        @Schema(description = "The mean of their ratings; absent while none is rated") @Nullable
        BigDecimal meanRating,

        @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    private static final int DIGITS = 2;

    @Override
    public String self() {
        return EvaluationView.self(id) + "/profile";
    }

    static ProfileView of(EvaluationRow row) {
        var content = row.state().content();
        var judged = content.criteria().stream().collect(Collectors.toMap(Criterion::code, CriterionView::of));
        var dimensions = CriterionCode.reAim().stream()
                .map(code -> judged.getOrDefault(code, CriterionView.open(code)))
                .toList();
        var ratings = dimensions.stream()
                .map(CriterionView::rating)
                .filter(Objects::nonNull)
                .toList();
        return new ProfileView(
                row.id(),
                row.version(),
                row.state().status(),
                SubjectView.of(content.subject(), row.subject()),
                content.title(),
                dimensions,
                ratings.size(),
                mean(ratings),
                links(row.id()));
    }

    private static @Nullable BigDecimal mean(List<Integer> ratings) {
        var sum = ratings.stream().mapToInt(Integer::intValue).sum();
        return ratings.isEmpty()
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<String, Link> links(UUID id) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(EvaluationView.self(id) + "/profile"));
        links.put("evaluation", Link.get(EvaluationView.self(id)));
        return links;
    }
}
