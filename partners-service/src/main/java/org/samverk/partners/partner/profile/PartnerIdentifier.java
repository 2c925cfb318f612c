package org.samverk.partners.partner.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.partner.export.ExportedPartner;
import org.samverk.partners.reference.IdentifierScheme;

/// A number in a national register.
@Schema(name = "PartnerIdentifier")
public record PartnerIdentifier(
        @NotNull IdentifierScheme scheme,

        @NotBlank @Size(max = 100) @Schema(examples = "55133018")
        String value,

        @Schema(description = "The one to show first; where none is said to be, the first") @Nullable
        Boolean primary) {
    public PartnerIdentifier {
        primary = Boolean.TRUE.equals(primary);
    }

    PartnerIdentifier normalised() {
        return new PartnerIdentifier(scheme, scheme.normalise(value), primary);
    }

    PartnerIdentifier asPrimary() {
        return new PartnerIdentifier(scheme, value, true);
    }

    public ExportedPartner.Identifier exported() {
        return new ExportedPartner.Identifier(scheme, value);
    }
}
