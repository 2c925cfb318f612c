package org.samverk.followup.learning.lesson.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a lesson: the body of POST and PUT, and part of the stored state.
@Schema(name = "LessonContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "status",
    "statusSince",
    "statusReason",
    "appliedIn",
    "createdAt",
    "updatedAt",
    "_links"
})
public record LessonContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(description = "What it was learned from: nobody sees the lesson who does not see that") @NotNull @Valid
        Subject subject,

        @NotNull LessonType type,
        @NotNull LessonCategory category,
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @NotNull @Localised Map<String, String> text,

        @Schema(description = "How it went, -2 (badly) to 2 (well)") @Min(-2) @Max(2) @Nullable
        Integer outcomeRating,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = LessonContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Size(max = 6) @UniqueElements(message = LessonContent.ONCE)
        List<@NotNull LessonTargetGroup> targetGroups,

        @Schema(
                description =
                        "What it rests on: https addresses, or ids of evaluations and of occasions whose report was"
                                + " submitted, which you may see")
        @Size(max = 50)
        @UniqueElements(message = LessonContent.ONCE)
        List<
                        @NotNull @Size(max = 2000)
                        @Pattern(
                                regexp = "https://\\S+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                                message = "an https address or an id")
                        String>
                evidence,

        @Schema(description = "By default for whoever sees what it was learned from; never wider") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = LessonContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public LessonContent {
        themes = Lists.copy(themes);
        targetGroups = Lists.copy(targetGroups);
        evidence = Lists.copy(evidence);
        externalIds = Lists.copy(externalIds);
    }

    /// As it is stored: with what it leaves to the service settled.
    public LessonContent settled(UUID owner) {
        return new LessonContent(
                ownerPartnerId == null ? owner : ownerPartnerId,
                subject,
                type,
                category,
                title,
                text,
                outcomeRating,
                themes,
                targetGroups,
                evidence,
                visibility,
                externalIds);
    }

    /// Once settled, never absent.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }
}
