package org.samverk.agreements.pilot.trial.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
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

/// What is said of a pilot: the body of POST and PUT, and the core of the stored state.
@Schema(name = "PilotContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "foundingPartners",
    "knowledgePartners",
    "developmentArea",
    "grownFrom",
    "termsVersion",
    "status",
    "statusSince",
    "nextStatuses",
    "round",
    "evaluationId",
    "timeZone",
    "createdAt",
    "updatedAt",
    "_links"
})
public record PilotContent(
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "The development area it is part of") @Nullable
        UUID developmentAreaId,

        @Schema(description = "Whose it is; by default the caller's own organisation. Cannot be changed") @Nullable
        UUID ownerPartnerId,

        @Schema(description = "Who founds it together: ids of two partners or more")
        @Size(min = 2, max = 50)
        @UniqueElements(message = PilotContent.ONCE)
        List<@NotNull UUID> foundingPartnerIds,

        @Schema(
                description =
                        "Who brings knowledge to it, as a university or a research centre. They see it as its founding partners do")
        @Size(max = 50)
        @UniqueElements(message = PilotContent.ONCE)
        List<@NotNull UUID> knowledgePartnerIds,

        @Schema(
                description =
                        "What must be so with each founding partner. Every code named here, and SHARED_INSIGHT and PRIORITISED_IN_GOAL_DOCUMENTS in any case, must be met by all of them before the pilot is offered")
        @Size(max = 200)
        List<@Valid @NotNull Precondition> preconditions,

        @Schema(description = "On what terms partners take part. A change makes a new version of them")
        @NotNull
        @Localised
        Map<String, String> terms,

        @Schema(
                description = "Where the shared knowledge base is",
                examples = "Kunskapsbas fullföljda studier, dnr 2026/17")
        @Pattern(regexp = PilotContent.SOMETHING, message = PilotContent.BLANK)
        @Size(max = 500)
        @Nullable
        String knowledgeBaseRef,

        @Schema(description = "What the analysis recommends") @Size(max = 100)
        List<@NotNull @Localised(max = 2000) Map<String, String>> recommendations,

        @Schema(description = "To whom the result of the analysis was presented, and when") @Size(max = 200)
        List<@Valid @NotNull Presentation> presentations,

        @Schema(description = "The function that leads the process; never a name", examples = "Process leader")
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Size(max = 200)
        @Nullable
        String processLeaderRole,

        @Schema(description = "The forum that is its work group; one you may see") @Nullable
        UUID workGroupForumId,

        @Schema(description = "The pilot it has grown from; shown to those who may see that one") @Nullable
        UUID grownFromPilotId,

        @Schema(
                description =
                        "By default RESTRICTED: the owner, the founding and knowledge partners and whoever is offered it see it. PRIVATE: the owner, and whoever is offered it")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it") @Size(max = 50) @UniqueElements(message = PilotContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    static final String ONCE = "nothing may be listed twice";
    static final String SOMETHING = "(?s).*\\S.*";
    static final String BLANK = "not only spaces";

    public PilotContent {
        foundingPartnerIds = Lists.copy(foundingPartnerIds);
        knowledgePartnerIds = Lists.copy(knowledgePartnerIds);
        preconditions = Lists.copy(preconditions);
        recommendations = Lists.copy(recommendations);
        presentations = Lists.copy(presentations);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("preconditions")
    @Schema(hidden = true)
    @AssertTrue(message = "a precondition is one of a founding partner, and each code stands once for a partner")
    boolean isEveryPreconditionInOrder() {
        var entered = preconditions.stream().filter(Objects::nonNull).toList();
        return entered.stream().map(Precondition::key).distinct().count() == entered.size()
                && entered.stream()
                        .map(Precondition::partnerId)
                        .filter(Objects::nonNull)
                        .allMatch(foundingPartnerIds::contains);
    }

    @Blames("presentations")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner is listed once, with the day on which it was presented to them")
    boolean isEveryPresentationInOrder() {
        var entered = presentations.stream()
                .filter(Objects::nonNull)
                .map(Presentation::partnerId)
                .toList();
        return entered.stream().distinct().count() == entered.size();
    }

    /// Everybody it names, by the JSON Pointer of where they stand.
    public Map<String, UUID> partners() {
        var named = new HashMap<String, UUID>();
        for (var i = 0; i < foundingPartnerIds.size(); i++) {
            named.put("/foundingPartnerIds/" + i, foundingPartnerIds.get(i));
        }
        for (var i = 0; i < knowledgePartnerIds.size(); i++) {
            named.put("/knowledgePartnerIds/" + i, knowledgePartnerIds.get(i));
        }
        for (var i = 0; i < presentations.size(); i++) {
            named.put(
                    "/presentations/%d/partnerId".formatted(i),
                    presentations.get(i).partnerId());
        }
        return named;
    }

    /// As it is stored: with what it leaves to the service settled.
    public PilotContent settled(UUID owner, @Nullable UUID origin) {
        return new PilotContent(
                title,
                developmentAreaId,
                owner,
                foundingPartnerIds,
                knowledgePartnerIds,
                preconditions,
                terms,
                knowledgeBaseRef,
                recommendations,
                presentations,
                processLeaderRole,
                workGroupForumId,
                origin,
                visibility == null ? Visibility.RESTRICTED : visibility,
                externalIds);
    }
}
