package org.samverk.agreements.agreement.terms.goal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What goals refer to, by the JSON Pointer of where each of it stands, down the whole tree.
public final class Goals {
    private Goals() {}

    /// Codes of themes.
    /// @param pointer of the list of goals
    public static Map<String, String> namedThemes(List<Goal> goals, String pointer) {
        return named(goals, pointer, "themes", Goal::themes);
    }

    /// Ids of indicators, as they are written.
    /// @param pointer of the list of goals
    public static Map<String, String> namedIndicators(List<Goal> goals, String pointer) {
        return named(
                goals,
                pointer,
                "indicatorIds",
                goal -> goal.indicatorIds().stream().map(Object::toString).toList());
    }

    private static Map<String, String> named(
            List<Goal> goals, String pointer, String member, Function<Goal, List<String>> values) {
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < goals.size(); i++) {
            var at = "%s/%d/".formatted(pointer, i);
            var said = values.apply(goals.get(i));
            for (var j = 0; j < said.size(); j++) {
                named.put("%s%s/%d".formatted(at, member, j), said.get(j));
            }
            named.putAll(named(goals.get(i).subGoals(), at + "subGoals", member, values));
        }
        return named;
    }
}
