package org.samverk.followup.indicator.content;

import org.jspecify.annotations.Nullable;

/// Areas as measurements name them: a country, or a country and the code of a municipality or region in it.
public final class AreaCode {
    public static final String FORM = "(SE|DK|NO|FI|IS)(-\\d{2,4})?";
    public static final String EXPECTED = "a country and an area code, as SE-1496, or a country, as SE";

    private AreaCode() {}

    /// Danish municipalities have three digits; four with a leading zero are the same.
    public static @Nullable String normalised(@Nullable String code) {
        return code != null && code.matches("DK-0\\d{3}") ? "DK-" + code.substring(4) : code;
    }
}
