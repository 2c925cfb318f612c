package org.samverk.agreements.agreement.iop.own;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a list of criteria: the body of POST and PUT, and the core of the stored state.
@Schema(name = "IopCriteriaListContent")
@JsonIgnoreProperties({"id", "version", "owner", "createdAt", "updatedAt", "_links"})
record OwnListContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(description = "What it is called for short; one list of an owner has it", examples = "REGIONAL_FIVE")
        @NotNull
        @Pattern(regexp = OwnListContent.CODE, message = OwnListContent.CAPITALS)
        String code,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,

        @Schema(description = "Whose criteria these are", examples = "Region Gävleborg") @NotBlank @Size(max = 1000)
        String source,

        @Schema(description = "5 to 50, as no list in use has fewer; no two have the same code")
        @NotNull
        @Size(min = 5, max = 50)
        List<@Valid @NotNull OwnCriterion> criteria,

        @Schema(description = "By default SHARED, so that others can assess by it; PRIVATE keeps it to its owner")
        @Nullable
        Visibility visibility) {
    static final String CODE = "[A-Z][A-Z0-9_]{1,59}";
    static final String CAPITALS = "capitals, digits and _, as REGIONAL_FIVE";

    OwnListContent {
        criteria = Lists.copy(criteria);
    }

    @Schema(name = "IopCriterionContent")
    record OwnCriterion(
            @Schema(examples = "NO_MARKET")
            @NotNull
            @Pattern(regexp = OwnListContent.CODE, message = OwnListContent.CAPITALS)
            String code,

            @NotNull @Localised(max = 2000) Map<String, String> text) {}

    @Blames("criteria")
    @Schema(hidden = true)
    @AssertTrue(message = "no two criteria have the same code")
    boolean isEachOnce() {
        return criteria.stream()
                .filter(Objects::nonNull)
                .map(OwnCriterion::code)
                .filter(Objects::nonNull)
                .allMatch(new HashSet<>()::add);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "a list of criteria has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    OwnListContent settled(UUID owner) {
        return new OwnListContent(
                owner, code, name, source, criteria, visibility == null ? Visibility.SHARED : visibility);
    }
}
