package org.samverk.agreements.pilot.area.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// What a partner or a forum has decided about a development area.
@Schema(name = "DevelopmentAreaDecisionContent")
public record DecisionContent(
        @Schema(
                description =
                        "The partner that decided; by default the caller's own organisation, where no forum is named")
        @Nullable
        UUID partnerId,

        @Schema(description = "The forum that decided, one you may see; entered by the area's first owner") @Nullable
        UUID forumId,

        @NotNull Kind kind,
        @NotNull Outcome outcome,

        @Schema(description = "The day; not after today") @NotNull
        LocalDate decidedOn,

        @Schema(description = "Where it is written down", examples = "RS 2026-11-04 § 212")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        String reference,

        @Schema(description = "Where it can be read")
        @Size(max = 2000)
        @Pattern(regexp = "https://[^\\s]+", message = "an https address")
        @Nullable
        String documentUrl,

        @Schema(
                description =
                        "What proves it; needed where somebody else than the partner that decided enters it, and kept only then")
        @Valid
        @Nullable
        Evidence evidence) {

    @Schema(name = "DevelopmentAreaDecisionKind")
    public enum Kind {
        ENDORSE,
        DECIDE,
        RECOMMEND,
        APPROVE,
        JOIN,
        REJECT
    }

    @Schema(name = "DevelopmentAreaDecisionOutcome")
    public enum Outcome {
        POSITIVE,
        NEGATIVE
    }

    @Blames("forumId")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner decides, or a forum")
    boolean isOneDecided() {
        return partnerId == null || forumId == null;
    }

    @Blames("evidence")
    @Schema(hidden = true)
    @AssertTrue(message = "a reference or a url says where to find it; an area has no documents")
    boolean isEvidenceElsewhere() {
        return evidence == null || evidence.documentId() == null;
    }

    @Blames("outcome")
    @Schema(hidden = true)
    @AssertTrue(message = "who rejects it is not for it")
    boolean isOutcomeInOrder() {
        return kind != Kind.REJECT || outcome != Outcome.POSITIVE;
    }

    /// @param partner that decided, where no forum did
    public DecisionContent by(@Nullable UUID partner) {
        return new DecisionContent(partner, forumId, kind, outcome, decidedOn, reference, documentUrl, evidence);
    }
}
