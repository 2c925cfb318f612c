package org.samverk.agreements.agreement.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;

/// What is said of an agreement: the body of POST and PUT. Members of an `AgreementView` that follow from it or
/// from the agreement's life are accepted and ignored.
@Schema(name = "AgreementContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "owner",
    "termsVersion",
    "termsHash",
    "parties",
    "approvals",
    "signatures",
    "proposedAt",
    "openUntil",
    "pendingAmendment",
    "commitments",
    "iopAssessment",
    "notices",
    "supersededByIds",
    "inForceFrom",
    "inForceUntil",
    "createdAt",
    "updatedAt",
    "_links"
})
public record AgreementContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description =
                        "How widely it is shown once all have signed; by default RESTRICTED. Until then only the owner sees a draft, and only owner and parties a proposal.")
        @Nullable
        Visibility visibility,

        @Schema(
                description = "Whose days its days are; by default those of the owner's country",
                examples = "Europe/Copenhagen")
        @Size(max = 50)
        @Nullable
        String timeZone,

        @Size(max = 200) List<@Valid @NotNull CaseReference> caseReferences,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE") @Size(max = 50)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "Where it is meant to reach: areas of the register at `/areas`") @Size(max = 100)
        List<@Valid @NotNull AreaRef> areas,

        @Size(max = 6) List<@NotNull TargetGroup> targetGroups,
        @Size(max = 50) List<@Valid @NotNull ExternalId> externalIds,
        @NotNull @Valid AgreementTerms terms) {

    public AgreementContent {
        caseReferences = Lists.copy(caseReferences);
        themes = Lists.copy(themes);
        areas = Lists.copy(areas);
        targetGroups = Lists.copy(targetGroups);
        externalIds = Lists.copy(externalIds);
    }

    public static AgreementContent of(AgreementFrame frame, AgreementTerms terms) {
        return new AgreementContent(
                frame.ownerPartnerId(),
                frame.visibility(),
                frame.timeZone(),
                frame.caseReferences(),
                frame.themes(),
                frame.areas(),
                frame.targetGroups(),
                frame.externalIds(),
                terms);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "the parties always see what they signed: RESTRICTED, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.PRIVATE;
    }

    @Blames("timeZone")
    @Schema(hidden = true)
    @AssertTrue(message = "an IANA time zone, as Europe/Stockholm")
    boolean isTimeZoneInOrder() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @Blames("caseReferences")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner files it under one number")
    boolean isFiledOnce() {
        return distinct(caseReferences.stream().filter(Objects::nonNull).map(CaseReference::partnerId));
    }

    @Blames("externalIds")
    @Schema(hidden = true)
    @AssertTrue(message = "an external id is named once")
    boolean isExternalIdsOnce() {
        return distinct(externalIds.stream().filter(Objects::nonNull));
    }

    @Blames("themes")
    @Schema(hidden = true)
    @AssertTrue(message = "a theme is named once")
    boolean isThemesOnce() {
        return distinct(themes.stream().filter(Objects::nonNull));
    }

    @Blames("areas")
    @Schema(hidden = true)
    @AssertTrue(message = "an area is named once")
    boolean isAreasOnce() {
        return distinct(areas.stream().filter(Objects::nonNull));
    }

    private static boolean distinct(Stream<?> values) {
        return values.allMatch(new HashSet<>()::add);
    }

    /// Every theme it names, by the JSON Pointer of where it stands.
    public Map<String, String> namedThemes() {
        var named = terms.namedThemes("/terms");
        for (var i = 0; i < themes.size(); i++) {
            named.put("/themes/" + i, themes.get(i));
        }
        return named;
    }

    public UUID owner(UUID otherwise) {
        return ownerPartnerId == null ? otherwise : ownerPartnerId;
    }

    /// @param zone when none is named
    public AgreementFrame frame(UUID owner, String zone) {
        return new AgreementFrame(
                owner,
                visibility == null ? Visibility.RESTRICTED : visibility,
                timeZone == null ? zone : timeZone,
                caseReferences,
                themes,
                areas,
                targetGroups,
                externalIds);
    }
}
