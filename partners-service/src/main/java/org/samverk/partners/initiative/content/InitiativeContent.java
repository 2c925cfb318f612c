package org.samverk.partners.initiative.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.partner.contact.ContactRole;
import org.samverk.partners.reference.AreaRef;

/// What is said of an initiative: the body of POST and PUT, and the core of the stored state.
@Schema(name = "InitiativeContent")
@JsonIgnoreProperties({"id", "version", "partner", "currentPartnerId", "archived", "createdAt", "updatedAt", "_links"})
public record InitiativeContent(
        @Schema(
                description =
                        "The unit that does it; by default the caller's own organisation. Coordinators name units beneath theirs, a registrar any.")
        @Nullable
        UUID partnerId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "What is done, and how. Never names a person.") @Localised @Nullable
        Map<String, String> description,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = InitiativeContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "For whom: codes of the list `target-groups`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = InitiativeContent.ONCE)
        List<@NotBlank @Size(max = 81) String> targetGroups,

        @Schema(description = "Where; one in a region is for all its municipalities") @Size(max = 100)
        List<@Valid @NotNull AreaRef> areas,

        @Valid @Nullable InitiativePeriod period,

        @Schema(description = "Which function to ask; never a person's name") @Nullable
        ContactRole contactRole,

        @Schema(
                description = "Where we know it from, in words or as an https address. Never names a person.",
                examples = "https://www.kommunen.example/halsa/fallprevention")
        @Size(max = 1000)
        @Nullable
        String source,

        @Schema(description = "By default SHARED; PRIVATE keeps it to the unit and those who act for it") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = InitiativeContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public InitiativeContent {
        themes = Lists.copy(themes);
        targetGroups = Lists.copy(targetGroups);
        areas = Lists.copy(areas);
        externalIds = Lists.copy(externalIds);
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

    /// An address is one that a browser may be sent to; all else is words.
    @Blames("source")
    @Schema(hidden = true)
    @AssertTrue(message = "words, or an address that begins with https://")
    boolean isSourceInOrder() {
        return source == null
                || (!source.isBlank()
                        && !source.matches("(?is)\\s*(javascript|data|vbscript):.*")
                        && (!source.matches("(?is)\\s*[a-z][a-z0-9+.-]*://.*") || source.matches("https://\\S+")));
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "an initiative has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    public InitiativeContent settled(UUID partner) {
        return new InitiativeContent(
                partner,
                title,
                description,
                themes,
                targetGroups,
                areas.stream().map(AreaRef::normalised).toList(),
                period,
                contactRole,
                source,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }
}
