package org.samverk.followup.indicator.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of an indicator: the body of POST and PUT, and part of the stored state.
@Schema(name = "IndicatorContent")
@JsonIgnoreProperties({"id", "version", "owner", "createdAt", "updatedAt", "_links"})
public record IndicatorContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description = "What the owner calls it for short; no two of an owner's have the same",
                examples = "N00945")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "letters, digits, dots and dashes, at most 60")
        String code,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,

        @Schema(description = "What exactly is counted, and of whom") @Localised @Nullable
        Map<String, String> definition,

        @Schema(description = "Of a number; a percentage has one already") @Localised(max = 60) @Nullable
        Map<String, String> unit,

        @NotNull ValueType valueType,
        @NotNull Polarity polarity,
        @NotNull Kind kind,

        @Schema(
                description =
                        "Whether it tells of everybody in an area, which takes many to change, or of one effort; by default POPULATION")
        Scope scope,

        @Schema(description = "Of an effort: how much is done, how well, and whether anybody is better off") @Nullable
        RbaQuadrant rbaQuadrant,

        @NotNull @Valid IndicatorSource source,

        @Schema(description = "By what measurements of one period may be told apart")
        @Size(max = 5)
        @UniqueElements(message = IndicatorContent.ONCE)
        List<@NotNull Dimension> dividedBy,

        @Schema(description = "For which periods it is measured; by default YEARLY")
        Frequency frequency,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = IndicatorContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Size(max = 500) List<@Valid @NotNull IndicatorTarget> targets,

        @Schema(description = "By default SHARED. Its measurements are for the same to see.") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = IndicatorContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";
    private static final double ALL = 100;

    public IndicatorContent {
        scope = Objects.requireNonNullElse(scope, Scope.POPULATION);
        dividedBy = Lists.copy(dividedBy);
        frequency = Objects.requireNonNullElse(frequency, Frequency.YEARLY);
        themes = Lists.copy(themes);
        targets = Lists.copy(targets);
        externalIds = Lists.copy(externalIds);
    }

    @Schema(name = "IndicatorKind")
    public enum Kind {
        OUTCOME,
        OUTPUT,
        PROCESS,
        STRUCTURE
    }

    @Schema(name = "IndicatorScope")
    public enum Scope {
        POPULATION,
        PERFORMANCE
    }

    @Schema(name = "RbaQuadrant")
    public enum RbaQuadrant {
        HOW_MUCH,
        HOW_WELL,
        BETTER_OFF_NUMBER,
        BETTER_OFF_PERCENT
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "an indicator has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    @Blames("rbaQuadrant")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "of an effort (scope PERFORMANCE) only; BETTER_OFF_PERCENT is a percentage, BETTER_OFF_NUMBER a number")
    boolean isQuadrantInOrder() {
        return rbaQuadrant == null
                || (scope == Scope.PERFORMANCE
                        && (rbaQuadrant != RbaQuadrant.BETTER_OFF_PERCENT || valueType == ValueType.PERCENT)
                        && (rbaQuadrant != RbaQuadrant.BETTER_OFF_NUMBER || valueType == ValueType.NUMBER));
    }

    @Blames("unit")
    @Schema(hidden = true)
    @AssertTrue(message = "only a number has a unit of its own")
    boolean isUnitInOrder() {
        return unit == null || valueType == ValueType.NUMBER;
    }

    @Blames("targets")
    @Schema(hidden = true)
    @AssertTrue(message = "one target for an area and period, and periods as it is measured: years or quarters")
    boolean isTargetsInOrder() {
        var given = targets.stream().filter(Objects::nonNull).filter(target -> target.period() != null);
        return given.allMatch(target -> !target.period().matches(Frequency.PERIOD) || frequency.has(target.period()))
                && targets.stream()
                                .filter(Objects::nonNull)
                                .map(target -> target.area() + " " + target.period())
                                .distinct()
                                .count()
                        == targets.stream().filter(Objects::nonNull).count();
    }

    @Blames("targets")
    @Schema(hidden = true)
    @AssertTrue(message = "a target of a percentage is 0 to 100")
    boolean isTargetsInReach() {
        return targets.stream()
                .filter(target -> target != null && target.value() != null)
                .map(IndicatorTarget::value)
                .allMatch(this::reachable);
    }

    /// Whether it may be aimed at: nobody reaches more than all or less than none.
    public boolean reachable(BigDecimal value) {
        return valueType != ValueType.PERCENT || (value.signum() >= 0 && value.doubleValue() <= ALL);
    }

    /// As it is stored: with what it leaves to the service settled.
    public IndicatorContent settled(UUID owner) {
        return new IndicatorContent(
                owner,
                code,
                name,
                definition,
                unit,
                valueType,
                polarity,
                kind,
                scope,
                rbaQuadrant,
                source.settled(),
                dividedBy,
                frequency,
                themes,
                targets,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }

    /// Once settled, never absent; so for the next.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    public Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }

    /// What is to be reached there.
    public Optional<IndicatorTarget> targetIn(String area, String period) {
        return IndicatorTarget.next(targets, area, period);
    }

    /// Whether what was measured by the other is still measured by this.
    public boolean measuresAs(IndicatorContent other) {
        return valueType == other.valueType && frequency == other.frequency && dividedBy.containsAll(other.dividedBy);
    }
}
