package org.samverk.followup.evaluation.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.EvaluationActs;
import org.samverk.followup.evaluation.EvaluationRow;
import org.samverk.followup.evaluation.EvaluationStatus;
import org.samverk.followup.evaluation.basis.Basis;
import org.samverk.followup.evaluation.basis.BasisChange;
import org.samverk.followup.evaluation.content.EvaluationPeriod;
import org.samverk.followup.evaluation.content.EvaluationType;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// An evaluation as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Evaluation")
public record EvaluationView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) EvaluationStatus status,

        @Schema(readOnly = true, description = "Why it was taken up again; absent, too, where that was erased")
        @Nullable
        String statusReason,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        SubjectView subject,
        EvaluationType type,
        Map<String, String> title,
        @Nullable Map<String, String> design,
        EvaluationPeriod period,
        List<CriterionView> criteria,
        List<UUID> measurementIds,
        List<Map<String, String>> conclusions,
        List<Map<String, String>> recommendations,
        @Nullable Boolean recommendScaleUp,

        @Schema(readOnly = true, description = "The day on which it was completed, where its owner is") @Nullable
        LocalDate completedOn,

        @Schema(readOnly = true, description = "What it stood on when it was completed") @Nullable
        Basis basis,

        @Schema(
                readOnly = true,
                description =
                        "Whether a measurement it stands on was corrected or deleted after it was completed; nothing else of it changes by that")
        boolean basisChanged,

        @Schema(readOnly = true, description = "Which measurements that are; each once")
        List<BasisChange> basisChanges,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    public static String self(UUID id) {
        return "/samverk/v1/evaluations/" + id;
    }

    public static EvaluationView of(EvaluationRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static EvaluationView past(EvaluationRow row) {
        return of(row, reading(row));
    }

    private static EvaluationView of(EvaluationRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new EvaluationView(
                row.id(),
                row.version(),
                state.status(),
                row.statusReason(),
                content.owner(),
                row.names().of(content.owner()),
                SubjectView.of(content.subject(), row.subject()),
                content.type(),
                content.title(),
                content.design(),
                content.period(),
                content.criteria().stream().map(CriterionView::of).toList(),
                content.measurementIds(),
                content.conclusions(),
                content.recommendations(),
                content.recommendScaleUp(),
                state.basis() == null ? null : state.basis().completedOn(),
                state.basis(),
                state.basisChanged(),
                state.basisChanges(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(EvaluationRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("profile", Link.get(self + "/profile"));
        return links;
    }

    private static Map<String, Link> links(EvaluationRow row, Actor actor) {
        var self = self(row.id());
        var status = row.state().status();
        var links = reading(row);
        var subject =
                SubjectView.of(row.state().content().subject(), row.subject()).address();
        if (subject != null) {
            links.put("subject", Link.get(subject));
        }
        if (EvaluationActs.CHANGE.allows(actor, row)) {
            if (status.open()) {
                links.put("update", new Link(self, "PUT"));
            }
            if (status == EvaluationStatus.PLANNED) {
                links.put("delete", new Link(self, "DELETE"));
            }
            status.steps().stream()
                    .filter(step -> step != EvaluationActs.Step.COMPLETE
                            || row.state().content().missing().isEmpty())
                    .forEach(step -> links.put(step.act().name(), new Link(self + "/" + step.noun(), "POST")));
        }
        return links;
    }
}
