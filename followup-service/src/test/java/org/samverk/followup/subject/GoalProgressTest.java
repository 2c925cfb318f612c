package org.samverk.followup.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalProgressTest {
    private static final UUID TOP = new UUID(0, 1);
    private static final UUID MIDDLE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final UUID LOW = new UUID(0, 4);
    private static final UUID LOWER = new UUID(0, 5);
    private static final Map<UUID, List<UUID>> TREE = Map.of(TOP, List.of(MIDDLE, OTHER), MIDDLE, List.of(LOW, LOWER));

    @Test
    void what_was_said_of_a_goal_comes_before_its_sub_goals() {
        assertEquals(
                Optional.of(new GoalProgress(10, false, null, null)),
                GoalProgress.of(TOP, Map.of(TOP, 10, MIDDLE, 20, OTHER, 60), TREE));
        assertEquals(
                Optional.of(new GoalProgress(60, false, null, null)), GoalProgress.of(OTHER, Map.of(OTHER, 60), TREE));
    }

    @Test
    void of_which_nothing_was_said_is_the_mean_of_its_sub_goals_those_beneath_them_too() {
        assertEquals(
                Optional.of(new GoalProgress(40, true, 2, 2)),
                GoalProgress.of(TOP, Map.of(MIDDLE, 20, OTHER, 60), TREE));
        assertEquals(
                Optional.of(new GoalProgress(43, true, 2, 2)),
                GoalProgress.of(TOP, Map.of(LOW, 20, LOWER, 31, OTHER, 60), TREE));
    }

    @Test
    void a_sub_goal_that_nothing_was_said_of_is_not_nought_but_left_out_and_told() {
        assertEquals(Optional.of(new GoalProgress(60, true, 1, 2)), GoalProgress.of(TOP, Map.of(OTHER, 60), TREE));
        assertEquals(Optional.empty(), GoalProgress.of(TOP, Map.of(), TREE));
        assertEquals(Optional.empty(), GoalProgress.of(OTHER, Map.of(TOP, 60), TREE));
    }

    @Test
    void what_is_achieved_has_come_all_the_way_unless_something_else_is_said() {
        assertEquals(100, GoalProgress.said(true, null));
        assertEquals(90, GoalProgress.said(true, 90));
        assertNull(GoalProgress.said(false, null));
    }
}
