package org.samverk.followup.need.report.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.evidence.Evidence;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// Something a public-health report found. What varies says where, or for whom.
@Schema(name = "HealthFinding")
public record Finding(
        @Schema(description = "Given by the service; sent back, the finding is that one") @Nullable
        UUID id,

        @Schema(description = "What was found") @NotNull @Localised(max = 5000)
        Map<String, String> text,

        @Schema(description = "A code of the list `themes`, or an owner's own as PREFIX:CODE", examples = "TOBACCO")
        @NotBlank
        @Size(max = 81)
        String theme,

        @Schema(description = "Whether needs vary geographically or demographically", defaultValue = "NONE")
        Variation varies,

        @Schema(
                description =
                        "How it is in which area or group: at least one area for what varies GEOGRAPHIC, one group for DEMOGRAPHIC, none for NONE")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull Breakdown> breakdowns,

        @Schema(description = "What shows it") @Size(max = 50) @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull Evidence> evidence) {

    public Finding {
        varies = Objects.requireNonNullElse(varies, Variation.NONE);
        breakdowns = Lists.copy(breakdowns);
        evidence = Lists.copy(evidence);
    }

    @Blames("breakdowns")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "what varies GEOGRAPHIC has a breakdown by area, what varies DEMOGRAPHIC one by demographic group, and what does not vary has none")
    boolean isBreakdownInOrder() {
        return switch (varies) {
            case NONE -> breakdowns.isEmpty();
            case GEOGRAPHIC -> hasBreakdown(breakdown -> breakdown.area() != null);
            case DEMOGRAPHIC -> hasBreakdown(breakdown -> breakdown.demographicGroup() != null);
        };
    }

    private boolean hasBreakdown(Predicate<Breakdown> by) {
        return breakdowns.stream().filter(Objects::nonNull).anyMatch(by);
    }

    /// Its id: once settled, never absent.
    public UUID given() {
        return Objects.requireNonNull(id);
    }

    /// As it is stored.
    /// @param given an id where it has none yet
    Finding settled(UUID given) {
        return new Finding(
                id == null ? given : id,
                text,
                theme,
                varies,
                breakdowns.stream().map(Breakdown::normalised).toList(),
                evidence);
    }
}
