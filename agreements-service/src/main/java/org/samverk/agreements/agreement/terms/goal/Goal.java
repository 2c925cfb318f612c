package org.samverk.agreements.agreement.terms.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What the parties want to reach. Its place in the tree is its parent; baseline and target are part of the promise,
/// progress is not. No number has more digits than a hash over it (RFC 8785) tells apart.
@Schema(name = "AgreementGoal")
public record Goal(
        @Schema(description = "Given once by the service and kept through later versions; leave it out for a new goal")
        @Nullable
        UUID id,

        @NotNull Level level,

        @Schema(description = "Unique among its siblings", examples = "1.2")
        @NotBlank
        @Size(max = 20)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        String number,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Localised @Nullable Map<String, String> description,
        @Size(max = 20) List<@NotBlank @Size(max = 81) String> themes,
        @Size(max = 6) List<@NotNull TargetGroup> targetGroups,

        @Digits(integer = 12, fraction = 3) @Schema(description = "Where it began, in `unit`") @Nullable
        BigDecimal baseline,

        @Digits(integer = 12, fraction = 3) @Schema(description = "Where it is to come, in `unit`") @Nullable
        BigDecimal target,

        @Schema(description = "What baseline and target are counted in", examples = "% of adults")
        @Size(max = 50)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Nullable
        String unit,

        @Nullable LocalDate dueDate,

        @Schema(
                description =
                        "The indicators it is measured by, first the one that tells most; absent when none is named")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 20)
        List<@NotNull UUID> indicatorIds,

        @Schema(description = "The tree is at most four levels deep") @Size(max = 50)
        List<@Valid @NotNull Goal> subGoals) {

    /// How many levels there are at most.
    public static final int DEEPEST = 4;

    public Goal {
        themes = Lists.copy(themes);
        targetGroups = Lists.copy(targetGroups);
        indicatorIds = Lists.copy(indicatorIds);
        subGoals = Lists.copy(subGoals);
    }

    /// How far up in the tree a goal is meant to stand.
    @Schema(name = "GoalLevel")
    public enum Level {
        OVERALL_GOAL,
        SUB_GOAL,
        TARGET
    }

    /// This goal and all beneath it. Nulls are for the constraints to name.
    public Stream<Goal> all() {
        return Stream.concat(Stream.of(this), beneath().flatMap(Goal::all));
    }

    private Stream<Goal> beneath() {
        return subGoals.stream().filter(Objects::nonNull);
    }

    public int depth() {
        return 1 + beneath().mapToInt(Goal::depth).max().orElse(0);
    }

    /// Missing levels are for the constraints to name.
    public boolean nothingAboveItsParent() {
        return beneath()
                .allMatch(goal -> (level == null || goal.level == null || goal.level.compareTo(level) >= 0)
                        && goal.nothingAboveItsParent());
    }

    public static boolean numberedOnce(List<Goal> siblings) {
        var goals = siblings.stream().filter(Objects::nonNull).toList();
        return goals.stream().map(Goal::number).distinct().count() == goals.size()
                && goals.stream().allMatch(goal -> numberedOnce(goal.subGoals));
    }

    @Blames("themes")
    @Schema(hidden = true)
    @AssertTrue(message = "a theme is named once")
    boolean isThemesOnce() {
        return themes.stream().distinct().count() == themes.size();
    }

    @Blames("indicatorIds")
    @Schema(hidden = true)
    @AssertTrue(message = "an indicator is named once")
    boolean isIndicatorsOnce() {
        return indicatorIds.stream().distinct().count() == indicatorIds.size();
    }

    public Goal identified(Supplier<UUID> ids) {
        return new Goal(
                id == null ? ids.get() : id,
                level,
                number,
                title,
                description,
                themes,
                targetGroups,
                baseline,
                target,
                unit,
                dueDate,
                indicatorIds,
                subGoals.stream().map(goal -> goal.identified(ids)).toList());
    }
}
