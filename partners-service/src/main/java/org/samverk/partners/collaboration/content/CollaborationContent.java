package org.samverk.partners.collaboration.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Practice;
import org.samverk.partners.reference.AreaRef;

/// What is said of a collaboration: the body of POST and PUT, and the core of the stored state. Members of a
/// `CollaborationView` that follow from it or from the collaboration's life are accepted and ignored.
@Schema(name = "CollaborationContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "status",
    "statusSince",
    "statusReason",
    "establishedOn",
    "opportunity",
    "external",
    "commitmentLevel",
    "commitmentSince",
    "suggestedLevel",
    "reviewNeeded",
    "analysisMissing",
    "agreements",
    "readiness",
    "checklists",
    "createdAt",
    "updatedAt",
    "_links"
})
public record CollaborationContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "The interest they share. An opportunity may leave it open; what is established has one.")
        @Localised
        @Nullable
        Map<String, String> cause,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = CollaborationContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Size(max = 100) List<@Valid @NotNull AreaRef> areas,

        @Nullable Scope scope,

        @Schema(description = "Who takes part. Once established, at least two, and exactly one of them as INITIATOR.")
        @Size(max = 200)
        List<@Valid @NotNull Participant> participants,

        @Schema(description = "What they want to reach together") @Size(max = 50)
        List<@Valid @NotNull SharedGoal> goals,

        @Schema(description = "What they do together, on all levels of commitment")
        @Size(max = 14)
        @UniqueElements(message = CollaborationContent.ONCE)
        List<@NotNull Practice> practices,

        @Nullable Maturity maturity,

        @Schema(description = "Why this level of commitment suits this effort. Never names a person.")
        @Size(max = 2000)
        @Nullable
        String commitmentRationale,

        @Schema(description = "Of an opportunity: the resources at hand") @Localised @Nullable
        Map<String, String> availableResources,

        @Schema(description = "Of an opportunity: within which days it would have to be done") @Valid @Nullable
        TimeFrame timeFrame,

        @Schema(description = "Of an opportunity: how feasible it is with those resources in that time, 1 to 5")
        @Min(1)
        @Max(5)
        @Nullable
        Integer feasibility,

        @Schema(description = "By default RESTRICTED: the owner and the participants see it") @Nullable
        Visibility visibility,

        @Schema(
                description = "Whose days its days are; by default those of the owner's country",
                examples = "Europe/Copenhagen")
        @Size(max = 50)
        @Nullable
        String timeZone,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = CollaborationContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds,

        @Schema(
                description =
                        "Ids of agreements between the partners, as far as the caller may see them. Links to others stay as they are.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 50)
        @UniqueElements(message = CollaborationContent.ONCE)
        List<@NotNull UUID> agreementIds) {
    private static final String ONCE = "nothing may be listed twice";

    public CollaborationContent {
        themes = Lists.copy(themes);
        areas = Lists.copy(areas);
        participants = Lists.copy(participants);
        goals = Lists.copy(goals);
        practices = Lists.copy(practices);
        externalIds = Lists.copy(externalIds);
        agreementIds = Lists.copy(agreementIds);
    }

    @Blames("participants")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner takes part once at a time")
    boolean isEachParticipantOnceAtATime() {
        var named = participants.stream()
                .filter(one -> one != null && one.partnerId() != null)
                .toList();
        return IntStream.range(0, named.size())
                .noneMatch(i -> named.subList(0, i).stream()
                        .anyMatch(other ->
                                other.partnerId().equals(named.get(i).partnerId()) && other.overlaps(named.get(i))));
    }

    @Blames("areas")
    @Schema(hidden = true)
    @AssertTrue(message = ONCE)
    boolean isEachAreaOnce() {
        var named = areas.stream()
                .filter(area -> area != null && area.code() != null)
                .map(AreaRef::normalised)
                .toList();
        return named.stream().distinct().count() == named.size();
    }

    @Blames("goals")
    @Schema(hidden = true)
    @AssertTrue(message = ONCE)
    boolean isEachGoalOnce() {
        var ids = goals.stream()
                .filter(Objects::nonNull)
                .map(SharedGoal::id)
                .filter(Objects::nonNull)
                .toList();
        return ids.stream().distinct().count() == ids.size();
    }

    @Blames("timeZone")
    @Schema(hidden = true)
    @AssertTrue(message = "an IANA time zone, as Europe/Stockholm")
    boolean isTimeZoneInOrder() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    /// Once settled, never absent.
    public ZoneId zone() {
        return ZoneId.of(Objects.requireNonNull(timeZone));
    }

    public boolean practises(CommitmentLevel level) {
        return practices.stream().anyMatch(practice -> practice.level() == level);
    }

    public Set<UUID> participantIds() {
        return participants.stream().map(Participant::partnerId).collect(Collectors.toSet());
    }

    public List<Participant> presentOn(LocalDate day) {
        return participants.stream().filter(one -> one.presentOn(day)).toList();
    }

    /// As it is stored: with what it leaves to the service settled, and without the links, which are kept apart.
    public CollaborationContent settled(UUID owner, String zone, Supplier<UUID> newIds) {
        return new CollaborationContent(
                owner,
                title,
                cause,
                themes,
                areas.stream().map(AreaRef::normalised).toList(),
                scope,
                participants,
                goals.stream().map(goal -> goal.identified(newIds)).toList(),
                practices,
                maturity,
                commitmentRationale,
                availableResources,
                timeFrame,
                feasibility,
                visibility == null ? Visibility.RESTRICTED : visibility,
                timeZone == null ? zone : timeZone,
                externalIds,
                List.of());
    }

    /// The same, with the links as somebody sees them.
    public CollaborationContent linkedTo(List<UUID> agreements) {
        return new CollaborationContent(
                ownerPartnerId,
                title,
                cause,
                themes,
                areas,
                scope,
                participants,
                goals,
                practices,
                maturity,
                commitmentRationale,
                availableResources,
                timeFrame,
                feasibility,
                visibility,
                timeZone,
                externalIds,
                agreements);
    }
}
