package org.samverk.followup.reference;

import org.jspecify.annotations.Nullable;

/// Areas as they are named here: a country, or a country and the code of a municipality or region in it.
public final class AreaCode {
    public static final String FORM = "(SE|DK|NO|FI|IS)(-\\d{2,4})?";
    public static final String EXPECTED = "a country and an area code, as SE-1496, or a country, as SE";

    private AreaCode() {}

    /// Danish municipalities have three digits; four with a leading zero are the same.
    public static String normalised(String code) {
        return code.matches("DK-0\\d{3}") ? "DK-" + code.substring(4) : code;
    }

    /// The same, where there need be none.
    public static @Nullable String normalisedOrNone(@Nullable String code) {
        return code == null ? null : normalised(code);
    }
}
