package org.samverk.agreements.activity.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of an activity: the body of POST and PUT, and part of the stored state.
@Schema(name = "ActivityContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "responsible",
    "participants",
    "joint",
    "overdue",
    "rank",
    "timeZone",
    "status",
    "statusSince",
    "statusReason",
    "createdAt",
    "updatedAt",
    "_links"
})
public record ActivityContent(
        @Schema(
                description =
                        "The agreement it belongs to: nobody but its owner sees the activity who does not see that")
        @Nullable
        UUID agreementId,

        @Schema(description = "Goals of the agreement's text that it serves")
        @Size(max = 50)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@NotNull UUID> goalIds,

        @Schema(description = "Obligations of the agreement's text that it carries out")
        @Size(max = 50)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@NotNull UUID> obligationIds,

        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Localised @Nullable Map<String, String> description,
        @NotNull ActivityType type,
        @Nullable ChangeKind changeKind,
        @Nullable Purpose purpose,

        @Schema(description = "How early it prevents; for nothing whose `purpose` is HEALTH_PROMOTION") @Nullable
        PreventionLevel preventionLevel,

        @Nullable Direction direction,

        @Schema(description = "Who answers for it; by default the owner") @Nullable
        UUID responsiblePartnerId,

        @Schema(description = "Who takes part beside the one that answers for it")
        @Size(max = 200)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@NotNull UUID> participantIds,

        @Valid ActivityPeriod period,

        @Schema(description = "How much it is expected to do, 1 (little) to 5") @Min(1) @Max(5) @Nullable
        Integer expectedEffect,

        @Schema(description = "How much work it is, 1 (little) to 5") @Min(1) @Max(5) @Nullable
        Integer effort,

        @Schema(description = "The higher, the sooner; by default effect by effort")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 3)
        @Nullable
        BigDecimal priority,

        @Schema(description = "Whether it may come, and need not", defaultValue = "false")
        Boolean optional,

        @Schema(description = "The data it stands on; kept as it is given") @Nullable
        UUID basedOnDataSourceId,

        @Schema(description = "Health challenges it answers; kept as they are given")
        @Size(max = 50)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@NotNull UUID> challengeIds,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Size(max = 6) @UniqueElements(message = ActivityContent.ONCE)
        List<@NotNull TargetGroup> targetGroups,

        @Localised @Nullable Map<String, String> addedValueForCitizen,

        @Schema(
                description =
                        "By default SHARED or, where it belongs to an agreement, RESTRICTED: its owner and the agreement's parties see it. Never wider than the agreement.")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = ActivityContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public ActivityContent {
        goalIds = Lists.copy(goalIds);
        obligationIds = Lists.copy(obligationIds);
        participantIds = Lists.copy(participantIds);
        period = Objects.requireNonNullElse(period, ActivityPeriod.OPEN);
        optional = Boolean.TRUE.equals(optional);
        challengeIds = Lists.copy(challengeIds);
        themes = Lists.copy(themes);
        targetGroups = Lists.copy(targetGroups);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "without an agreement it has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED || agreementId != null;
    }

    @Blames("preventionLevel")
    @Schema(hidden = true)
    @AssertTrue(message = "what promotes health prevents at no level")
    boolean isLevelOfPrevention() {
        return preventionLevel == null || purpose != Purpose.HEALTH_PROMOTION;
    }

    @Blames("goalIds")
    @Schema(hidden = true)
    @AssertTrue(message = "goals are those of an agreement")
    boolean isGoalsOfAnAgreement() {
        return goalIds.isEmpty() || agreementId != null;
    }

    @Blames("obligationIds")
    @Schema(hidden = true)
    @AssertTrue(message = "obligations are those of an agreement")
    boolean isObligationsOfAnAgreement() {
        return obligationIds.isEmpty() || agreementId != null;
    }

    /// As it is stored: with what it leaves to the service settled.
    public ActivityContent settled(UUID owner) {
        var otherwise = agreementId == null ? Visibility.SHARED : Visibility.RESTRICTED;
        return new ActivityContent(
                agreementId,
                goalIds,
                obligationIds,
                owner,
                title,
                description,
                type,
                changeKind,
                purpose,
                preventionLevel,
                direction,
                responsiblePartnerId == null ? owner : responsiblePartnerId,
                participantIds,
                period,
                expectedEffect,
                effort,
                priority,
                optional,
                basedOnDataSourceId,
                challengeIds,
                themes,
                targetGroups,
                addedValueForCitizen,
                visibility == null ? otherwise : visibility,
                externalIds);
    }

    /// Once settled, never absent; so for the next two.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    public UUID responsible() {
        return Objects.requireNonNull(responsiblePartnerId);
    }

    public Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }

    /// Everybody who takes part, the one that answers for it first.
    public List<UUID> partners() {
        return Stream.concat(Stream.of(responsible()), participantIds.stream())
                .distinct()
                .toList();
    }
}
