package org.samverk.followup.learning.cases.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a case: the body of POST and PUT, and part of the stored state.
@Schema(name = "CaseContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "partner",
    "forum",
    "status",
    "statusReason",
    "createdAt",
    "updatedAt",
    "_links"
})
public record CaseContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @NotNull @Localised Map<String, String> summary,
        @Localised @Nullable Map<String, String> result,
        @NotNull CaseSource source,

        @Schema(
                description = "Where to read more; needed for EXTERNAL_PORTAL",
                examples = "https://example.org/cases/17")
        @Size(max = 2000)
        @Pattern(regexp = "https://\\S+", message = "an https address")
        @Nullable
        String url,

        @Schema(description = "Whose experience it is; needed for MUNICIPALITY and REGION") @Nullable
        UUID partnerId,

        @Schema(description = "The theme group, a forum you may see; needed for THEME_GROUP") @Nullable
        UUID forumId,

        @Schema(description = "What kinds of knowledge it joins; at least one to be published")
        @Size(max = 3)
        @UniqueElements(message = CaseContent.ONCE)
        List<@NotNull KnowledgeKind> knowledgeKinds,

        @Schema(description = "Health challenges it answers, which you may see")
        @Size(max = 50)
        @UniqueElements(message = CaseContent.ONCE)
        List<@NotNull UUID> challengeIds,

        @Schema(description = "Goals it serves, of agreements you may see")
        @Size(max = 50)
        @UniqueElements(message = CaseContent.ONCE)
        List<@NotNull UUID> goalIds,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = CaseContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "Once published; by default SHARED. A draft is its owner's.") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it") @Size(max = 50) @UniqueElements(message = CaseContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public CaseContent {
        knowledgeKinds = Lists.copy(knowledgeKinds);
        challengeIds = Lists.copy(challengeIds);
        goalIds = Lists.copy(goalIds);
        themes = Lists.copy(themes);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("url")
    @Schema(hidden = true)
    @AssertTrue(message = "a case from a portal says where that is")
    boolean isUrlThere() {
        return source != CaseSource.EXTERNAL_PORTAL || url != null;
    }

    @Blames("forumId")
    @Schema(hidden = true)
    @AssertTrue(message = "a theme group's case says which that is")
    boolean isForumThere() {
        return source != CaseSource.THEME_GROUP || forumId != null;
    }

    @Blames("partnerId")
    @Schema(hidden = true)
    @AssertTrue(message = "a municipality's or region's case says whose it is")
    boolean isPartnerThere() {
        return (source != CaseSource.MUNICIPALITY && source != CaseSource.REGION) || partnerId != null;
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "a case has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    public CaseContent settled(UUID owner) {
        return new CaseContent(
                ownerPartnerId == null ? owner : ownerPartnerId,
                title,
                summary,
                result,
                source,
                url,
                partnerId,
                forumId,
                knowledgeKinds,
                challengeIds,
                goalIds,
                themes,
                Objects.requireNonNullElse(visibility, Visibility.SHARED),
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
