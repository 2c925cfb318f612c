package org.samverk.followup.indicator.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a data source: the body of POST and PUT, and part of the stored state.
@Schema(name = "DataSourceContent")
@JsonIgnoreProperties({"id", "version", "owner", "nextEdition", "createdAt", "updatedAt", "_links"})
public record DataSourceContent(
        @Schema(
                description =
                        "Whose entry it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description = "What the owner calls it for short; no two of an owner's have the same",
                examples = "DK-SUNDHEDSPROFIL")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "letters, digits, dots and dashes, at most 60")
        String code,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,

        @Schema(description = "Who publishes it", examples = "Sundhedsstyrelsen") @Size(min = 1, max = 200) @Nullable
        String publisher,

        @Schema(description = "Years from one edition to the next; absent where they do not follow a rhythm")
        @Min(1)
        @Max(50)
        @Nullable
        Integer intervalYears,

        @Schema(description = "Year of the last edition", examples = "2025") @Min(1900) @Max(2199) @Nullable
        Integer lastEdition,

        @Schema(examples = "https://www.danskernessundhed.dk")
        @Size(max = 2000)
        @Pattern(regexp = "https://[^\\s\\p{Cntrl}]+", message = "an https address")
        @Nullable
        String url,

        @Schema(description = "By default SHARED") @Nullable Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull ExternalId> externalIds) {

    public DataSourceContent {
        externalIds = Lists.copy(externalIds);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "a data source has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    DataSourceContent settled(UUID owner) {
        return new DataSourceContent(
                owner,
                code,
                name,
                publisher,
                intervalYears,
                lastEdition,
                url,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }

    /// Once settled, never absent; so for the next.
    UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }

    /// The year in which the next edition is to come.
    @Nullable
    Integer following() {
        return intervalYears == null || lastEdition == null ? null : (Integer) (lastEdition + intervalYears);
    }
}
