package org.samverk.agreements.agreement.rendition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.goal.Goal;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Wording;

/// The tree of goals, each with its own number, before those beneath it.
final class Aims {
    private static final int SECTION_LEVEL = 2;

    private Aims() {}

    static Stream<Block> of(Source source) {
        return of(source, source.terms().goals(), SECTION_LEVEL + 1);
    }

    private static Stream<Block> of(Source source, List<Goal> siblings, int level) {
        return siblings.stream()
                .flatMap(goal ->
                        Stream.concat(Stream.of(aim(source, goal, level)), of(source, goal.subGoals(), level + 1)));
    }

    private static Aim aim(Source source, Goal goal, int level) {
        var wording = source.wording();
        return new Aim(
                level,
                goal.number(),
                wording.of(goal.title()),
                goal.description() == null ? null : wording.of(goal.description()),
                facts(source, goal));
    }

    private static List<Fact> facts(Source source, Goal goal) {
        var wording = source.wording();
        var themes = goal.themes().stream()
                .map(theme -> wording.coded("theme", theme))
                .collect(Collectors.joining(", "));
        var indicators = goal.indicatorIds().stream().map(source::indicator).collect(Collectors.joining(", "));
        return Stream.of(
                        source.fact("goal.level", wording.say("level", goal.level())),
                        source.fact("goal.baseline", counted(wording, goal.baseline(), goal.unit())),
                        source.fact("goal.target", counted(wording, goal.target(), goal.unit())),
                        source.fact("goal.due", goal.dueDate() == null ? null : wording.say(goal.dueDate())),
                        source.fact("goal.indicators", indicators),
                        source.fact("goal.themes", themes),
                        source.fact("goal.targetGroups", Foundations.said(wording, "targetGroup", goal.targetGroups())))
                .flatMap(fact -> fact)
                .toList();
    }

    private static @Nullable String counted(Wording wording, @Nullable BigDecimal value, @Nullable String unit) {
        return value == null ? null : wording.say(value) + (unit == null ? "" : " " + unit);
    }
}
