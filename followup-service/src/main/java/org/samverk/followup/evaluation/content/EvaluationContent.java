package org.samverk.followup.evaluation.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of an evaluation: the body of POST and PUT, and part of the stored state.
@Schema(name = "EvaluationContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "statusReason",
    "owner",
    "completedOn",
    "basis",
    "basisChanged",
    "basisChanges",
    "createdAt",
    "updatedAt",
    "_links"
})
public record EvaluationContent(
        @Schema(description = "Who evaluates; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(description = "What is evaluated; not a forum") @NotNull @Valid
        Subject subject,

        @NotNull EvaluationType type,
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "How it is evaluated") @Localised @Nullable
        Map<String, String> design,

        @Valid EvaluationPeriod period,

        @Schema(description = "By what it is judged; each criterion once") @Size(max = 11)
        List<@Valid @NotNull Criterion> criteria,

        @Schema(description = "Ids of measurements that are used, beside those the criteria name")
        @Size(max = 200)
        @UniqueElements(message = EvaluationContent.ONCE)
        List<@NotNull UUID> measurementIds,

        @Size(max = 50) List<@NotNull @Localised(max = 2000) Map<String, String>> conclusions,
        @Size(max = 50) List<@NotNull @Localised(max = 2000) Map<String, String>> recommendations,

        @Schema(description = "Whether more should take part, or it should be done elsewhere too") @Nullable
        Boolean recommendScaleUp) {
    static final String ONCE = "nothing may be listed twice";

    public EvaluationContent {
        period = Objects.requireNonNullElse(period, EvaluationPeriod.OPEN);
        criteria = Lists.copy(criteria);
        measurementIds = Lists.copy(measurementIds);
        conclusions = Lists.copy(conclusions);
        recommendations = Lists.copy(recommendations);
    }

    @Blames("subject")
    @Schema(hidden = true)
    @AssertTrue(message = "an agreement, goal, activity, pilot or collaboration; a forum is not evaluated")
    boolean isSubjectEvaluable() {
        return subject == null || subject.type() != Subject.Type.FORUM;
    }

    @Blames("criteria")
    @Schema(hidden = true)
    @AssertTrue(message = "by each criterion it is judged once")
    boolean isCriteriaOnce() {
        var codes = criteria.stream()
                .filter(Objects::nonNull)
                .map(Criterion::code)
                .filter(Objects::nonNull)
                .toList();
        return codes.stream().distinct().count() == codes.size();
    }

    /// As it is stored: with whose it is.
    public EvaluationContent settled(UUID owner) {
        return new EvaluationContent(
                owner,
                subject,
                type,
                title,
                design,
                period,
                criteria,
                measurementIds,
                conclusions,
                recommendations,
                recommendScaleUp);
    }

    /// Once settled, never absent.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    /// The measurements it stands on, by where they are named.
    public SequencedMap<String, UUID> measurements() {
        var named = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < measurementIds.size(); i++) {
            named.put("/measurementIds/" + i, measurementIds.get(i));
        }
        named.putAll(evidence(Evidence.Kind.MEASUREMENT));
        return named;
    }

    /// The occasions whose reports it stands on, by where they are named.
    public SequencedMap<String, UUID> reports() {
        return evidence(Evidence.Kind.REPORT);
    }

    private SequencedMap<String, UUID> evidence(Evidence.Kind kind) {
        var named = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < criteria.size(); i++) {
            var evidence = criteria.get(i).evidence();
            for (var j = 0; j < evidence.size(); j++) {
                if (evidence.get(j).type() == kind) {
                    named.put(
                            "/criteria/%d/evidence/%d/id".formatted(i, j),
                            Objects.requireNonNull(evidence.get(j).id()));
                }
            }
        }
        return named;
    }

    /// What it lacks to be completed.
    public List<FieldError> missing() {
        var missing = new ArrayList<FieldError>();
        if (conclusions.isEmpty()) {
            missing.add(FieldError.at("/conclusions", "required", "Nothing is concluded yet."));
        }
        if (subject.type() == Subject.Type.PILOT && recommendScaleUp == null) {
            missing.add(FieldError.at(
                    "/recommendScaleUp", "required", "Of a pilot it is said whether more should take part."));
        }
        return missing;
    }
}
