package org.samverk.followup.need.report.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What a public-health report says: the body of POST and PUT, and part of the stored state.
@Schema(name = "PublicHealthReportContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "areaName",
    "status",
    "publishedAt",
    "withdrawnAt",
    "withdrawalReason",
    "createdAt",
    "updatedAt",
    "_links"
})
public record HealthReportContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description = "Of whose health it tells: country and code of a municipality or region, or the country",
                examples = "SE-1496")
        @NotNull
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        String area,

        @Schema(description = "The year it tells of", examples = "2026") @NotNull @Min(1900) @Max(2200)
        Integer year,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Localised @Nullable Map<String, String> summary,
        @Size(max = 200) List<@Valid @NotNull Finding> findings,

        @Schema(
                description =
                        "Once it is published: PRIVATE, SHARED (by default) or PUBLIC. A draft is its owner's own.")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull ExternalId> externalIds) {

    public HealthReportContent {
        findings = Lists.copy(findings);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "it has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    @Blames("findings")
    @Schema(hidden = true)
    @AssertTrue(message = "a finding is listed once")
    boolean isFindingsOnce() {
        var ids = findingIds();
        return ids.stream().distinct().count() == ids.size();
    }

    /// Of the findings that have one.
    public List<UUID> findingIds() {
        return findings.stream()
                .filter(Objects::nonNull)
                .map(Finding::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /// As it is stored: with what it leaves to the service settled.
    /// @param ids for findings that have none yet
    public HealthReportContent settled(UUID owner, Supplier<UUID> ids) {
        return new HealthReportContent(
                owner,
                AreaCode.normalised(area),
                year,
                title,
                summary,
                findings.stream().map(finding -> finding.settled(ids.get())).toList(),
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }

    /// Once settled, never absent; so for the next.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    public Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }
}
