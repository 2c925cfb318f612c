package org.samverk.partners.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.ExternalId;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.IdentifierScheme;

/// What is said of a partner: the body of POST and PUT, and the core of the stored state.
/// Members of a {@link PartnerView} that follow from it or from the partner's life are accepted and ignored.
@Schema(name = "PartnerContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "createdAt",
    "updatedAt",
    "status",
    "confirmed",
    "archived",
    "createdBy",
    "parent",
    "_links"
})
record PartnerContent(
        @NotBlank @Size(max = 200) @Schema(examples = "Aarhus Kommune")
        String name,

        @Schema(description = "Other names by language: short, former, translated") @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String, @NotBlank @Size(max = 200) String> names,

        @NotNull Country country,
        @NotNull PartnerKind kind,

        @Schema(description = "By default the usual sector of the kind") @Nullable
        Sector sector,

        @Nullable PartnerLevel level,

        @Schema(description = "Never required: a citizens' group has none") @Size(max = 20)
        List<@Valid @NotNull Identifier> identifiers,

        @Size(max = 100) List<@Valid @NotNull AreaRef> areas,

        @Schema(description = "The organisation this is a unit of") @Nullable
        UUID parentPartnerId,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE") @Size(max = 50)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "What other systems call it") @Size(max = 50)
        List<@Valid @NotNull ExternalId> externalIds,

        @Schema(description = "Swedish legal definition since 2023: a legal person with solely public-benefit purpose")
        @Nullable
        Boolean isIdeburen) {

    PartnerContent {
        names = names == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(names));
        identifiers = copy(identifiers);
        areas = copy(areas);
        themes = copy(themes);
        externalIds = copy(externalIds);
    }

    /// A number in a national register.
    @Schema(name = "PartnerIdentifier")
    record Identifier(
            @NotNull IdentifierScheme scheme,

            @NotBlank @Size(max = 100) @Schema(examples = "55133018")
            String value,

            @Schema(description = "The one to show first; at most one is")
            boolean primary) {
        Identifier normalised() {
            return new Identifier(scheme, scheme.normalise(value), primary);
        }
    }

    @JsonIgnore
    @AssertTrue(message = "at most one identifier is primary")
    boolean isPrimaryUnambiguous() {
        return identifiers.stream()
                        .filter(Objects::nonNull)
                        .filter(Identifier::primary)
                        .count()
                <= 1;
    }

    @JsonIgnore
    @AssertTrue(message = "nothing may be listed twice in identifiers, areas, themes or externalIds")
    boolean isEverythingOnce() {
        return distinct(identifiers.stream()
                        .filter(i -> i != null && i.scheme() != null && i.value() != null)
                        .map(i -> i.scheme() + i.normalised().value())
                        .toList())
                && distinct(areas.stream()
                        .filter(a -> a != null && a.code() != null)
                        .map(AreaRef::normalised)
                        .toList())
                && distinct(themes)
                && distinct(externalIds);
    }

    /// Nulls inside are kept, for the constraints to name.
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    private static boolean distinct(List<?> list) {
        return list.stream().distinct().count() == list.size();
    }

    /// Numbers and codes in their one stored form, and the sector the kind implies where none is given.
    PartnerContent normalised() {
        return new PartnerContent(
                name.strip(),
                names,
                country,
                kind,
                sector == null ? kind.usualSector() : sector,
                level,
                identifiers.stream().map(Identifier::normalised).toList(),
                areas.stream().map(AreaRef::normalised).toList(),
                parentPartnerId,
                themes,
                externalIds,
                isIdeburen);
    }

    /// Whether both say the same of what only a registrar may change.
    boolean sameRegistration(PartnerContent other) {
        return kind == other.kind
                && identifiers.equals(other.identifiers)
                && (!kind.governs() || areas.equals(other.areas));
    }
}
