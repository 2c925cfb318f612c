package org.samverk.agreements.process.model.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// One step of a model. What it requires may be done before it only.
@Schema(name = "CollaborationModelStep")
public record ModelStep(
        @Schema(description = "Its place in the model, as in a table of contents", examples = "1.2")
        @NotNull
        @Pattern(regexp = "[1-9]\\d?(\\.[1-9]\\d?){0,2}", message = "a number as 1, 1.2 or 1.2.3")
        String number,

        @NotNull ProcessPhase phase,

        @Schema(description = "What the steps of one model are told apart by", examples = "MAP_EXISTING_WORK")
        @NotNull
        @Pattern(regexp = ModelStep.CODE, message = ModelStep.EXPECTED)
        String code,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Localised(max = 2000) @Nullable Map<String, String> description,

        @Schema(
                description = "Whether it is taken only where it is needed: a plan may leave it out",
                defaultValue = "false")
        Boolean conditional,

        @Schema(
                description = "Codes of steps that are done, or left out, before it is",
                examples = "[\"ANALYSE_NEEDS\"]")
        @Size(max = 99)
        @UniqueElements(message = "nothing may be listed twice")
        List<@NotNull @Pattern(regexp = ModelStep.CODE, message = ModelStep.EXPECTED) String> requires) {
    static final String CODE = "[A-Z][A-Z0-9_]{0,59}";
    static final String EXPECTED = "capitals, digits and _, as MAP_EXISTING_WORK; at most 60";

    public ModelStep {
        conditional = Objects.requireNonNullElse(conditional, false);
        requires = Lists.copy(requires);
    }
}
