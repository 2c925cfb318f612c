package org.samverk.partners.forum.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.reference.AreaRef;

/// What is said of a forum, its seats and appointments apart: the body of POST and PUT, and part of the stored state.
@Schema(name = "ForumContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "owners",
    "parentForum",
    "reportsToForum",
    "seats",
    "appointments",
    "createdAt",
    "updatedAt",
    "_links"
})
public record ForumContent(
        @Schema(
                description =
                        "The bodies whose forum it is, the caller's own organisation when absent. The first keeps it: its days are the forum's days. A coordinator names its own organisation first.")
        @Size(max = 20)
        @UniqueElements(message = ForumContent.ONCE)
        List<@NotNull UUID> ownerPartnerIds,

        @Schema(
                description =
                        "SHARED when absent, so that others find it before they found another. RESTRICTED lets in the owners and those who have a seat.")
        @Nullable
        Visibility visibility,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,
        @NotNull ForumType forumType,
        @NotNull Formality formality,

        @Size(max = 6) @UniqueElements(message = ForumContent.ONCE)
        List<@NotNull ForumPurpose> purposes,

        @Schema(description = "The purpose as it is written down") @Localised(max = 5000) @Nullable
        Map<String, String> purpose,

        @Schema(description = "What it answers for; an active FORMAL forum says so") @Localised(max = 5000) @Nullable
        Map<String, String> statedResponsibility,

        @Schema(description = "What it may decide") @Localised(max = 5000) @Nullable
        Map<String, String> mandate,

        @Schema(description = "Where goals and mandate are written down; an active FORMAL forum has one")
        @Valid
        @Nullable
        MandateDocument mandateDocument,

        @Schema(description = "The frames of its work: time, resources, ways of working")
        @Localised(max = 5000)
        @Nullable
        Map<String, String> terms,

        @Size(max = 30) List<@NotNull @Localised(max = 300) Map<String, String>> focusAreas,
        @Size(max = 100) List<@Valid @NotNull AreaRef> areas,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = ForumContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Size(max = 50) List<@Valid @NotNull ForumGoal> goals,

        @Schema(description = "The forum it is a part of") @Nullable
        UUID parentForumId,

        @Schema(description = "The forum it reports to") @Nullable
        UUID reportsToForumId,

        @Schema(
                description =
                        "The agreement it was founded under; shown to those who may see that. One that is hidden from you stays where you name none.")
        @Nullable
        UUID originAgreementId,

        @Size(max = 10) @UniqueElements(message = ForumContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public ForumContent {
        ownerPartnerIds = Lists.copy(ownerPartnerIds);
        purposes = Lists.copy(purposes);
        focusAreas = Lists.copy(focusAreas);
        areas = Lists.copy(areas);
        themes = Lists.copy(themes);
        goals = Lists.copy(goals);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("areas")
    @Schema(hidden = true)
    @AssertTrue(message = ONCE)
    boolean isEachAreaOnce() {
        return distinct(areas.stream()
                .filter(area -> area != null && area.code() != null)
                .map(AreaRef::normalised));
    }

    @Blames("goals")
    @Schema(hidden = true)
    @AssertTrue(message = ONCE)
    boolean isEachGoalOnce() {
        return distinct(
                goals.stream().filter(Objects::nonNull).map(ForumGoal::id).filter(Objects::nonNull));
    }

    private static boolean distinct(Stream<?> values) {
        var list = values.toList();
        return list.stream().distinct().count() == list.size();
    }

    /// The same, with what it leaves to the service settled.
    public ForumContent settled(List<UUID> owners) {
        return new ForumContent(
                ownerPartnerIds.isEmpty() ? owners : ownerPartnerIds,
                seenBy(),
                name,
                forumType,
                formality,
                purposes,
                purpose,
                statedResponsibility,
                mandate,
                mandateDocument,
                terms,
                focusAreas,
                areas.stream().map(AreaRef::normalised).toList(),
                themes,
                goals.stream().map(ForumGoal::named).toList(),
                parentForumId,
                reportsToForumId,
                originAgreementId,
                externalIds);
    }

    /// The same, as founded under this agreement. In the stored state there is none: not everybody may know.
    public ForumContent foundedUnder(@Nullable UUID agreement) {
        return new ForumContent(
                ownerPartnerIds,
                visibility,
                name,
                forumType,
                formality,
                purposes,
                purpose,
                statedResponsibility,
                mandate,
                mandateDocument,
                terms,
                focusAreas,
                areas,
                themes,
                goals,
                parentForumId,
                reportsToForumId,
                agreement,
                externalIds);
    }

    public Visibility seenBy() {
        return visibility == null ? Visibility.SHARED : visibility;
    }
}
