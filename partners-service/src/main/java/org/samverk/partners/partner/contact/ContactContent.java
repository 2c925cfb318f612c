package org.samverk.partners.partner.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;

/// A contact as entered.
@Schema(name = "ContactContent")
@JsonIgnoreProperties({"id", "version", "partnerId", "_links"})
public record ContactContent(
        @NotNull ContactRole role,

        @Schema(description = "What the function is called there, never who holds it", examples = "Folkhälsoplanerare")
        @Size(max = 200)
        @Nullable
        String title,

        @Schema(description = "A mailbox of the function, not of a person", examples = "folkhalsa@kommun.example")
        @NotBlank
        @Email
        @Size(max = 254)
        String email,

        @Schema(description = "A number of the function", examples = "+46 500 49 80 00")
        @Pattern(regexp = "\\+?[0-9][0-9 ()/-]{2,28}", message = "digits, spaces and + ( ) / - only")
        @Nullable
        String phone,

        @Schema(description = "What to ask it about")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@NotBlank @Size(max = 100) String> competences,

        @Schema(description = "Its first day") @Nullable LocalDate validFrom,

        @Schema(description = "Its last day") @Nullable LocalDate validTo,

        @Schema(
                description =
                        "Who holds it: only with that person's consent. Kept apart from history and events, and erased when left out")
        @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*", message = "not blank; leave it out to name nobody")
        @Nullable
        String name) {

    public ContactContent {
        competences = Lists.copy(competences);
    }

    @Blames("validTo")
    @Schema(hidden = true)
    @AssertTrue(message = "not before validFrom")
    public boolean isValidInOrder() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
    }

    /// The one who sends back what was read, as it would be sent.
    public static ContactContent of(Contact contact, @Nullable String name) {
        return new ContactContent(
                contact.role(),
                contact.title(),
                contact.email(),
                contact.phone(),
                contact.competences(),
                contact.validFrom(),
                contact.validTo(),
                name);
    }

    public Contact contact(UUID id, @Nullable ErasableName kept) {
        return new Contact(id, role, title, email.strip(), phone, competences, validFrom, validTo, kept);
    }
}
