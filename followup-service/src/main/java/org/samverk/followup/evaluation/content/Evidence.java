package org.samverk.followup.evaluation.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// What a judgement stands on.
@Schema(name = "EvaluationEvidence")
public record Evidence(
        @NotNull Kind type,

        @Schema(description = "Of a measurement, or of the occasion that was reported on") @Nullable
        UUID id,

        @Schema(description = "Where it is published", examples = "https://www.skaraborg.example/rapport")
        @Size(max = 2000)
        @Pattern(regexp = "https://[^\\s\\p{Cntrl}]+", message = "an https address")
        @Nullable
        String url) {

    @Schema(name = "EvaluationEvidenceType")
    public enum Kind {
        MEASUREMENT,
        REPORT,
        URL
    }

    @Blames("id")
    @Schema(hidden = true)
    @AssertTrue(message = "a measurement or a report is named by its id; an address has none")
    boolean isIdInOrder() {
        return type == null || (id == null) == (type == Kind.URL);
    }

    @Blames("url")
    @Schema(hidden = true)
    @AssertTrue(message = "what is published elsewhere is named by its address; nothing else has one")
    boolean isUrlInOrder() {
        return type == null || (url == null) == (type != Kind.URL);
    }
}
