package org.samverk.followup.need.known;

/// Areas by country and code of a municipality or region in it, or by country alone.
public final class AreaCode {
    public static final String FORM = "(SE|DK|NO|FI|IS)(-\\d{2,4})?";
    public static final String EXPECTED = "a country and an area code, as SE-1496, or a country, as SE";

    private AreaCode() {}

    /// Danish municipalities have three digits; four with a leading zero are the same.
    public static String normalised(String code) {
        return code.matches("DK-0\\d{3}") ? "DK-" + code.substring(4) : code;
    }
}
