package org.samverk.partners.partner.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Localised;
import org.samverk.partners.reference.AreaRef;

/// What is said of a partner: the body of POST and PUT, and the core of the stored state.
/// Members of a `PartnerView` that follow from it or from the partner's life are accepted and ignored.
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
    "mergedInto",
    "members",
    "successors",
    "succeeds",
    "_links"
})
public record PartnerContent(
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Schema(examples = "Aarhus Kommune")
        String name,

        @Schema(description = "Other names by language: short, former, translated") @Size(max = 20)
        Map<
                        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String,
                        @NotNull @Size(max = 200) @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
                        String>
                names,

        @NotNull Country country,
        @NotNull PartnerKind kind,

        @Schema(description = "By default the usual sector of the kind") @Nullable
        Sector sector,

        @Nullable PartnerLevel level,

        @Schema(description = "Never required: a citizens' group has none") @Size(max = 20)
        List<@Valid @NotNull PartnerIdentifier> identifiers,

        @Size(max = 100) List<@Valid @NotNull AreaRef> areas,

        @Schema(description = "The organisation this is a unit of") @Nullable
        UUID parentPartnerId,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = PartnerContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = PartnerContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds,

        @Schema(description = "Swedish legal definition since 2023: a legal person with solely public-benefit purpose")
        @Nullable
        Boolean isIdeburen,

        @Schema(description = "Its first day; absent: long ago") @Nullable
        LocalDate validFrom,

        @Schema(description = "Its last day; follows from a succession where one is decided") @Nullable
        LocalDate validTo,

        @Schema(description = "The partners that are members of this association or network; it never acts for them")
        @Size(max = 500)
        @UniqueElements(message = PartnerContent.ONCE)
        List<@NotNull UUID> memberships,

        @Schema(description = "Whether it is an umbrella body, which speaks for its members") @Nullable
        Boolean represents) {
    private static final String ONCE = "nothing may be listed twice";

    public PartnerContent {
        names = names == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(names));
        identifiers = copy(identifiers);
        areas = copy(areas);
        themes = copy(themes);
        externalIds = copy(externalIds);
        memberships = copy(memberships);
    }

    @Schema(hidden = true)
    @Blames("identifiers")
    @AssertTrue(message = "at most one identifier is primary")
    boolean isPrimaryUnambiguous() {
        return identifiers.stream()
                        .filter(identifier -> identifier != null && Boolean.TRUE.equals(identifier.primary()))
                        .count()
                <= 1;
    }

    @Schema(hidden = true)
    @Blames("identifiers")
    @AssertTrue(message = ONCE)
    boolean isEachIdentifierOnce() {
        return distinct(identifiers.stream()
                .filter(i -> i != null && i.scheme() != null && i.value() != null)
                .map(i -> i.scheme() + i.normalised().value()));
    }

    @Schema(hidden = true)
    @Blames("areas")
    @AssertTrue(message = ONCE)
    boolean isEachAreaOnce() {
        return distinct(
                areas.stream().filter(a -> a != null && a.code() != null).map(AreaRef::normalised));
    }

    @Schema(hidden = true)
    @Blames("validTo")
    @AssertTrue(message = "not before validFrom")
    boolean isValidInOrder() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /// Nulls inside are kept, for the constraints to name.
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    private static boolean distinct(Stream<?> values) {
        var list = values.toList();
        return Set.copyOf(list).size() == list.size();
    }

    /// Numbers and codes in their one stored form, and the sector the kind implies where none is given.
    public PartnerContent normalised() {
        return new PartnerContent(
                name.strip(),
                names,
                country,
                kind,
                sector == null ? kind.usualSector() : sector,
                level,
                withPrimary(identifiers.stream().map(PartnerIdentifier::normalised)),
                areas.stream().map(AreaRef::normalised).toList(),
                parentPartnerId,
                themes,
                externalIds,
                isIdeburen,
                validFrom,
                validTo,
                memberships,
                represents);
    }

    private static List<PartnerIdentifier> withPrimary(Stream<PartnerIdentifier> normalised) {
        var all = new ArrayList<>(normalised.toList());
        if (!all.isEmpty() && all.stream().noneMatch(identifier -> Boolean.TRUE.equals(identifier.primary()))) {
            all.set(0, all.getFirst().asPrimary());
        }
        return all;
    }

    public PartnerContent validUntil(@Nullable LocalDate lastDay) {
        return new PartnerContent(
                name,
                names,
                country,
                kind,
                sector,
                level,
                identifiers,
                areas,
                parentPartnerId,
                themes,
                externalIds,
                isIdeburen,
                validFrom,
                lastDay,
                memberships,
                represents);
    }

    /// Whether both say the same of what only a registrar may change.
    public boolean sameRegistration(PartnerContent other) {
        return kind == other.kind
                && identifiers.equals(other.identifiers)
                && (!kind.governs() || areas.equals(other.areas));
    }
}
