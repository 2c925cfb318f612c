package org.samverk.partners.stakeholder.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.partners.stakeholder.profile.FunctionRole;

class ScoresTest {
    private static final Assessor REGION = new Assessor(UUID.randomUUID(), null);
    private static final Assessor PLANNER = new Assessor(REGION.partnerId(), FunctionRole.PUBLIC_HEALTH_PLANNER);

    @Test
    void nobody_stands_anywhere_before_somebody_has_assessed() {
        assertNull(Scores.of(List.of()));
    }

    @Test
    void the_latest_of_each_assessor_counts_once_and_the_spread_is_shown() {
        var scores = scores(
                assessed(REGION, "2026-03-01", 2, 5, null),
                assessed(PLANNER, "2026-01-01", 5, 2, 4),
                assessed(REGION, "2026-01-01", 1, 1, 1));
        assertEquals(new Score(new BigDecimal("3.5"), 2, 5, 3), scores.interest());
        assertEquals(new Score(new BigDecimal("3.5"), 2, 5, 3), scores.influence());
        assertEquals(new Score(new BigDecimal("4.0"), 4, 4, 0), scores.potential());
        assertEquals(2, scores.latest().size());
    }

    @Test
    void of_two_assessments_on_one_day_the_later_entered_counts() {
        var scores = scores(assessed(REGION, "2026-03-01", 1, 1, 5), assessed(REGION, "2026-03-01", 4, 2, null));
        assertEquals(new BigDecimal("4.0"), scores.interest().mean());
        assertNull(scores.potential());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, MANAGE_CLOSELY",
        "3, 3, MANAGE_CLOSELY",
        "3, 2, KEEP_SATISFIED",
        "2, 3, KEEP_INFORMED",
        "2, 2, MONITOR",
        "1, 1, MONITOR"
    })
    void from_three_on_influence_and_interest_are_high(int influence, int interest, Quadrant quadrant) {
        assertEquals(
                quadrant,
                scores(assessed(REGION, "2026-03-01", interest, influence, null))
                        .quadrant());
    }

    @Test
    void where_it_may_come_to_stand_follows_from_the_influence_it_may_get() {
        var scores = scores(assessed(REGION, "2026-03-01", 4, 2, 4));
        assertEquals(Quadrant.KEEP_INFORMED, scores.quadrant());
        assertEquals(Quadrant.MANAGE_CLOSELY, scores.potentialQuadrant());
    }

    private static Scores scores(Assessment... series) {
        return Objects.requireNonNull(Scores.of(List.of(series)));
    }

    private static Assessment assessed(
            Assessor by, String on, int interest, int influence, @Nullable Integer potential) {
        return new Assessment(UUID.randomUUID(), by, LocalDate.parse(on), interest, influence, potential, null);
    }
}
