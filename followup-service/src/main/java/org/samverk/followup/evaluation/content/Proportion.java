package org.samverk.followup.evaluation.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How much of a whole a part is, from 0 to 1.
final class Proportion {
    private static final int DIGITS = 4;

    private Proportion() {}

    /// @return nothing where either is not known, or the whole is nought
    static @Nullable BigDecimal of(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    /// Whether it can be a part of that; what is not known may be.
    static boolean fits(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || part <= whole;
    }
}
