package org.samverk.gateway;

import java.util.List;
import java.util.Locale.LanguageRange;

/// Languages as the header Accept-Language names them.
public final class Languages {
    private Languages() {}

    /// The dearest first.
    /// @param lines of the header, all of them
    public static List<LanguageRange> of(List<String> lines) {
        try {
            return lines.isEmpty() ? List.of() : LanguageRange.parse(String.join(",", lines));
        } catch (IllegalArgumentException _) {
            // A preference that cannot be read is none, as everywhere in the suite.
            return List.of();
        }
    }
}
