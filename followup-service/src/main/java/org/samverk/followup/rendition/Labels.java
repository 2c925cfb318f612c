package org.samverk.followup.rendition;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Wording;
import org.samverk.kit.document.print.Page;
import org.samverk.kit.value.Country;

/// The words and the look of reports.
final class Labels {
    static final Page PAGE = Page.with(Labels.class.getResourceAsStream("/report/document.css"));

    private static final Map<String, Map<String, String>> ALL =
            Wording.read(Objects.requireNonNull(Labels.class.getResourceAsStream("/report/wording.json")));

    private Labels() {}

    /// @param accepted a header Accept-Language
    /// @param timeZone of the plan, which tells the country
    static Wording of(@Nullable String accepted, String timeZone) {
        return Wording.of(ALL, accepted, country(timeZone));
    }

    private static @Nullable Country country(String timeZone) {
        return switch (timeZone) {
            case "Europe/Stockholm" -> Country.SE;
            case "Europe/Copenhagen" -> Country.DK;
            default -> null;
        };
    }
}
