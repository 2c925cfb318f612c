package org.samverk.agreements.agreement.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.value.Country;

/// Names one area of the register in partners-service.
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
    /// An area as a query parameter names it.
    public static final String ASKED = "(SE|DK|NO|FI|IS)-\\d{2,4}";

    /// Danish municipality codes are kept with three digits; four with a leading zero are the same.
    public AreaRef {
        if (country == Country.DK && level == AreaLevel.MUNICIPALITY && code != null) {
            code = threeDigits(code);
        }
    }

    /// What a query parameter names, as the register has it.
    /// @param named of the form [#ASKED]
    public static String asked(String named) {
        var danish = Country.DK + "-";
        return named.startsWith(danish) ? danish + threeDigits(named.substring(danish.length())) : named;
    }

    private static String threeDigits(String code) {
        return code.length() == 4 && code.startsWith("0") ? code.substring(1) : code;
    }

    public String key() {
        return country + ":" + level + ":" + code;
    }
}
