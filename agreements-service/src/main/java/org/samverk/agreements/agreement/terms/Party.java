package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

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
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String signatoryRole,

        @Schema(
                description = "The functions of the others that sign for it, where several must; never persons' names",
                examples = "[\"Director of administration\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 9)
        List<@NotBlank @Size(max = 200) @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE) String>
                furtherSignatoryRoles,

        @Schema(
                description = "The function the others turn to in all that concerns it; never a person's name",
                examples = "Public health coordinator")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String contactRole,

        @Schema(description = "Whom it speaks for beside itself", examples = "Member municipalities")
        @Size(max = 200)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
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
        furtherSignatoryRoles = Lists.copy(furtherSignatoryRoles);
        signaturesRequired = Objects.requireNonNullElse(signaturesRequired, 1);
        requiresDecision = Boolean.TRUE.equals(requiresDecision) ? Boolean.TRUE : null;
    }

    /// One that signs once, without a decision.
    public static Party of(UUID partnerId, Role role) {
        return new Party(partnerId, role, null, List.of(), null, null, 1, null);
    }

    @Blames("furtherSignatoryRoles")
    @Schema(hidden = true)
    @AssertTrue(message = "one less than must sign at most, beside a signatoryRole")
    boolean isSignatoriesInOrder() {
        return furtherSignatoryRoles.isEmpty()
                || (signatoryRole != null && furtherSignatoryRoles.size() < signaturesRequired);
    }

    /// The functions that sign for it, as far as it says.
    public Stream<String> signatories() {
        return Stream.concat(Stream.ofNullable(signatoryRole), furtherSignatoryRoles.stream());
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
