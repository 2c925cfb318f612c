package org.samverk.followup.need.known;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.value.Country;

/// Names one area of the register.
@Schema(name = "AreaReference")
public record AreaRef(
        @NotNull Country country,
        @NotNull AreaLevel level,

        @NotNull
        @Pattern(regexp = "\\d{2,4}")
        @Schema(
                description =
                        "Swedish kommunkod (4 digits) or länskod (2); Danish kommunekode (3 digits, or 4 with a leading zero) or regionskode (4)",
                examples = "1496")
        String code) {
    /// Of what filters take, which name an area by country and code alone.
    public static final String FORM = "(SE|DK|NO|FI|IS)-\\d{2,4}";

    public static final String EXPECTED = "a country and an area code, as SE-1496";

    /// Danish municipality codes are stored with three digits; four with a leading zero are the same.
    public AreaRef normalised() {
        return country == Country.DK && level == AreaLevel.MUNICIPALITY && code.length() == 4 && code.startsWith("0")
                ? new AreaRef(country, level, code.substring(1))
                : this;
    }

    /// What [#key] gave.
    public static AreaRef of(String key) {
        var parts = key.split(":", 3);
        return new AreaRef(Country.valueOf(parts[0]), AreaLevel.valueOf(parts[1]), parts[2]);
    }

    public String key() {
        return country + ":" + level + ":" + code;
    }

    /// As filters name it.
    public String shortly() {
        return country + "-" + code;
    }
}
