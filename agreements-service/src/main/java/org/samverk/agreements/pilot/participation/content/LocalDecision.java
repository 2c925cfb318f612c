package org.samverk.agreements.pilot.participation.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.value.Localised;

/// What was decided at home about taking part.
@Schema(name = "ParticipationDecision")
public record LocalDecision(
        @NotNull Body body,

        @Schema(description = "The day; not after today") @NotNull
        LocalDate decidedOn,

        @Schema(description = "Where it is written down", examples = "KS 2027-02-03 § 14")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        String reference) {
    /// Nobody takes part without these.
    public static final List<Body> NEEDED = List.of(Body.MUNICIPALITY, Body.PUBLIC_HEALTH_COUNCIL);

    @Schema(name = "ParticipationDecisionBody")
    public enum Body {
        MUNICIPALITY,
        PUBLIC_HEALTH_COUNCIL,
        OTHER
    }
}
