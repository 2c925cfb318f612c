package org.samverk.agreements.process.model.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a model: the body of POST and PUT, and the core of the stored state.
@Schema(name = "CollaborationModelContent")
@JsonIgnoreProperties({"id", "version", "owner", "shipped", "archived", "createdAt", "updatedAt", "_links"})
public record ModelContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(description = "What it is called for short; one model of an owner has it", examples = "VASTBY_MODEL")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "capitals, digits and _, as VASTBY_MODEL")
        @Nullable
        String code,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,
        @Localised(max = 4000) @Nullable Map<String, String> description,

        @Schema(
                description = "Where it comes from, in words or as an https address. Never names a person.",
                examples = "https://www.kommunen.example/folkhalsa/modell")
        @Size(max = 1000)
        @Nullable
        String source,

        @Schema(
                description =
                        "1 to 100 steps; no two have the same code or number, and none requires itself by way of others")
        @NotNull
        @Size(min = 1, max = 100)
        List<@Valid @NotNull ModelStep> steps,

        @Schema(description = "The development area it was drawn from; kept as it is given") @Nullable
        UUID originAreaId,

        @Schema(
                description =
                        "By default SHARED, so that others can apply it; PRIVATE keeps it to its owner. A plan shows the steps it was begun with to whoever sees the plan.")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull ExternalId> externalIds) {

    public ModelContent {
        steps = Lists.copy(steps);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("steps")
    @Schema(hidden = true)
    @AssertTrue(message = "no two steps have the same code")
    boolean isEachCodeOnce() {
        return distinct(ModelStep::code);
    }

    @Blames("steps")
    @Schema(hidden = true)
    @AssertTrue(message = "no two steps have the same number")
    boolean isEachNumberOnce() {
        return distinct(ModelStep::number);
    }

    private boolean distinct(Function<ModelStep, @Nullable String> part) {
        return steps.stream()
                .filter(Objects::nonNull)
                .map(part)
                .filter(Objects::nonNull)
                .allMatch(new HashSet<>()::add);
    }

    /// An address is one that a browser may be sent to; all else is words.
    @Blames("source")
    @Schema(hidden = true)
    @AssertTrue(message = "words, or an address that begins with https://")
    boolean isSourceInOrder() {
        return source == null
                || (!source.isBlank()
                        && !source.matches("(?is)\\s*(javascript|data|vbscript):.*")
                        && (!source.matches("(?is)\\s*[a-z][a-z0-9+.-]*://.*") || source.matches("https://\\S+")));
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "a model has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    /// @param owner nobody for what comes with the suite
    public ModelContent settled(@Nullable UUID owner) {
        return new ModelContent(
                owner,
                code,
                name,
                description,
                source,
                steps,
                originAreaId,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }

    /// Every requirement that is no step of it, by the JSON Pointer of where it stands.
    public List<FieldError> unknownRequirements() {
        var codes = steps.stream().map(ModelStep::code).collect(Collectors.toSet());
        var unknown = new ArrayList<FieldError>();
        for (var i = 0; i < steps.size(); i++) {
            var requires = steps.get(i).requires();
            for (var j = 0; j < requires.size(); j++) {
                if (!codes.contains(requires.get(j))) {
                    unknown.add(FieldError.at(
                            "/steps/%d/requires/%d".formatted(i, j), "unknown-step", "The model has no such step."));
                }
            }
        }
        return unknown;
    }

    /// Where the steps stand that require themselves, by way of others or at once.
    public List<Integer> circling() {
        var requires = steps.stream().collect(Collectors.toMap(ModelStep::code, ModelStep::requires));
        return IntStream.range(0, steps.size())
                .filter(i -> leadsBack(steps.get(i).code(), requires))
                .boxed()
                .toList();
    }

    private static boolean leadsBack(String code, Map<String, List<String>> requires) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(requires.getOrDefault(code, List.of()));
        while (!next.isEmpty()) {
            var step = next.pop();
            if (step.equals(code)) {
                return true;
            }
            if (seen.add(step)) {
                next.addAll(requires.getOrDefault(step, List.of()));
            }
        }
        return false;
    }
}
