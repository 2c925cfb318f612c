package org.samverk.followup.indicator.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.Polarity;

/// From one measurement to a later one, and whether that is for the better.
public record Progress(Reading first, Reading last) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    /// A value at a time.
    @Schema(name = "IndicatorReading")
    public record Reading(
            @Schema(examples = "2025") String period,

            @Schema(description = "In the unit of the indicator")
            BigDecimal value) {}

    @Schema(name = "IndicatorDirection")
    public enum Direction {
        IMPROVED,
        WORSENED,
        UNCHANGED,
        /// Of what is neither better high nor low.
        RISEN,
        FALLEN
    }

    public BigDecimal change() {
        return last.value().subtract(first.value());
    }

    /// Of the first value, in percent; absent where that is nought.
    public @Nullable BigDecimal changePercent() {
        return first.value().signum() == 0
                ? null
                : change().multiply(HUNDRED).divide(first.value().abs(), DECIMALS, RoundingMode.HALF_UP);
    }

    public Direction direction(Polarity polarity) {
        var change = change().signum();
        if (change == 0) {
            return Direction.UNCHANGED;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> change > 0 ? Direction.IMPROVED : Direction.WORSENED;
            case LOWER_IS_BETTER -> change < 0 ? Direction.IMPROVED : Direction.WORSENED;
            case NEUTRAL -> change > 0 ? Direction.RISEN : Direction.FALLEN;
        };
    }

    /// Whether the target is reached: from the better side or, where neither is, from the side it began on; what began
    /// at the target reaches it while it stays.
    public boolean attains(Reading target, Polarity polarity) {
        var over = last.value().compareTo(target.value());
        return switch (polarity) {
            case HIGHER_IS_BETTER -> over >= 0;
            case LOWER_IS_BETTER -> over <= 0;
            case NEUTRAL -> over == 0 || over == target.value().compareTo(first.value());
        };
    }

    /// How much of the way to the target is done, in percent: below nought when it leads away. Absent where one
    /// measurement tells of no way, and where there was none to go, since it began at the target or beyond: what
    /// worsens there, and stays within the target, is no progress.
    public @Nullable BigDecimal percentOf(Reading target, Polarity polarity) {
        if (!moved() || beganWithin(target, polarity)) {
            return null;
        }
        var way = target.value().subtract(first.value());
        return change().multiply(HUNDRED).divide(way, DECIMALS, RoundingMode.HALF_UP);
    }

    private boolean moved() {
        return !first.period().equals(last.period());
    }

    private boolean beganWithin(Reading target, Polarity polarity) {
        var over = first.value().compareTo(target.value());
        return switch (polarity) {
            case HIGHER_IS_BETTER -> over >= 0;
            case LOWER_IS_BETTER -> over <= 0;
            case NEUTRAL -> over == 0;
        };
    }

    /// Whether as much is done as time has passed; absent where that cannot be said. What began within the target and
    /// has left it is not.
    @Nullable
    Boolean onTrack(Reading target, Polarity polarity) {
        if (attains(target, polarity)) {
            return true;
        }
        if (moved() && beganWithin(target, polarity)) {
            return false;
        }
        var time = time(target);
        if (!moved() || time <= 0) {
            return null;
        }
        var way = target.value().subtract(first.value());
        var done = change().multiply(BigDecimal.valueOf(time));
        var due = way.multiply(BigDecimal.valueOf(time(last)));
        return done.compareTo(due) * way.signum() >= 0;
    }

    /// From the first measurement to a reading.
    private int time(Reading reading) {
        return Frequency.end(reading.period()) - Frequency.end(first.period());
    }
}
