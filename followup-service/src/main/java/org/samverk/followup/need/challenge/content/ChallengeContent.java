package org.samverk.followup.need.challenge.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.evidence.Evidence;
import org.samverk.followup.need.evidence.FindingRef;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a health challenge: the body of POST and PUT, and part of the stored state.
@Schema(name = "HealthChallengeContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "areaName",
    "activities",
    "hidden",
    "status",
    "statusSince",
    "statusReason",
    "createdAt",
    "updatedAt",
    "_links"
})
public record ChallengeContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description = "Where it is found: country and code of a municipality or region, or the country",
                examples = "SE-1496")
        @NotNull
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        String area,

        @Schema(description = "A code of the list `themes`, or an owner's own as PREFIX:CODE", examples = "TOBACCO")
        @NotBlank
        @Size(max = 81)
        String theme,

        @Schema(description = "What is wrong") @NotNull @Localised(max = 5000)
        Map<String, String> text,

        @Schema(description = "How bad it is, 1 (little) to 5") @NotNull @Min(1) @Max(5)
        Integer severity,

        @Schema(description = "What shows it") @Size(max = 50) @UniqueElements(message = ChallengeContent.ONCE)
        List<@Valid @NotNull Evidence> evidence,

        @Schema(description = "Findings of public-health reports that show it")
        @Size(max = 50)
        @UniqueElements(message = ChallengeContent.ONCE)
        List<@Valid @NotNull FindingRef> findings,

        @Schema(description = "Whom it strikes: codes of the list `target-groups`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = ChallengeContent.ONCE)
        List<@NotBlank @Size(max = 81) String> targetGroups,

        @Schema(description = "Activities that answer it")
        @Size(max = 100)
        @UniqueElements(message = ChallengeContent.ONCE)
        List<@NotNull UUID> activityIds,

        @Schema(description = "What is done about it beside activities") @Localised(max = 5000) @Nullable
        Map<String, String> effort,

        @Schema(description = "PRIVATE, SHARED (by default) or PUBLIC") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = ChallengeContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public ChallengeContent {
        evidence = Lists.copy(evidence);
        findings = Lists.copy(findings);
        targetGroups = Lists.copy(targetGroups);
        activityIds = Lists.copy(activityIds);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "it has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    public ChallengeContent settled(UUID owner) {
        return new ChallengeContent(
                owner,
                AreaCode.normalised(area),
                theme,
                text,
                severity,
                evidence,
                findings,
                targetGroups,
                activityIds,
                effort,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }

    /// Without what these ids name.
    public ChallengeContent without(Set<UUID> hidden) {
        return new ChallengeContent(
                ownerPartnerId,
                area,
                theme,
                text,
                severity,
                evidence.stream()
                        .filter(one -> one.id() == null || !hidden.contains(one.id()))
                        .toList(),
                findings.stream()
                        .filter(one -> !hidden.contains(one.reportId()))
                        .toList(),
                targetGroups,
                activityIds.stream().filter(one -> !hidden.contains(one)).toList(),
                effort,
                visibility,
                externalIds);
    }

    /// Whether anything is done about it.
    public boolean answered() {
        return !activityIds.isEmpty() || effort != null;
    }

    /// Once settled, never absent; so for the next.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    public Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }
}
