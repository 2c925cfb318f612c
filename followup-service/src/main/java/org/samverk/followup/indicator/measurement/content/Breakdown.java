package org.samverk.followup.indicator.measurement.content;

import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Dimension;

/// Whom of an area a measurement is about; everybody where nothing is said.
@Schema(name = "MeasurementBreakdown")
public record Breakdown(
        @Schema(defaultValue = "TOTAL") Sex sex,

        @Schema(examples = "16-24") @Pattern(regexp = Breakdown.GROUP, message = Breakdown.EXPECTED) @Nullable
        String ageGroup,

        @Schema(examples = "Grundskola") @Pattern(regexp = Breakdown.GROUP, message = Breakdown.EXPECTED) @Nullable
        String education,

        @Schema(examples = "Utrikes född") @Pattern(regexp = Breakdown.GROUP, message = Breakdown.EXPECTED) @Nullable
        String origin) {
    public static final Breakdown EVERYBODY = new Breakdown(Sex.TOTAL, null, null, null);
    /// No blank at its end, which nobody sees, makes another group of it.
    public static final String GROUP = "[\\p{L}\\p{N}<>]([\\p{L}\\p{N} .,+/_<>=()–-]{0,58}[\\p{L}\\p{N}.,+/_<>=()–-])?";

    static final String EXPECTED = "a name of a group, at most 60 characters, without blanks at its ends";

    public Breakdown {
        sex = Objects.requireNonNullElse(sex, Sex.TOTAL);
    }

    @Schema(name = "MeasurementSex")
    public enum Sex {
        TOTAL,
        WOMEN,
        MEN
    }

    /// By what it tells apart.
    Set<Dimension> dimensions() {
        var by = EnumSet.noneOf(Dimension.class);
        if (sex != Sex.TOTAL) {
            by.add(Dimension.SEX);
        }
        if (ageGroup != null) {
            by.add(Dimension.AGE);
        }
        if (education != null) {
            by.add(Dimension.EDUCATION);
        }
        if (origin != null) {
            by.add(Dimension.ORIGIN);
        }
        return by;
    }
}
