package org.samverk.followup.need.evidence;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Localised;

/// What shows that something is so: an indicator, a measurement or a data source by id, or something published.
@Schema(name = "NeedEvidence")
public record Evidence(
        @NotNull Kind kind,

        @Schema(description = "Of an indicator, measurement or data source that you may see") @Nullable
        UUID id,

        @Schema(description = "Where it is published, for the kind URL", examples = "https://www.danskernessundhed.dk/")
        @Size(max = 2000)
        @Pattern(regexp = "https://[^\\s]+", message = "an https URL")
        @Nullable
        String url,

        @Schema(description = "What it shows") @Localised(max = 2000) @Nullable
        Map<String, String> note) {

    @Schema(name = "NeedEvidenceKind")
    public enum Kind {
        INDICATOR,
        MEASUREMENT,
        DATA_SOURCE,
        URL
    }

    @Blames("id")
    @Schema(hidden = true)
    @AssertTrue(message = "an indicator, a measurement and a data source are named by id, and nothing else is")
    boolean isIdInOrder() {
        return kind == null || (id == null) == (kind == Kind.URL);
    }

    @Blames("url")
    @Schema(hidden = true)
    @AssertTrue(message = "the kind URL has a URL, and no other has")
    boolean isUrlInOrder() {
        return kind == null || (url != null) == (kind == Kind.URL);
    }
}
