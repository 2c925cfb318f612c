package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One who agrees, and how it will sign.
@Schema(name = "AgreementParty")
public record Party(
        @NotNull @Schema(description = "The partner that is the party")
        UUID partnerId,

        @NotNull Role partyRole,

        @Schema(
                description = "The function that signs for it; never a person's name",
                examples = "Municipal chief executive")
        @Size(max = 200)
        @Nullable
        String signatoryRole,

        @Schema(
                description = "The function the others turn to in all that concerns it; never a person's name",
                examples = "Public health coordinator")
        @Size(max = 200)
        @Nullable
        String contactRole,

        @Schema(description = "Whom it speaks for beside itself", examples = "Member municipalities")
        @Size(max = 200)
        @Nullable
        String represents,

        @Schema(description = "How many must sign for it", defaultValue = "1") @Min(1) @Max(10)
        Integer signaturesRequired,

        @Schema(
                description = "Whether a decision of its own must approve the terms before anybody signs; absent: no",
                examples = "true")
        @Nullable
        Boolean requiresDecision) {

    public Party {
        signaturesRequired = Objects.requireNonNullElse(signaturesRequired, 1);
        requiresDecision = Boolean.TRUE.equals(requiresDecision) ? Boolean.TRUE : null;
    }

    /// One that signs once, without a decision.
    public static Party of(UUID partnerId, Role role) {
        return new Party(partnerId, role, null, null, null, 1, null);
    }

    public boolean decides() {
        return requiresDecision != null;
    }

    /// What a party is to the others.
    @Schema(name = "PartyRole")
    public enum Role {
        EQUAL_PARTY,
        CLIENT,
        PROVIDER,
        FUNDER,
        SUPPORTER
    }
}
